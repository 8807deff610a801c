/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that open the contract wizard. */

#include "config.h"

#include "trellis-window-contract.h"

#include "practice/trellis-practice-forms.h"
#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"

#include <glib/gi18n-lib.h>

/* What a chooser is to fill in. */
#define FACTS "facts"

/* What is typed next is another act, which is not the one that is offered to be undone. */
static void
give_toaster (TrellisContractWizard *wizard, TrellisWorkspace *workspace, TrellisForm *form)
{
  TrellisToaster *toaster
      = trellis_toaster_new (GTK_WIDGET (trellis_contract_wizard_get_toasts (wizard)), workspace);

  g_signal_connect_object (form, "edited", G_CALLBACK (trellis_toaster_withdraw), toaster,
                           G_CONNECT_SWAPPED);
  trellis_contract_wizard_take_teller (wizard, G_OBJECT (toaster));
}

static TrellisContractWizard *
open_wizard (GtkWidget *window, TrellisForm *form)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  give_toaster (wizard, workspace, form);
  gtk_window_set_transient_for (GTK_WINDOW (wizard), GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (wizard), TRUE);
  gtk_window_present (GTK_WINDOW (wizard));
  return wizard;
}

/* What is typed in a contract that was begun before stands. */
static void
fill (GtkWidget *window, TrellisForm *form, GHashTable *facts)
{
  TrellisPractice *practice
      = trellis_workspace_get_practice (trellis_window_get_workspace (TRELLIS_WINDOW (window)));
  GHashTableIter iter;
  gpointer member, text;

  if (facts == NULL
      || trellis_list_find (trellis_practice_get_head (practice)->forms, form->id) != NULL)
    return;
  g_hash_table_iter_init (&iter, facts);
  while (g_hash_table_iter_next (&iter, &member, &text))
    trellis_form_set (form, member, text);
}

static void
on_form_chosen_cb (GtkWidget *window, TrellisForm *form, GObject *chooser)
{
  fill (window, form, g_object_get_data (chooser, FACTS));
  open_wizard (window, form);
}

/**
 * trellis_window_choose_contract:
 * @facts: (nullable) (element-type utf8 utf8): what is known already, by the member of a brief
 *
 * Asks with what a new contract begins, and opens the wizard on it.
 */
void
trellis_window_choose_contract (GtkWidget *window, GHashTable *facts)
{
  TrellisContractChooser *chooser
      = trellis_contract_chooser_new (trellis_window_get_workspace (TRELLIS_WINDOW (window)));

  if (facts != NULL)
    g_object_set_data_full (G_OBJECT (chooser), FACTS, g_hash_table_ref (facts),
                            (GDestroyNotify) g_hash_table_unref);
  gtk_window_set_transient_for (GTK_WINDOW (chooser), GTK_WINDOW (window));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_form_chosen_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* With a preset at once, and without one after asking for it. */
static void
new_contract (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  const char *preset = g_variant_get_string (parameter, NULL);

  if (workspace == NULL)
    return;
  if (*preset != '\0')
    {
      g_autoptr (TrellisForm) form
          = trellis_contract_form_of_preset (trellis_workspace_get_practice (workspace), preset);

      open_wizard (window, form);
      return;
    }
  trellis_window_choose_contract (window, NULL);
}

/* Returns: (transfer none) (nullable): the wizard on the contract of that engagement, if it can
   have one */
static TrellisContractWizard *
open_contract (GtkWidget *window, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  TrellisPractice *practice = workspace == NULL ? NULL : trellis_workspace_get_practice (workspace);
  TrellisEngagement *engagement
      = practice == NULL
            ? NULL
            : trellis_practice_find_engagement (practice, g_variant_get_string (parameter, NULL));
  g_autoptr (TrellisForm) form = NULL;

  if (engagement == NULL || !TRELLIS_IS_COACHING (engagement)
      || TRELLIS_COACHING (engagement)->contract == NULL)
    return NULL;
  if (!trellis_coaching_is_open (TRELLIS_COACHING (engagement)))
    {
      g_autoptr (GError) error
          = g_error_new_literal (TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED,
                                 _ ("The engagement is over: reopen it first."));

      trellis_workspace_report_refusal (workspace, error);
      return NULL;
    }
  form = trellis_practice_open_form (practice, TRELLIS_COACHING (engagement));
  return open_wizard (window, form);
}

static void
edit_contract (GtkWidget *window, const char *action, GVariant *parameter)
{
  open_contract (window, parameter);
}

static void
sign_contract (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisContractWizard *wizard = open_contract (window, parameter);

  if (wizard != NULL)
    trellis_contract_wizard_show_step (wizard, TRELLIS_WIZARD_REVIEW);
}

static void
continue_contract (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  TrellisPracticeHead *head
      = workspace == NULL ? NULL
                          : trellis_practice_get_head (trellis_workspace_get_practice (workspace));
  gpointer kept = head == NULL
                      ? NULL
                      : trellis_list_find (head->forms, g_variant_get_string (parameter, NULL));
  g_autoptr (TrellisForm) form = kept == NULL ? NULL : trellis_record_copy (kept);

  if (form != NULL)
    open_wizard (window, form);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.new-contract", new_contract },
  { "win.continue-contract", continue_contract },
  { "win.edit-contract", edit_contract },
  { "win.sign-contract", sign_contract },
};

/**
 * trellis_window_install_contract_actions:
 * @widget_class: of the window
 *
 * `win.new-contract` has the id of a preset or nothing, `win.continue-contract` that of a form that
 * is kept, the others that of an engagement.
 */
void
trellis_window_install_contract_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, "s", actions[i].activate);
}
