/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window closes when its practice is saved, and asks when it cannot be. */

#include "config.h"

#include "practice/trellis-practice-profile.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-closing.h"
#include "ui/app/trellis-opening.h"

#include <glib/gstdio.h>

typedef struct
{
  char *place;
  char *away;
  TrellisOpened *opened;
  TrellisKeeping *keeping;
  GtkWindow *window;
  gboolean closed;
} Fixture;

static gboolean
on_close_request_cb (GtkWindow *window, Fixture *fixture)
{
  fixture->closed = trellis_closing_may_close (window, fixture->keeping);
  return !fixture->closed;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *base = g_dir_make_tmp ("closing-XXXXXX", NULL);

  fixture->place = g_build_filename (base, "practice", NULL);
  fixture->away = g_build_filename (base, "away", NULL);
  fixture->opened = ui_practice_open_demo (fixture->place);
  fixture->keeping = trellis_keeping_new (fixture->opened->folder, fixture->opened->practice);
  fixture->window = g_object_ref_sink (g_object_new (ADW_TYPE_WINDOW, NULL));
  g_signal_connect (fixture->window, "close-request", G_CALLBACK (on_close_request_cb), fixture);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_run_dispose (G_OBJECT (fixture->keeping));
  g_clear_object (&fixture->keeping);
  g_clear_object (&fixture->window);
  g_clear_pointer (&fixture->opened, trellis_opened_free);
  ui_settle ();
  g_free (fixture->place);
  g_free (fixture->away);
}

static void
act (Fixture *fixture)
{
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (fixture->opened->practice));
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (card, "name", "Somebody New");
  trellis_practice_set_profile (fixture->opened->practice, card, &error);
  g_assert_no_error (error);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->closed;
}

static gboolean
is_asked (gpointer data)
{
  return ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL) != NULL;
}

static void
test_nothing_to_save (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  ui_wait (is_closed, fixture);
}

static void
test_waits (Fixture *fixture, gconstpointer data)
{
  act (fixture);
  gtk_window_close (fixture->window);
  ui_wait (is_closed, fixture);
  g_assert_cmpuint (trellis_keeping_count_unsaved (fixture->keeping), ==, 0);
  g_assert_null (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL));
}

static void
vanish_and_close (Fixture *fixture)
{
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  act (fixture);
  gtk_window_close (fixture->window);
  ui_wait (is_asked, NULL);
  g_assert_false (fixture->closed);
  ui_assert_says (GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL)),
                  "If you close now, your last change is lost.");
}

static void
test_lose (Fixture *fixture, gconstpointer data)
{
  vanish_and_close (fixture);
  adw_message_dialog_response (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL), "lose");
  ui_wait (is_closed, fixture);
}

static void
test_stay (Fixture *fixture, gconstpointer data)
{
  vanish_and_close (fixture);
  adw_message_dialog_response (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL), "stay");
  ui_settle ();
  g_assert_false (fixture->closed);
  g_assert_cmpuint (trellis_keeping_count_unsaved (fixture->keeping), ==, 1);
  trellis_keeping_give_up (fixture->keeping);
}

static void
test_retry (Fixture *fixture, gconstpointer data)
{
  vanish_and_close (fixture);
  g_assert_cmpint (g_rename (fixture->away, fixture->place), ==, 0);
  adw_message_dialog_response (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL), "retry");
  ui_wait (is_closed, fixture);
  g_assert_cmpuint (trellis_keeping_count_unsaved (fixture->keeping), ==, 0);
}

static int
run (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-closing/nothing-to-save", Fixture, NULL, set_up, test_nothing_to_save,
              tear_down);
  g_test_add ("/window-closing/waits", Fixture, NULL, set_up, test_waits, tear_down);
  g_test_add ("/window-closing/lose", Fixture, NULL, set_up, test_lose, tear_down);
  g_test_add ("/window-closing/stay", Fixture, NULL, set_up, test_stay, tear_down);
  g_test_add ("/window-closing/retry", Fixture, NULL, set_up, test_retry, tear_down);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
