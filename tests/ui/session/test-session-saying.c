/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the session window says of time, of cancelling and of what stands in the way. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/session/trellis-session-saying.h"

#define MINUTE 60
#define HOUR 3600
#define DAY 86400

static const struct
{
  gint64 seconds;
  const char *words;
} spans[] = {
  { 0, "0 minutes" },
  { 59, "0 minutes" },
  { MINUTE, "1 minute" },
  { HOUR, "1 hour" },
  { HOUR + 59 * MINUTE, "1 hour and 59 minutes" },
  { DAY + 5 * MINUTE, "1 day" },
  { 2 * DAY + 5 * HOUR, "2 days and 5 hours" },
};

static void
test_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *words = trellis_session_say_span (spans[i].seconds);

      g_assert_cmpstr (words, ==, spans[i].words);
    }
}

/* An hour from 10:00 on 24 November 2026 in Brussels, by the clock. */
static const struct
{
  const char *now;
  TrellisSessionState state;
  const char *words;
} clocks[] = {
  { "2026-11-24T09:35:00+01:00", TRELLIS_SESSION_STATE_PLANNED, "Begins in 25 minutes" },
  { "2026-11-24T10:00:00+01:00", TRELLIS_SESSION_STATE_PLANNED, "0 minutes in, 1 hour to go" },
  { "2026-11-24T10:12:00+01:00", TRELLIS_SESSION_STATE_PLANNED, "12 minutes in, 48 minutes to go" },
  { "2026-11-24T11:00:00+01:00", TRELLIS_SESSION_STATE_PLANNED,
    "Over since 0 minutes, and not settled yet" },
  { "2026-11-24T10:12:00+01:00", TRELLIS_SESSION_STATE_HELD, NULL },
  { "2026-11-24T09:00:00+01:00", TRELLIS_SESSION_STATE_CANCELLED, NULL },
};

static void
test_clock (void)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", NULL);

  trellis_record_set_wall (session, "start", trellis_wall_new (2026, 11, 24, 10, 0));
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *words = NULL;
      gint64 now;

      g_assert_true (trellis_instant_parse (clocks[i].now, &now));
      trellis_record_set_enum (session, "state", clocks[i].state);
      words = trellis_session_say_clock (session, now);
      g_assert_cmpstr (words, ==, clocks[i].words);
    }
}

static const struct
{
  TrellisCancellation what;
  const char *words;
} cancellations[] = {
  { { .agreed = FALSE }, NULL },
  { { TRUE, 48, 3 * DAY, FALSE, FALSE, FALSE, NULL },
    "The contract asks for 48 hours of notice. It begins in 3 days: this is in time. The session "
    "does not count as used." },
  { { TRUE, 1, MINUTE, TRUE, FALSE, FALSE, NULL },
    "The contract asks for 1 hour of notice. It begins in 1 minute: this is late. The session does "
    "not count as used." },
  { { TRUE, 48, -5, TRUE, TRUE, TRUE, "Call me." },
    "The contract asks for 48 hours of notice, and the session has begun: this is late. The "
    "session counts as used, and its fee is owed. Illness and emergencies may be an exception: "
    "then take “Late” off.\nThe contract says: “Call me.”" },
};

static void
test_cancellations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cancellations); i++)
    {
      g_autofree char *words = trellis_session_say_cancellation (&cancellations[i].what);

      g_assert_cmpstr (words, ==, cancellations[i].words);
    }
}

static const struct
{
  TrellisSessionRemarkKind kind;
  const char *words;
} remarks[] = {
  { TRELLIS_SESSION_REMARK_DAY_OFF, " is a day off" },
  { TRELLIS_SESSION_REMARK_OUTSIDE_HOURS, " is outside your work hours" },
  { TRELLIS_SESSION_REMARK_OUTSIDE_TERM, " is outside the contract’s term" },
  { TRELLIS_SESSION_REMARK_GAP, ": the clocks jump over the time that was asked for" },
  { TRELLIS_SESSION_REMARK_TWICE, ": that night has this time twice; the first is meant" },
  { TRELLIS_SESSION_REMARK_CONFLICT, " overlaps “Dentist”" },
};

static void
test_remarks (void)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", NULL);

  trellis_record_set_wall (session, "start", trellis_wall_new (2026, 11, 24, 10, 0));
  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      const TrellisSessionRemark remark
          = { .kind = remarks[i].kind, .session = session, .with = (char *) "Dentist" };
      g_autofree char *words = trellis_session_say_remark (&remark);
      g_autofree char *expected
          = g_strconcat ("Tuesday 24 November 2026, 10:00–11:00 CET", remarks[i].words, NULL);

      g_assert_cmpstr (words, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-saying/spans", test_spans);
  g_test_add_func ("/session-saying/clock", test_clock);
  g_test_add_func ("/session-saying/rule-7/cancellations", test_cancellations);
  g_test_add_func ("/session-saying/remarks", test_remarks);
  return g_test_run ();
}
