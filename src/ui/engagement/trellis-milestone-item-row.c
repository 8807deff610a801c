/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a milestone of a mentoring relationship: what was reached, and when. */

#include "config.h"

#include "trellis-milestone-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-exchange-words.h"

struct _TrellisMilestoneItemRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisMilestoneItemRow, trellis_milestone_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_milestone_item_row_class_init (TrellisMilestoneItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRELLIS_TYPE_MILESTONE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-milestone-item-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_exchange_words_date);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_milestone_item_row_init (TrellisMilestoneItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
