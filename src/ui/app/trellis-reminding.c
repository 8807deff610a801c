/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminding of sessions: the desktop shows it, in words that tell nobody anything. */

#include "config.h"

#include "trellis-reminding.h"

#include "pages/trellis-say.h"
#include "practice/trellis-reminders.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60

/* What was due before is not said when a practice is opened. */
#define OLD_SECONDS 3600

/* Much may happen at once in a practice; the minute sees to the rest. */
#define SOON_MS 1000

struct _TrellisReminding
{
  TrellisWorkspace *workspace;
  GApplication *application;
  char *place;
  gint64 since;
  GHashTable *shown; /* the id of a session: what is shown of it */
  guint soon;
};

typedef struct
{
  gint64 due;
  TrellisWall start; /* on the clock of this computer */
  gint64 look;       /* the last one that found it */
} Shown;

static TrellisWall
read_local (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (instant);
  TrellisWall wall = { 0 };

  if (time == NULL)
    return wall;
  wall.date = trellis_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                g_date_time_get_day_of_month (time));
  wall.minute = g_date_time_get_hour (time) * MINUTES_AN_HOUR + g_date_time_get_minute (time);
  return wall;
}

/**
 * trellis_reminding_say:
 * @start: on the clock of this computer
 *
 * Anybody may see it, on a locked screen too: it has no name, no title and no kind.
 *
 * Returns: (transfer full): such as “A session at 10:00”
 */
char *
trellis_reminding_say (TrellisWall start, TrellisDate today)
{
  g_autoptr (GDateTime) clock = g_date_time_new_utc (2000, 1, 1, start.minute / MINUTES_AN_HOUR,
                                                     start.minute % MINUTES_AN_HOUR, 0);
  /* Translators: a time of day as g_date_time_format() writes it, such as "10:00". */
  g_autofree char *time = g_date_time_format (clock, C_ ("time", "%H:%M"));
  g_autofree char *day = NULL;

  if (trellis_date_compare (start.date, today) == 0)
    /* Translators: a reminder; %s is a time of day */
    return g_strdup_printf (_ ("A session at %s"), time);
  day = trellis_say_day (start.date);
  /* Translators: a reminder; a day, such as "Tuesday, 24 November 2026", and a time of day */
  return g_strdup_printf (_ ("A session on %s at %s"), day, time);
}

static char *
make_id (const char *session)
{
  return g_strconcat ("session-", session, NULL);
}

static void
send (TrellisReminding *self, TrellisReminder *reminder, TrellisWall start)
{
  g_autofree char *words
      = trellis_reminding_say (start, trellis_workspace_get_moment (self->workspace).today);
  g_autofree char *id = make_id (reminder->session->id);
  g_autoptr (GNotification) notification = g_notification_new (words);

  g_notification_set_default_action_and_target (notification, "app.open-session", "(^ayss)",
                                                self->place, reminder->engagement->id,
                                                reminder->session->id);
  g_application_send_notification (self->application, id, notification);
}

/* Once for each reminder of a session, and once more when the time that it names is another. */
static void
show (TrellisReminding *self, TrellisReminder *reminder, gint64 look)
{
  Shown *shown = g_hash_table_lookup (self->shown, reminder->session->id);
  TrellisWall start = read_local (reminder->start);

  if (shown == NULL)
    {
      shown = g_new0 (Shown, 1);
      g_hash_table_insert (self->shown, g_strdup (reminder->session->id), shown);
    }
  if (shown->due != reminder->due || trellis_wall_compare (shown->start, start) != 0)
    send (self, reminder, start);
  *shown = (Shown){ reminder->due, start, look };
}

static void
withdraw (TrellisReminding *self, const char *session)
{
  g_autofree char *id = make_id (session);

  g_application_withdraw_notification (self->application, id);
}

static gboolean
is_over (gpointer session, gpointer shown, gpointer data)
{
  gpointer *parts = data;

  if (((Shown *) shown)->look == *(gint64 *) parts[1])
    return FALSE;
  withdraw (parts[0], session);
  return TRUE;
}

static void
look (TrellisReminding *self)
{
  g_autoptr (GPtrArray) reminders = trellis_practice_list_reminders (
      trellis_workspace_get_practice (self->workspace), self->since);
  gint64 now = g_get_monotonic_time ();
  gpointer parts[] = { self, &now };

  for (guint i = 0; i < reminders->len; i++)
    show (self, reminders->pdata[i], now);
  g_hash_table_foreach_remove (self->shown, is_over, parts);
}

static gboolean
on_soon_cb (gpointer data)
{
  TrellisReminding *self = data;

  self->soon = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (TrellisReminding *self)
{
  if (self->soon == 0)
    self->soon = g_timeout_add (SOON_MS, on_soon_cb, self);
}

/**
 * trellis_reminding_new:
 * @place: the practice's folder, for whoever wants to see the session
 *
 * Looks every minute, and soon after each act.
 *
 * Returns: (transfer full): what reminds of the practice's sessions
 */
TrellisReminding *
trellis_reminding_new (TrellisWorkspace *workspace, const char *place, GApplication *application)
{
  TrellisReminding *self = g_new0 (TrellisReminding, 1);

  self->workspace = g_object_ref (workspace);
  self->application = g_object_ref (application);
  self->place = g_strdup (place);
  self->since = trellis_workspace_get_moment (workspace).now - OLD_SECONDS;
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_signal_connect_swapped (workspace, "notify::now", G_CALLBACK (look), self);
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (look_soon), self);
  look_soon (self);
  return self;
}

/* Nobody is there any more who would withdraw them later. */
void
trellis_reminding_free (TrellisReminding *self)
{
  GHashTableIter iter;
  gpointer session;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &session, NULL))
    withdraw (self, session);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->application);
  g_free (self->place);
  g_free (self);
}
