/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contracts that were begun and can be no draft yet: to go on with, or to throw away. */

#include "config.h"

#include "trellis-unfinished.h"

#include "practice/trellis-practice-forms.h"
#include "ui/common/trellis-part-names.h"

#include <glib/gi18n-lib.h>

#define FORM "form"

struct _TrellisUnfinished
{
  AdwBin parent_instance;

  GtkWidget *list;
  TrellisWorkspace *workspace;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TrellisUnfinished, trellis_unfinished, ADW_TYPE_BIN)

static void
on_thrown_away_cb (TrellisUnfinished *self, GtkWidget *button)
{
  g_autoptr (TrellisUnfinished) kept = g_object_ref (self);
  g_autoptr (TrellisForm) form = g_object_ref (g_object_get_data (G_OBJECT (button), FORM));

  trellis_unfinished_throw_away (kept->workspace, form);
}

static GtkWidget *
create_continue_button (TrellisForm *form)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Continue"));
  /* Translators: %s is the title of a contract */
  g_autofree char *label
      = g_strdup_printf (_ ("Continue “%s”"), trellis_unfinished_get_title (form));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.continue-contract");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", form->id);
  trellis_name (button, label);
  return button;
}

static GtkWidget *
create_row (TrellisUnfinished *self, TrellisForm *form)
{
  const char *who = trellis_form_get (form, "coachees[0].name");
  /* Translators: %s is the title of a contract */
  g_autofree char *words
      = g_strdup_printf (_ ("Unfinished contract: %s"), trellis_unfinished_get_title (form));
  GtkWidget *row = adw_action_row_new (), *go_on = create_continue_button (form);
  GtkWidget *throw_away = trellis_unfinished_create_throw_button (self->workspace, form);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (who != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), who);
  g_object_set_data_full (G_OBJECT (throw_away), FORM, g_object_ref (form), g_object_unref);
  g_signal_connect_object (throw_away, "clicked", G_CALLBACK (on_thrown_away_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), go_on);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), throw_away);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), go_on);
  trellis_name (row, words);
  g_object_set_data_full (G_OBJECT (row), FORM, g_object_ref (form), g_object_unref);
  return row;
}

/* Returns: (transfer full) (nullable): the form whose row has the focus */
static TrellisForm *
dup_focused (TrellisUnfinished *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  TrellisForm *form = row == NULL ? NULL : g_object_get_data (G_OBJECT (row), FORM);

  return form == NULL ? NULL : g_object_ref (form);
}

/* With a row that goes, the focus goes to another. */
static void
focus_again (TrellisUnfinished *self, TrellisForm *focused)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TrellisForm *form = g_object_get_data (self->rows->pdata[i], FORM);

      if (g_str_equal (form->id, focused->id))
        {
          gtk_widget_grab_focus (self->rows->pdata[i]);
          return;
        }
    }
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
refresh (TrellisUnfinished *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GPtrArray) forms = trellis_practice_list_unfinished (practice);
  g_autoptr (TrellisForm) focused = dup_focused (self);

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < forms->len; i++)
    {
      GtkWidget *row = create_row (self, forms->pdata[i]);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), forms->len > 0);
  if (focused != NULL && forms->len > 0)
    focus_again (self, focused);
}

static void
trellis_unfinished_dispose (GObject *object)
{
  TrellisUnfinished *self = TRELLIS_UNFINISHED (object);

  trellis_unfinished_set_workspace (self, NULL);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_unfinished_parent_class)->dispose (object);
}

static void
trellis_unfinished_class_init (TrellisUnfinishedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_unfinished_dispose;
}

static void
trellis_unfinished_init (TrellisUnfinished *self)
{
  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unfinished contracts"), -1);
  adw_bin_set_child (ADW_BIN (self), self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trellis_unfinished_set_workspace:
 * @workspace: (nullable): whose practice it is; %NULL at the end
 *
 * Shows a row for each contract that is not finished, and nothing where there is none.
 */
void
trellis_unfinished_set_workspace (TrellisUnfinished *self, TrellisWorkspace *workspace)
{
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (refresh), self);
  refresh (self);
}

/**
 * trellis_unfinished_get_title:
 *
 * Returns: (transfer none): what the contract is called, for as long as it has no title too
 */
const char *
trellis_unfinished_get_title (TrellisForm *form)
{
  const char *title = trellis_form_get (form, "title");

  return title == NULL ? _ ("Without a title yet") : title;
}

/**
 * trellis_unfinished_create_throw_button:
 *
 * Returns: (transfer floating): a button that says which contract it throws away, and does not yet
 */
GtkWidget *
trellis_unfinished_create_throw_button (TrellisWorkspace *workspace, TrellisForm *form)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the title of a contract */
  g_autofree char *label
      = g_strdup_printf (_ ("Throw Away “%s”"), trellis_unfinished_get_title (form));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  trellis_name (button, label);
  gtk_widget_set_sensitive (button, trellis_workspace_can_act (workspace));
  return button;
}

/**
 * trellis_unfinished_throw_away:
 *
 * Returns: whether it is thrown away, which is said with an offer to undo it; a refusal is said too
 */
gboolean
trellis_unfinished_throw_away (TrellisWorkspace *workspace, TrellisForm *form)
{
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” is thrown away"), trellis_unfinished_get_title (form));
  g_autoptr (GError) error = NULL;

  if (!trellis_practice_drop_form (trellis_workspace_get_practice (workspace), form, &error))
    {
      trellis_workspace_report_refusal (workspace, error);
      return FALSE;
    }
  trellis_workspace_report_act (workspace, text);
  return TRUE;
}
