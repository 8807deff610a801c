/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an action: what, who, by when, and a box to tick when it is done. */

#include "config.h"

#include "trellis-action-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-action-tick.h"
#include "ui/engagement/trellis-action-words.h"

struct _TrellisActionItemRow
{
  TrellisItemRow parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (TrellisActionItemRow, trellis_action_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
on_check_toggled_cb (TrellisActionItemRow *self)
{
  trellis_action_row_tick (TRELLIS_ITEM_ROW (self), self->check);
}

/* The whole row is the target; what cannot be ticked does nothing. */
static void
trellis_action_item_row_act (TrellisItemRow *row)
{
  GtkCheckButton *check = TRELLIS_ACTION_ITEM_ROW (row)->check;

  if (gtk_widget_is_sensitive (GTK_WIDGET (check)))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
trellis_action_item_row_class_init (TrellisActionItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_action_item_row_act;

  g_type_ensure (TRELLIS_TYPE_ACTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-action-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisActionItemRow, check);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_is_done);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_may_tick);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_remark);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_action_item_row_init (TrellisActionItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
