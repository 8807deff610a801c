/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that asks with what a new contract begins. */

#include "config.h"

#include "trellis-contract-chooser.h"

#include "contract/trellis-preset.h"
#include "practice/trellis-practice-forms.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-row-name.h"
#include "ui/common/trellis-unfinished.h"

#include <glib/gi18n-lib.h>

struct _TrellisContractChooser
{
  AdwWindow parent_instance;

  GtkWidget *unfinished_group;
  GtkListBox *unfinished;
  GtkListBox *presets;

  TrellisWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (TrellisContractChooser, trellis_contract_chooser, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TrellisPreset *
find_preset (GListStore *presets, const char *id)
{
  for (guint i = 0; i < trellis_list_length (presets); i++)
    {
      TrellisPreset *preset = trellis_list_get (presets, i);

      if (g_strcmp0 (preset->id, id) == 0)
        return preset;
    }
  return NULL;
}

/**
 * trellis_contract_form_of_preset:
 * @preset: (nullable): its id; one that there is not is none
 *
 * Returns: (transfer full): a form to begin a contract with
 */
TrellisForm *
trellis_contract_form_of_preset (TrellisPractice *practice, const char *preset)
{
  g_autoptr (GListStore) presets = trellis_presets_load ();
  TrellisPreset *found = find_preset (presets, preset);
  TrellisForm *form = trellis_practice_begin_form (practice);
  g_autofree char *reminders = g_strdup (trellis_form_get (form, "plan.reminders-minutes"));

  if (found != NULL)
    trellis_preset_fill (found, form, NULL);
  /* The coach's own habit is worth more than what is usual. */
  if (reminders != NULL)
    trellis_form_set (form, "plan.reminders-minutes", reminders);
  if (found != NULL && trellis_form_get (form, "terms.sponsor-may-see") != NULL)
    trellis_form_set (form, "sponsor", "yes");
  if (g_strcmp0 (preset, "team") == 0)
    trellis_form_set (form, "team", "yes");
  return form;
}

static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle, GtkWidget *button)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  trellis_name_by_labels (row);
  gtk_list_box_append (list, row);
  return row;
}

static void
choose (TrellisContractChooser *self, TrellisForm *form)
{
  g_signal_emit (self, signals[CHOSEN], 0, form);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_preset_activated_cb (TrellisContractChooser *self, GtkListBoxRow *row)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisForm) form
      = trellis_contract_form_of_preset (practice, g_object_get_data (G_OBJECT (row), "preset"));

  choose (self, form);
}

static void
on_unfinished_activated_cb (TrellisContractChooser *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "form"));
}

static TrellisContractChooser *
get_chooser (GtkWidget *row)
{
  return TRELLIS_CONTRACT_CHOOSER (gtk_widget_get_ancestor (row, TRELLIS_TYPE_CONTRACT_CHOOSER));
}

static void
show_unfinished (TrellisContractChooser *self)
{
  gtk_widget_set_visible (self->unfinished_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->unfinished)) != NULL);
}

static void
on_drop_responded_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *row)
{
  TrellisContractChooser *self = get_chooser (row);

  if (self == NULL || !g_str_equal (response, TRELLIS_DIALOG_DO)
      || !trellis_unfinished_throw_away (self->workspace,
                                         g_object_get_data (G_OBJECT (row), "form")))
    return;
  gtk_list_box_remove (self->unfinished, row);
  show_unfinished (self);
}

/* It asks, because this window stands before the offer to undo. */
static void
on_drop_clicked_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  AdwMessageDialog *dialog = trellis_dialog_new (button, _ ("Throw This Contract Away?"),
                                                 _ ("What was written in it goes with it."),
                                                 _ ("_Throw Away"), ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", G_CALLBACK (on_drop_responded_cb), row, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
create_drop_button (TrellisContractChooser *self, TrellisForm *form)
{
  GtkWidget *button = trellis_unfinished_create_throw_button (self->workspace, form);

  g_signal_connect (button, "clicked", G_CALLBACK (on_drop_clicked_cb), NULL);
  return button;
}

static void
add_unfinished (TrellisContractChooser *self, TrellisForm *form)
{
  const char *who = trellis_form_get (form, "coachees[0].name");
  GtkWidget *row
      = add_row (self->unfinished, trellis_unfinished_get_title (form),
                 who == NULL ? _ ("Nobody is named yet") : who, create_drop_button (self, form));

  g_object_set_data_full (G_OBJECT (row), "form", trellis_record_copy (form), g_object_unref);
}

static void
fill (TrellisContractChooser *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GListStore) presets = trellis_presets_load ();
  g_autoptr (GPtrArray) forms = trellis_practice_list_unfinished (practice);

  for (guint i = 0; i < forms->len; i++)
    add_unfinished (self, forms->pdata[i]);
  show_unfinished (self);
  for (guint i = 0; i < trellis_list_length (presets); i++)
    {
      TrellisPreset *preset = trellis_list_get (presets, i);
      GtkWidget *row = add_row (self->presets, preset->name, preset->summary, NULL);

      g_object_set_data_full (G_OBJECT (row), "preset", g_strdup (preset->id), g_free);
    }
  add_row (self->presets, _ ("From nothing"), _ ("Every answer is yours."), NULL);
}

static void
trellis_contract_chooser_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_CONTRACT_CHOOSER (object)->workspace);
  G_OBJECT_CLASS (trellis_contract_chooser_parent_class)->dispose (object);
}

static void
trellis_contract_chooser_class_init (TrellisContractChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_contract_chooser_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-contract-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisContractChooser, unfinished_group);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractChooser, unfinished);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractChooser, presets);
  gtk_widget_class_bind_template_callback (widget_class, on_preset_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unfinished_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, TRELLIS_TYPE_FORM);
}

static void
trellis_contract_chooser_init (TrellisContractChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_contract_chooser_new:
 *
 * Its signal `chosen` has the form to write in.
 *
 * Returns: (transfer none): a window with the presets, and with contracts that were begun and could
 *   be no draft yet
 */
TrellisContractChooser *
trellis_contract_chooser_new (TrellisWorkspace *workspace)
{
  TrellisContractChooser *self = g_object_new (TRELLIS_TYPE_CONTRACT_CHOOSER, NULL);

  self->workspace = g_object_ref (workspace);
  fill (self);
  return self;
}
