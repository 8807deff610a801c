/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scan of a signed paper is opened from the contract, or it is said why not. */

#include "config.h"

#include "practice/trellis-signing-desk.h"
#include "store/trellis-folder.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-opening.h"
#include "ui/app/trellis-window.h"
#include "ui/engagement/trellis-contract-tab.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCAN "%PDF-1.4\n"

typedef struct
{
  char *place;
  TrellisWindow *window;
} Fixture;

/* Who has not signed yet does so on paper. */
static void
sign_on_paper (TrellisPractice *practice)
{
  TrellisCoaching *coaching
      = TRELLIS_COACHING (ui_practice_find (practice, "One desk, four people"));
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (practice, coaching);
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures = trellis_contract_version_dup_signatures (version);
  g_autoptr (GBytes) file = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *party = parties->pdata[i];
      TrellisSigningAct act = { .party = party->name,
                                .date = ui_date ("2026-11-24"),
                                .how = TRELLIS_SIGNING_PAPER,
                                .file_name = "signed.pdf",
                                .file = file };
      gboolean signed_already = FALSE;

      for (guint j = 0; j < trellis_list_length (signatures); j++)
        signed_already |= trellis_party_to_is_signed_by (party, trellis_list_get (signatures, j));
      if (!signed_already)
        trellis_practice_sign (practice, coaching, &act, TRELLIS_ALLOW_CONFLICTS, &error);
      g_assert_no_error (error);
    }
}

static void
write_practice (const char *place)
{
  g_autoptr (TrellisOpened) opened = ui_practice_open_demo (place);

  sign_on_paper (opened->practice);
}

static gboolean
is_there (gpointer window)
{
  return trellis_window_get_workspace (window) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *base = g_dir_make_tmp ("scan-XXXXXX", NULL);

  fixture->place = g_build_filename (base, "practice", NULL);
  write_practice (fixture->place);
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  gtk_window_present (GTK_WINDOW (fixture->window));
  trellis_window_open (fixture->window, fixture->place);
  ui_wait (is_there, fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_free (fixture->place);
}

static TrellisEngagement *
find_signed (Fixture *fixture)
{
  return ui_practice_find (
      trellis_workspace_get_practice (trellis_window_get_workspace (fixture->window)),
      "One desk, four people");
}

/* Returns: the button of the only scan */
static GtkWidget *
show_contract (Fixture *fixture, GtkWidget **window)
{
  GtkWidget *tab = g_object_new (TRELLIS_TYPE_CONTRACT_TAB, "workspace",
                                 trellis_window_get_workspace (fixture->window), "engagement",
                                 find_signed (fixture), NULL);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), tab);
  return ui_find (tab, GTK_TYPE_BUTTON, "Open Scan");
}

static gboolean
says_why (gpointer window)
{
  g_autofree char *text = ui_read (window);

  return strstr (text, "cannot be opened.") != NULL;
}

static void
open_it (Fixture *fixture)
{
  GtkWidget *apart, *button = show_contract (fixture, &apart);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_activate_action_variant (
      GTK_WIDGET (fixture->window), gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button))));
  gtk_window_destroy (GTK_WINDOW (apart));
}

/* There is no program for any file here. */
static void
test_nothing_opens_it (Fixture *fixture, gconstpointer data)
{
  open_it (fixture);
  ui_wait (says_why, fixture->window);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = find_signed (fixture);
  g_autofree char *place = g_build_filename (fixture->place, "attachments", engagement->id, NULL);
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place, name, NULL);

      g_remove (path);
    }
  open_it (fixture);
  ui_assert_says (GTK_WIDGET (fixture->window), "It is not in the folder of the practice.\n");
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_begin ();

  ui_hide_programs (scratch);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-scan/nothing-opens-it", Fixture, NULL, set_up, test_nothing_opens_it,
              tear_down);
  g_test_add ("/window-scan/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return ui_scratch_end (g_steal_pointer (&scratch), g_test_run ());
}
