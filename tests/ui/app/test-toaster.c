/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done is said with an offer to undo it, one at a time; what was refused stays. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-toaster.h"

#include <string.h>

typedef struct
{
  GtkWidget *overlay;
  TrellisWorkspace *workspace;
  TrellisToaster *toaster;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);

  fixture->overlay = g_object_ref_sink (adw_toast_overlay_new ());
  fixture->workspace = trellis_workspace_new (practice);
  fixture->toaster = trellis_toaster_new (fixture->overlay, fixture->workspace);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->toaster);
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->overlay);
}

/* People write what they like, and it is no markup. */
static void
test_offers_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  trellis_workspace_report_act (fixture->workspace, "“Read <b> & more” is done");
  ui_assert_says (fixture->overlay, "“Read <b> & more” is done\n");
  button = ui_find (fixture->overlay, GTK_TYPE_BUTTON, "Undo");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo");
}

/* A toast has one line: what was done is not lost behind a long title. */
static void
test_long_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = g_strnfill (60, 'x');
  g_autofree char *what = g_strdup_printf ("Contract of “About “%s” and all” changed", title);

  trellis_workspace_report_act (fixture->workspace, what);
  ui_assert_says (fixture->overlay,
                  "Contract of “About “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” changed\n");
  trellis_workspace_report_act (fixture->workspace, "“A short one” is done");
  ui_assert_says (fixture->overlay, "“A short one” is done\n");
  trellis_workspace_report_act (fixture->workspace, "„Żółw“ и «Ещё одно название» – \"é");
  ui_assert_says (fixture->overlay, "„Żółw“ и «Ещё одно название» – \"é\n");
}

static void
test_refusal_has_no_offer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error
      = g_error_new (TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED, "The disk is <full>");

  trellis_workspace_report_refusal (fixture->workspace, error);
  ui_assert_says (fixture->overlay, "The disk is <full>\n");
  g_assert_null (ui_find (fixture->overlay, GTK_TYPE_BUTTON, "Undo"));
}

static gboolean
has_no_button (gpointer overlay)
{
  return ui_find (overlay, GTK_TYPE_BUTTON, "Undo") == NULL;
}

static gboolean
is_gone (gpointer overlay)
{
  g_autofree char *said = ui_read (overlay);

  return strstr (said, "done") == NULL;
}

/* Acts that follow one another faster than a toast comes share it; it goes once it has come. */
static void
test_in_haste (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), fixture->overlay);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *what = g_strdup_printf ("%u is done", i);
      gint64 end = g_get_monotonic_time () + 70000;

      trellis_workspace_report_act (fixture->workspace, what);
      ui_assert_says (fixture->overlay, what);
      g_assert_nonnull (ui_find (fixture->overlay, GTK_TYPE_BUTTON, "Undo"));
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }
  trellis_toaster_withdraw (fixture->toaster);
  ui_wait (has_no_button, fixture->overlay);
  ui_wait (is_gone, fixture->overlay);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_after_toaster (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  g_clear_object (&fixture.toaster);
  trellis_workspace_report_act (fixture.workspace, "Done");
  ui_assert_says_not (fixture.overlay, "Done");
  g_object_unref (fixture.workspace);
  g_object_unref (fixture.overlay);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/toaster/offers-undo", Fixture, NULL, set_up, test_offers_undo, tear_down);
  g_test_add ("/toaster/long-title", Fixture, NULL, set_up, test_long_title, tear_down);
  g_test_add ("/toaster/refusal-has-no-offer", Fixture, NULL, set_up, test_refusal_has_no_offer,
              tear_down);
  g_test_add ("/toaster/in-haste", Fixture, NULL, set_up, test_in_haste, tear_down);
  g_test_add_func ("/toaster/after-toaster", test_after_toaster);
  return g_test_run ();
}
