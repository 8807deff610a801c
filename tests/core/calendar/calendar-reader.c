/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a calendar file is expected to say, and every reader that has to agree. */

#include "calendar-reader.h"

#include "planning/trellis-zone.h"

#include <glib/gstdio.h>
#include <string.h>

static void
append (GString *dump, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (value);

  if (value == NULL)
    return;
  g_string_replace (line, "\n", "\\n", 0);
  g_string_append_printf (dump, "%s=%s\n", name, line->str);
}

static void
append_instant (GString *dump, const char *name, gint64 instant)
{
  g_autofree char *text = trellis_instant_to_string (instant);

  append (dump, name, text);
}

/* Both are in UTC as soon as one exists twice. */
static void
append_times (GString *dump, const TrellisSession *session)
{
  TrellisWallKind start_kind, end_kind;
  gint64 start;
  TrellisWall end;
  const char *zone;

  g_assert_true (trellis_wall_resolve (session->start, session->zone, &start, &start_kind, NULL));
  end = trellis_instant_to_wall (start + session->minutes * 60, session->zone);
  g_assert_true (trellis_wall_resolve (end, session->zone, NULL, &end_kind, NULL));
  zone = start_kind == TRELLIS_WALL_TWICE || end_kind == TRELLIS_WALL_TWICE ? "UTC" : session->zone;
  append_instant (dump, "start", start);
  append (dump, "start-zone", zone);
  append_instant (dump, "end", start + session->minutes * 60);
  append (dump, "end-zone", zone);
}

static void
append_link (GString *dump, const TrellisSession *session)
{
  if (session->place != NULL)
    append (dump, "description", session->link);
  append (dump, "location", session->place != NULL ? session->place : session->link);
  if (session->link == NULL)
    return;
  append (dump, "url", session->link);
  append (dump, "conference", session->link);
  append (dump, "feature", g_str_has_prefix (session->link, "tel:") ? "PHONE" : "VIDEO");
}

static void
append_alarm (GString *dump, const TrellisSession *session, const char *title)
{
  g_autofree char *seconds = NULL;

  if (session->reminders_minutes == NULL || session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return;
  seconds = g_strdup_printf ("%" G_GINT64_FORMAT,
                             g_array_index (session->reminders_minutes, gint64, 0) * -60);
  append (dump, "alarm", seconds);
  append (dump, "alarm-action", "DISPLAY");
  append (dump, "alarm-text", title);
}

/**
 * calendar_expect:
 *
 * Adds what a reader has to make of @session; of several reminders the first has to be the
 * shortest.
 */
void
calendar_expect (GString *expected,
                 const TrellisSession *session,
                 const char *title,
                 gboolean mentoring)
{
  gboolean cancelled = session->state == TRELLIS_SESSION_STATE_CANCELLED;
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, session->sequence);

  append (expected, "uid", session->id);
  append_times (expected, session);
  append_instant (expected, "stamp", session->changed);
  append_instant (expected, "modified", session->changed);
  append_instant (expected, "created", session->created);
  append (expected, "sequence", sequence);
  append (expected, "summary", title);
  append_link (expected, session);
  append (expected, "class", "PRIVATE");
  append (expected, "transparency", cancelled ? "TRANSPARENT" : "OPAQUE");
  append (expected, "status", cancelled ? "CANCELLED" : "CONFIRMED");
  append (expected, "categories", mentoring ? "Mentoring" : "Coaching");
  append_alarm (expected, session, title);
  g_string_append_c (expected, '\n');
}

static void
assert_scripts_read (const char *script, const char *text, const char *expected)
{
  static const char *const parsers[] = { "icalendar", "vobject", NULL };
  g_autofree char *path = calendar_keep (text);

  for (guint i = 0; parsers[i] != NULL; i++)
    {
      g_autofree char *said = calendar_run_python (script, parsers[i], path);

      g_assert_cmpstr (said, ==, expected);
    }
  if (calendar_has_icaljs ())
    {
      g_autofree char *said = calendar_read_with_icaljs (path);

      g_assert_cmpstr (said, ==, expected);
    }
  g_remove (path);
}

/**
 * calendar_assert_read:
 *
 * libical, python3-icalendar, python3-vobject and ical.js read the same facts in @text, field by
 * field; the zone database agrees on the instants.
 */
void
calendar_assert_read (const char *text, const char *expected)
{
  g_autofree char *read = calendar_read_with_libical (text);

  g_assert_cmpstr (read, ==, expected);
  assert_scripts_read ("read-calendar.py", text, expected);
}

/* The same for tasks and busy times, which libical only checks. */
void
calendar_assert_others (const char *text, const char *expected)
{
  g_autofree char *events = calendar_read_with_libical (text);

  g_assert_cmpstr (events, ==, "");
  assert_scripts_read ("read-others.py", text, expected);
}
