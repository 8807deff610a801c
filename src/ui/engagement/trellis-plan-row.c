/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the action plan: an action with a box to tick, that opens into a form. */

#include "config.h"

#include "trellis-plan-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-action-editor.h"
#include "ui/engagement/trellis-action-tick.h"
#include "ui/engagement/trellis-action-words.h"

struct _TrellisPlanRow
{
  TrellisItemRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *edit;
  GtkWidget *handle;
  GtkRevealer *revealer;
  AdwBin *editor_holder;
};

G_DEFINE_FINAL_TYPE (TrellisPlanRow, trellis_plan_row, TRELLIS_TYPE_ITEM_ROW)

static void
on_check_toggled_cb (TrellisPlanRow *self)
{
  trellis_action_row_tick (TRELLIS_ITEM_ROW (self), self->check);
}

static void
on_editor_closed_cb (TrellisPlanRow *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  if (gtk_widget_get_mapped (self->edit))
    gtk_widget_grab_focus (self->edit);
}

static void
trellis_plan_row_act (TrellisItemRow *row)
{
  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
}

static void
trellis_plan_row_class_init (TrellisPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_plan_row_act;

  g_type_ensure (TRELLIS_TYPE_ACTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPlanRow, check);
  gtk_widget_class_bind_template_child (widget_class, TrellisPlanRow, edit);
  gtk_widget_class_bind_template_child (widget_class, TrellisPlanRow, handle);
  gtk_widget_class_bind_template_child (widget_class, TrellisPlanRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, TrellisPlanRow, editor_holder);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_is_done);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_may_tick);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_remark);
  gtk_widget_class_bind_template_callback (widget_class, trellis_plan_row_open_editor);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_plan_row_init (TrellisPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}

/**
 * trellis_plan_row_open_editor:
 *
 * Opens the form in the row, where the practice can be changed. The form is made when it is first
 * asked for, and keeps what is typed in it when it is asked for once more.
 */
void
trellis_plan_row_open_editor (TrellisPlanRow *self)
{
  TrellisItemRow *row = TRELLIS_ITEM_ROW (self);
  TrellisWorkspace *workspace = trellis_item_row_get_workspace (row);
  GtkWidget *editor = adw_bin_get_child (self->editor_holder);

  if (!trellis_workspace_can_act (workspace))
    return;
  if (editor == NULL)
    {
      editor = g_object_new (TRELLIS_TYPE_ACTION_EDITOR, NULL);
      g_signal_connect_swapped (editor, "closed", G_CALLBACK (on_editor_closed_cb), self);
      adw_bin_set_child (self->editor_holder, editor);
    }
  if (gtk_revealer_get_reveal_child (self->revealer))
    {
      /* A click beside a field activates the row, too, and is not to leave the field in use. */
      if (gtk_widget_get_focus_child (editor) == NULL)
        gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  trellis_action_editor_show (TRELLIS_ACTION_EDITOR (editor), workspace,
                              trellis_item_row_get_engagement (row),
                              trellis_item_row_get_item (row));
}

/**
 * trellis_plan_row_set_movable:
 *
 * Shows or hides the handle by which the row is dragged.
 */
void
trellis_plan_row_set_movable (TrellisPlanRow *self, gboolean movable)
{
  gtk_widget_set_visible (self->handle, movable);
}

/**
 * trellis_plan_row_get_handle:
 *
 * Returns: (transfer none): what the row is dragged by
 */
GtkWidget *
trellis_plan_row_get_handle (TrellisPlanRow *self)
{
  return self->handle;
}
