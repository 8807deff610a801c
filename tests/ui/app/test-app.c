/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one window a practice, a clock that is understood, and a way out. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-app.h"
#include "ui/app/trellis-window.h"

/* What another process asked of the one that is tested here. */
typedef struct
{
  TrellisApp *app;
  const char *const *arguments;
  guint windows;
  int status;
} Case;

static guint
count_windows (TrellisApp *app)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (app)));
}

static void
on_exited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Case *asked = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  asked->status = g_subprocess_get_exit_status (G_SUBPROCESS (source));
  asked->windows = count_windows (asked->app);
  g_action_group_activate_action (G_ACTION_GROUP (asked->app), "quit", NULL);
}

static void
ask (Case *asked)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (line, (gpointer) g_getenv ("TRELLIS_PROGRAM"));
  for (guint i = 0; asked->arguments[i] != NULL; i++)
    g_ptr_array_add (line, (gpointer) asked->arguments[i]);
  g_ptr_array_add (line, NULL);
  other = g_subprocess_newv ((const char *const *) line->pdata, G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                             &error);
  g_assert_no_error (error);
  g_subprocess_wait_async (other, NULL, on_exited_cb, asked);
}

static void
test_asked_again (void)
{
  static const char *const same[] = { "--practice", "trellis-first", NULL };
  static const char *const spelled_otherwise[] = { "--practice=./x/../trellis-first/", NULL };
  static const char *const other[] = { "--practice", "trellis-second", NULL };
  static const char *const other_clock[]
      = { "--practice", "trellis-second", "--clock", "2026-11-24T09:00+01:00", NULL };
  static const char *const no_clock[] = { "--practice", "trellis-second", "--clock", "noon", NULL };
  const struct
  {
    const char *const *arguments;
    guint windows;
    int status;
  } cases[] = {
    { same, 1, 0 },        { spelled_otherwise, 1, 0 }, { other, 2, 0 },
    { other_clock, 2, 0 }, { no_clock, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisApp) app = trellis_app_new ();
      Case asked = { app, cases[i].arguments, 0, -1 };
      char *argv[] = { (char *) "trellis", (char *) "--practice", (char *) "trellis-first", NULL };

      g_idle_add_once ((GSourceOnceFunc) ask, &asked);
      g_assert_cmpint (g_application_run (G_APPLICATION (app), 3, argv), ==, 0);
      g_assert_cmpint (asked.status, ==, cases[i].status);
      g_assert_cmpuint (asked.windows, ==, cases[i].windows);
    }
}

static void
test_accelerators (void)
{
  static const struct
  {
    const char *action, *key;
  } cases[] = {
    { "app.quit", "<Control>q" }, { "window.close", "<Control>w" }, { "win.search", "<Control>f" },
    { "win.menu", "F10" },        { "win.back", "<Alt>Left" },
  };
  g_autoptr (TrellisApp) app = trellis_app_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) keys
          = gtk_application_get_accels_for_action (GTK_APPLICATION (app), cases[i].action);

      g_assert_cmpuint (g_strv_length (keys), ==, 1);
      g_assert_cmpstr (keys[0], ==, cases[i].key);
    }
}

static void
check_windows (guint n)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
    }
}

static gboolean
has_windows (gpointer app)
{
  return count_windows (app) > 0;
}

static void
open_shortcuts_twice (gpointer app)
{
  GtkWindow *window;

  ui_wait (has_windows, app);
  window = gtk_application_get_windows (app)->data;
  check_windows (1);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-shortcuts", NULL));
      check_windows (2);
      gtk_window_close (
          GTK_WINDOW (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window))));
      ui_settle ();
      check_windows (1);
    }
  g_action_group_activate_action (app, "quit", NULL);
}

/* No window waits hidden: GTK 4.8 ends the program when a screen reader comes upon it. */
static void
test_shortcuts (void)
{
  g_autoptr (TrellisApp) app = trellis_app_new ();
  char *argv[] = { (char *) "trellis", (char *) "--practice", (char *) "trellis-first", NULL };

  g_idle_add_once (open_shortcuts_twice, app);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), 3, argv), ==, 0);
}

int
main (int argc, char **argv)
{
  /* Nothing is made where nothing is: these places are looked at, and stay missing. */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/asked-again", test_asked_again);
  g_test_add_func ("/app/shortcuts", test_shortcuts);
  g_test_add_func ("/app/accelerators", test_accelerators);
  return g_test_run ();
}
