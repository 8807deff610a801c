/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: reads its command line, and opens a window for each practice that is asked for.
 */

#include "config.h"

#include "trellis-app.h"

#include "store/trellis-folder.h"
#include "ui/app/trellis-app-files.h"
#include "ui/app/trellis-app-settings.h"
#include "ui/app/trellis-background.h"
#include "ui/app/trellis-quitting.h"
#include "ui/app/trellis-window-wish.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-first-field.h"
#include "ui/common/trellis-focus.h"
#include "ui/common/trellis-toolkit-names.h"

#include <glib/gi18n-lib.h>

#define STATUS_MISUSE 2

struct _TrellisApp
{
  AdwApplication parent_instance;

  TrellisBackground *background;
};

G_DEFINE_FINAL_TYPE (TrellisApp, trellis_app, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "practice", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("The folder of the practice"), N_ ("DIR") },
  { "clock", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_ ("Take this for the time, such as 2026-11-24T09:00+01:00"), N_ ("TIME") },
  { NULL },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.open-practice", { "<Control>o" } },
  { "win.search", { "<Control>f" } },
  { "win.print-page", { "<Control>p" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.back", { "<Alt>Left" } },
  { "win.menu", { "F10" } },
  { "win.show-shortcuts", { "<Control>question" } },
};

static TrellisWindow *
find_window (TrellisApp *self, const char *place)
{
  g_autofree char *path = g_canonicalize_filename (place, NULL);

  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    if (TRELLIS_IS_WINDOW (each->data)
        && g_strcmp0 (trellis_window_get_place (each->data), path) == 0)
      return each->data;
  return NULL;
}

/* One window a practice: asking for it again brings its window to the front. */
static TrellisWindow *
open_place (TrellisApp *self, const char *place, TrellisClock *clock)
{
  TrellisWindow *window = find_window (self, place);

  if (window == NULL)
    {
      window = trellis_window_new (GTK_APPLICATION (self), clock);
      gtk_window_present (GTK_WINDOW (window));
      trellis_window_open (window, place);
    }
  else
    gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The clock of an app that was started without a command line, as by the desktop. */
static TrellisClock *
new_clock (void)
{
  const char *time = g_getenv ("TRELLIS_CLOCK");
  gint64 now;

  return time != NULL && trellis_instant_parse (time, &now) ? trellis_clock_new_running (now)
                                                            : trellis_clock_new_system ();
}

static TrellisWindow *
open_usual (TrellisApp *self)
{
  g_autoptr (TrellisClock) clock = new_clock ();
  g_autofree char *place = trellis_folder_dup_default_path ();

  return open_place (self, place, clock);
}

/* The window that was used last; that of the usual practice where there is none. */
static TrellisWindow *
find_front (TrellisApp *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    if (TRELLIS_IS_WINDOW (each->data))
      {
        gtk_window_present (each->data);
        return each->data;
      }
  return open_usual (self);
}

/* From a window that shows nothing worth keeping there, and with the same clock. */
static void
open_practice (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TrellisApp *self = user_data;
  const char *place = g_variant_get_bytestring (parameter);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (TrellisClock) clock = NULL;

  if (TRELLIS_IS_WINDOW (active) && trellis_window_is_vacant (TRELLIS_WINDOW (active))
      && find_window (self, place) == NULL)
    {
      trellis_window_open (TRELLIS_WINDOW (active), place);
      return;
    }
  clock = TRELLIS_IS_WINDOW (active)
              ? g_object_ref (trellis_window_get_clock (TRELLIS_WINDOW (active)))
              : trellis_clock_new_system ();
  open_place (self, place, clock);
}

/* The clock that the option or the variable sets runs on from there. */
static TrellisClock *
read_clock (GApplicationCommandLine *line, GVariantDict *given)
{
  const char *option = NULL, *time;
  gint64 now;

  g_variant_dict_lookup (given, "clock", "&s", &option);
  time = option != NULL ? option : g_application_command_line_getenv (line, "TRELLIS_CLOCK");
  if (time == NULL || (option == NULL && *time == '\0'))
    return trellis_clock_new_system ();
  if (trellis_instant_parse (time, &now))
    return trellis_clock_new_running (now);
  g_application_command_line_printerr (
      line, _ ("%s: expected a time with its offset, such as 2026-11-24T09:00+01:00, got “%s”\n"),
      option != NULL ? "--clock" : "TRELLIS_CLOCK", time);
  return NULL;
}

static char *
read_place (GApplicationCommandLine *line, GVariantDict *given)
{
  const char *option = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_variant_dict_lookup (given, "practice", "^&ay", &option) || *option == '\0')
    return trellis_folder_dup_default_path ();
  file = g_application_command_line_create_file_for_arg (line, option);
  return g_file_get_path (file);
}

/* What stands behind the options are files, see trellis_cli_is_wanted(). */
static void
open_files (TrellisWindow *window, GApplicationCommandLine *line)
{
  int n;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, &n);

  for (int i = 1; i < n; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, arguments[i]);

      trellis_app_open_file (window, file);
    }
}

