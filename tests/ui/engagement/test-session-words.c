/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's row says: when in its own zone, where, and what became of it. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-session-words.h"

static TrellisSession *
new_session (const char *start, const char *zone, TrellisSessionState state)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_record_set_wall (session, "start", wall);
  trellis_record_set_string (session, "zone", zone);
  trellis_record_set_integer (session, "minutes", 60);
  trellis_record_set_enum (session, "state", state);
  return session;
}

static void
test_when (void)
{
  static const struct
  {
    const char *start, *zone, *expected;
  } cases[] = {
    { "2026-12-08T10:00", "Europe/Brussels", "Tuesday 8 December 2026, 10:00–11:00 CET" },
    { "2026-12-08T10:00", "America/New_York", "Tuesday 8 December 2026, 10:00–11:00 EST" },
    { "2026-12-08T10:00", "Mars/Olympus",
      "Tuesday 8 December 2026, 10:00 (unknown time zone “Mars/Olympus”)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisSession) session
          = new_session (cases[i].start, cases[i].zone, TRELLIS_SESSION_STATE_PLANNED);
      g_autofree char *when = trellis_session_words_when (NULL, session, 0);

      g_assert_cmpstr (when, ==, cases[i].expected);
    }
}

static void
test_state (void)
{
  static const struct
  {
    const char *start;
    TrellisSessionState state;
    const char *words, *icon;
  } cases[] = {
    { "2026-11-24T10:00", TRELLIS_SESSION_STATE_PLANNED, "Planned", "x-office-calendar-symbolic" },
    { "2026-11-24T08:30", TRELLIS_SESSION_STATE_PLANNED, "Planned", "x-office-calendar-symbolic" },
    { "2026-11-24T08:00", TRELLIS_SESSION_STATE_PLANNED, "Not settled yet",
      "trellis-unsettled-symbolic" },
    { "2026-11-20T08:00", TRELLIS_SESSION_STATE_HELD, "Held · Notes pending",
      "trellis-done-symbolic" },
    { "2026-11-20T08:00", TRELLIS_SESSION_STATE_MISSED, "Missed", "trellis-missed-symbolic" },
    { "2026-11-30T08:00", TRELLIS_SESSION_STATE_CANCELLED, "Cancelled",
      "trellis-dropped-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisSession) session
          = new_session (cases[i].start, "Europe/Brussels", cases[i].state);
      g_autofree char *words = trellis_session_words_state (NULL, session, UI_NOW, 0);
      g_autofree char *icon = trellis_session_words_icon (NULL, session, UI_NOW, 0);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (icon, ==, cases[i].icon);
    }
}

static void
test_line (void)
{
  const struct
  {
    GType type;
    gboolean intake;
    const char *place, *link, *summary, *expected;
  } cases[] = {
    { TRELLIS_TYPE_COACHING, FALSE, "Rue du Page 48", NULL, NULL, "Session 1 · Rue du Page 48" },
    { TRELLIS_TYPE_COACHING, FALSE, NULL, "https://meet.example.org", NULL,
      "Session 1 · https://meet.example.org" },
    { TRELLIS_TYPE_COACHING, TRUE, NULL, NULL, NULL, "Intake meeting" },
    { TRELLIS_TYPE_MENTORING, FALSE, "Her kitchen", NULL, "Soup", "Soup" },
    { TRELLIS_TYPE_MENTORING, FALSE, "Her kitchen", NULL, NULL, "Her kitchen" },
    { TRELLIS_TYPE_MENTORING, FALSE, NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisEngagement) engagement = g_object_new (cases[i].type, NULL);
      g_autoptr (TrellisSession) session
          = new_session ("2026-12-08T10:00", "Europe/Brussels", TRELLIS_SESSION_STATE_PLANNED);
      g_autofree char *line = NULL;

      trellis_record_set_boolean (session, "intake", cases[i].intake);
      trellis_record_set_string (session, "place", cases[i].place);
      trellis_record_set_string (session, "link", cases[i].link);
      trellis_record_set_string (session, "summary", cases[i].summary);
      trellis_record_append (engagement, "sessions", session);
      line = trellis_session_words_line (NULL, engagement, session, 0);
      g_assert_cmpstr (line, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-words/when", test_when);
  g_test_add_func ("/session-words/state", test_state);
  g_test_add_func ("/session-words/line", test_line);
  return g_test_run ();
}
