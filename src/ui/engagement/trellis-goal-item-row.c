/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a goal: its statement, where its measure stands, what became of it. */

#include "config.h"

#include "trellis-goal-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-goal-words.h"

struct _TrellisGoalItemRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisGoalItemRow, trellis_goal_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_goal_item_row_class_init (TrellisGoalItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRELLIS_TYPE_GOAL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-goal-item-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_icon);
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_state);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_goal_item_row_init (TrellisGoalItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
