/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One event to be: what a calendar is told of a session. */

#include "config.h"

#include "trellis-calendar-entry.h"

#include <string.h>

/* Outlook takes one alarm only: the shortest; the others are the program's own. */
static gint32
find_reminder (const TrellisSession *session)
{
  gint64 shortest = -1;

  for (guint i = 0; session->reminders_minutes != NULL && i < session->reminders_minutes->len; i++)
    {
      gint64 minutes = g_array_index (session->reminders_minutes, gint64, i);

      if (shortest < 0 || minutes < shortest)
        shortest = minutes;
    }
  return (gint32) CLAMP (shortest, -1, G_MAXINT32 / 60);
}

/**
 * trellis_calendar_entry_init:
 * @times: when the session is
 *
 * Takes from a session what a calendar is told. The title and the kind of engagement are left to
 * the caller.
 */
void
trellis_calendar_entry_init (TrellisCalendarEntry *self,
                             const TrellisSession *session,
                             const TrellisCalendarTimes *times)
{
  *self = (TrellisCalendarEntry){
    .uid = session->id,
    .zone = session->zone,
    .place = session->place,
    .link = session->link,
    .created = session->created,
    .changed = session->changed,
    .from = times->from,
    .minutes = (gint32) session->minutes,
    .sequence = (gint32) CLAMP (session->sequence, 0, TRELLIS_SESSION_LAST_SEQUENCE),
    .reminder = find_reminder (session),
    .cancelled = session->state == TRELLIS_SESSION_STATE_CANCELLED,
    .utc = trellis_calendar_times_are_utc (times),
  };
}

/**
 * trellis_calendar_entry_get_to:
 *
 * Returns: when it ends: its length is absolute time
 */
gint64
trellis_calendar_entry_get_to (const TrellisCalendarEntry *self)
{
  return self->from + (gint64) self->minutes * 60;
}

static void
add_text (GChecksum *digest, const char *text)
{
  g_checksum_update (digest, (const guchar *) (text == NULL ? "" : text),
                     (text == NULL ? 0 : (gssize) strlen (text)) + 1);
}

/**
 * trellis_calendar_entry_digest:
 *
 * Adds all that the event would say to @digest, so that what has another digest has other bytes.
 */
void
trellis_calendar_entry_digest (const TrellisCalendarEntry *self, GChecksum *digest)
{
  const char *texts[] = { self->uid, self->zone, self->place, self->link, self->title };
  gint64 numbers[]
      = { self->created,  self->changed,   self->from,      self->minutes, self->sequence,
          self->reminder, self->cancelled, self->mentoring, self->utc };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (digest, texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = GINT64_TO_LE (numbers[i]);
  g_checksum_update (digest, (const guchar *) numbers, sizeof numbers);
}
