/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is closed stays behind when it is to remind, and only then. */

#include "config.h"

#include "fake-portal.h"

#include "practice/trellis-practice-profile.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-app-settings.h"
#include "ui/app/trellis-app.h"
#include "ui/app/trellis-opening.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-background-keys.h"

#include <glib/gstdio.h>

typedef struct
{
  TrellisApp *app;
  TrellisWindow *window;
  GSettings *settings;
} Fixture;

static char *
make_practice (void)
{
  g_autofree char *base = g_dir_make_tmp ("staying-XXXXXX", NULL);
  char *place = g_build_filename (base, "practice", NULL);

  trellis_opened_free (ui_practice_open_demo (place));
  return place;
}

static gboolean
has_practice (gpointer window)
{
  return trellis_window_get_workspace (window) != NULL;
}

static gboolean
has_no_window (gpointer app)
{
  return gtk_application_get_windows (app) == NULL;
}

/* One for all: what has not run is not given up either. */
static TrellisApp *
get_app (void)
{
  static TrellisApp *app;

  if (app == NULL)
    {
      app = trellis_app_new ();
      g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
    }
  return app;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *place = make_practice ();

  fixture->settings = trellis_app_settings_new ();
  g_settings_reset (fixture->settings, TRELLIS_BACKGROUND_WANTED);
  fixture->app = get_app ();
  fixture->window = trellis_window_new (GTK_APPLICATION (fixture->app), clock);
  trellis_window_open (fixture->window, place);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait (has_practice, fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_wait (has_no_window, fixture->app);
  ui_settle ();
  g_clear_object (&fixture->settings);
}

static void
want (Fixture *fixture, gboolean wanted)
{
  g_settings_set_boolean (fixture->settings, TRELLIS_BACKGROUND_WANTED, wanted);
  ui_settle ();
}

static void
test_goes (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
}

/* It has its practice open still, and comes back as it was. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  want (fixture, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      ui_settle ();
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
      g_assert_nonnull (gtk_application_get_windows (GTK_APPLICATION (fixture->app)));
      g_assert_true (has_practice (fixture->window));
      gtk_window_present (GTK_WINDOW (fixture->window));
      ui_settle ();
    }
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
}

/* A window that nobody sees goes when nobody is to be reminded any more. */
static void
test_no_more (Fixture *fixture, gconstpointer data)
{
  want (fixture, TRUE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_false (has_no_window (fixture->app));
  want (fixture, FALSE);
}

static gboolean
is_asked (gpointer unused)
{
  return ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL) != NULL;
}

static void
name_coach (Fixture *fixture)
{
  TrellisPractice *practice
      = trellis_workspace_get_practice (trellis_window_get_workspace (fixture->window));
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (practice));

  trellis_record_set_string (card, "name", "Somebody New");
  g_assert_true (trellis_practice_set_profile (practice, card, NULL));
}

static gboolean
is_saved (gpointer window)
{
  return trellis_workspace_get_unsaved (trellis_window_get_workspace (window)) == NULL;
}

/* Whoever begins to quit and then keeps the window open has it stay behind as before. */
static void
test_keeps_open (Fixture *fixture, gconstpointer data)
{
  const char *place = trellis_window_get_place (fixture->window);
  g_autofree char *away = g_strconcat (place, "-away", NULL);

  want (fixture, TRUE);
  g_assert_cmpint (g_rename (place, away), ==, 0);
  name_coach (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
  ui_wait (is_asked, NULL);
  gtk_window_close (GTK_WINDOW (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL)));
  ui_settle ();
  g_assert_cmpint (g_rename (away, place), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-again", NULL);
  ui_wait (is_saved, fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_false (has_no_window (fixture->app));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
}

static int
run (int argc, char **argv)
{
  fake_portal_start_bus ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/staying/goes", Fixture, NULL, set_up, test_goes, tear_down);
  g_test_add ("/staying/stays", Fixture, NULL, set_up, test_stays, tear_down);
  g_test_add ("/staying/keeps-open", Fixture, NULL, set_up, test_keeps_open, tear_down);
  g_test_add ("/staying/no-more", Fixture, NULL, set_up, test_no_more, tear_down);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