static int
trellis_app_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  g_autoptr (TrellisClock) clock = read_clock (line, given);
  g_autofree char *place = NULL;

  if (clock == NULL)
    return STATUS_MISUSE;
  place = read_place (line, given);
  open_files (open_place (TRELLIS_APP (application), place, clock), line);
  return 0;
}

static void
trellis_app_activate (GApplication *application)
{
  open_usual (TRELLIS_APP (application));
}

static void
trellis_app_open (GApplication *application, GFile **files, int n, const char *hint)
{
  TrellisWindow *window = find_front (TRELLIS_APP (application));

  for (int i = 0; i < n; i++)
    trellis_app_open_file (window, files[i]);
}

/* What a reminder leads to. */
static void
open_session (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (TrellisClock) clock = new_clock ();
  const char *place, *engagement, *session;

  g_variant_get (parameter, "(^&ay&s&s)", &place, &engagement, &session);
  trellis_window_wish (open_place (user_data, place, clock), "win.open-session",
                       g_variant_new ("(ss)", engagement, session));
}

/* What the desktop offers at the app's icon. */
static void
begin_contract (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  trellis_window_wish (find_front (user_data), "win.new-contract", g_variant_new_string (""));
}

static void
show_today (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  trellis_window_wish (find_front (user_data), "win.show-today", NULL);
}

static void
set_stays (TrellisApp *self, gboolean stays)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    if (TRELLIS_IS_WINDOW (each->data))
      trellis_window_set_stays (each->data, stays);
}

/* A window that goes takes others with it. */
static GList *
copy_windows (TrellisApp *self)
{
  return g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (self)),
                           (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
}

/* Windows that are not seen any more are there for nothing else. */
static void
on_background_changed_cb (TrellisApp *self)
{
  g_autolist (GtkWindow) windows = copy_windows (self);
  gboolean stays = trellis_background_stays (self->background);

  set_stays (self, stays);
  for (GList *each = windows; each != NULL && !stays; each = each->next)
    if (!gtk_widget_get_visible (each->data))
      gtk_window_close (each->data);
}

static void
trellis_app_window_added (GtkApplication *application, GtkWindow *window)
{
  TrellisApp *self = TRELLIS_APP (application);

  GTK_APPLICATION_CLASS (trellis_app_parent_class)->window_added (application, window);
  if (TRELLIS_IS_WINDOW (window) && self->background != NULL)
    trellis_window_set_stays (TRELLIS_WINDOW (window), trellis_background_stays (self->background));
}

/* Started by the desktop to remind, the app has the usual practice open and shows nothing. */
static void
begin_background (TrellisApp *self)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GSettings) settings = trellis_app_settings_new ();

  self->background
      = trellis_background_new (settings, g_application_get_dbus_connection (application));
  g_signal_connect_object (self->background, "changed", G_CALLBACK (on_background_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0
      && trellis_background_stays (self->background))
    {
      g_autoptr (TrellisClock) clock = new_clock ();
      g_autofree char *place = trellis_folder_dup_default_path ();

      trellis_window_open (trellis_window_new (GTK_APPLICATION (self), clock), place);
    }
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  trellis_quitting_begin ();
}

static void
trellis_app_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit },
    { "open-practice", open_practice, "ay" },
    { "open-session", open_session, "(ayss)" },
    { "new-contract", begin_contract },
    { "today", show_today },
  };

  G_APPLICATION_CLASS (trellis_app_parent_class)->startup (application);
  trellis_quitting_start (application);
  trellis_toolkit_names_start ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  trellis_focus_pass_scrollers ();
  trellis_first_field_start ();
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           (const char **) accelerators[i].keys);
  begin_background (TRELLIS_APP (application));
}

static void
trellis_app_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_APP (object)->background);
  G_OBJECT_CLASS (trellis_app_parent_class)->dispose (object);
}

static void
trellis_app_class_init (TrellisAppClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_app_dispose;
  GTK_APPLICATION_CLASS (klass)->window_added = trellis_app_window_added;
  application_class->activate = trellis_app_activate;
  application_class->command_line = trellis_app_command_line;
  application_class->open = trellis_app_open;
  application_class->startup = trellis_app_startup;
}

static void
trellis_app_init (TrellisApp *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * trellis_app_new:
 *
 * Returns: (transfer full): the application, which has not run yet
 */
TrellisApp *
trellis_app_new (void)
{
  return g_object_new (TRELLIS_TYPE_APP, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN
                           | G_APPLICATION_SEND_ENVIRONMENT,
                       NULL);
}

/**
 * trellis_app_run:
 *
 * Runs the app until its last window is closed.
 *
 * Returns: the exit status
 */
int
trellis_app_run (int argc, char **argv)
{
  g_autoptr (TrellisApp) app = trellis_app_new ();

  g_set_application_name (_ ("Trellis"));
  return g_application_run (G_APPLICATION (app), argc, argv);
}
