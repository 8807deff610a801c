/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of which sessions somebody is to be reminded of. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-reminders.h"

#define SINCE_EVER G_MININT64

/* The sessions, and how many minutes before them the reminder was due. */
static char *
list_reminders (Fixture *fixture, gint64 since)
{
  g_autoptr (GPtrArray) reminders = trellis_practice_list_reminders (fixture->practice, since);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      TrellisReminder *reminder = reminders->pdata[i];
      g_autofree char *start = trellis_wall_to_string (reminder->session->start);

      g_string_append_printf (text, "%s%s-%" G_GINT64_FORMAT, i == 0 ? "" : " ",
                              start + strlen ("2027-"), (reminder->start - reminder->due) / 60);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_reminders (Fixture *fixture, gint64 since, const char *expected)
{
  g_autofree char *reminders = list_reminders (fixture, since);

  g_assert_cmpstr (reminders, ==, expected);
}

/* A day and an hour before 18:30, in winter and after the clock has been put forward. */
static const struct
{
  const char *now, *since, *expected;
} cases[] = {
  { "2027-02-08T18:29+01:00", NULL, "" },
  { "2027-02-08T18:30+01:00", NULL, "02-09T18:30-1440" },
  { "2027-02-09T17:29+01:00", NULL, "02-09T18:30-1440" },
  { "2027-02-09T17:30+01:00", NULL, "02-09T18:30-60" },
  { "2027-02-09T18:31+01:00", NULL, "02-09T18:30-60" },
  { "2027-02-09T19:59+01:00", NULL, "02-09T18:30-60" },
  { "2027-02-09T20:00+01:00", NULL, "" },
  { "2027-04-12T18:30+02:00", NULL, "04-13T18:30-1440" },
  { "2027-04-13T17:29+02:00", NULL, "04-13T18:30-1440" },
  { "2027-04-13T15:30+00:00", NULL, "04-13T18:30-60" },
  /* What was due before Trellis looked is not said, what comes after is. */
  { "2027-02-09T09:00+01:00", "2027-02-09T08:00+01:00", "" },
  { "2027-02-09T17:30+01:00", "2027-02-09T08:00+01:00", "02-09T18:30-60" },
  /* The clock is put back: the reminder is due again when its time comes. */
  { "2027-02-07T09:00+01:00", NULL, "" },
};

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 since = SINCE_EVER;

      if (cases[i].since != NULL)
        g_assert_true (trellis_instant_parse (cases[i].since, &since));
      fixture_set_clock (fixture, cases[i].now);
      assert_reminders (fixture, since, cases[i].expected);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);

  fixture_set_clock (fixture, "2027-02-09T18:00+01:00");
  assert_done (trellis_practice_cancel_session (fixture->practice, engagement, session,
                                                TRELLIS_CANCELLER_CLIENT, TRUE, &error));
  assert_reminders (fixture, SINCE_EVER, "");
  assert_done (
      trellis_practice_restore_session (fixture->practice, engagement, session, 0, &error));
  assert_reminders (fixture, SINCE_EVER, "02-09T18:30-60");
  fixture_set_clock (fixture, "2027-02-09T18:40+01:00");
  assert_done (trellis_practice_hold_session (fixture->practice, engagement, session, -1, TRUE,
                                              fixture->outcome, &error));
  assert_reminders (fixture, SINCE_EVER, "");
}

/* No reminders asked for, none given. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, "{\"plan\":{\"except\":null,\"reminders-minutes\":null}}");
  fixture_set_clock (fixture, "2027-02-09T18:00+01:00");
  assert_reminders (fixture, SINCE_EVER, "");
}

/* As everybody reads them on one clock, whatever the zones; a zone that is not known has no time.
 */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  fixture_mentoring (fixture, "{\"rhythm\":null,\"meetings\":["
                              "{\"start\":\"2027-02-10T02:00\",\"zone\":\"Asia/Tokyo\"},"
                              "{\"start\":\"2027-02-09T17:00\",\"zone\":\"Europe/Brussels\"}]}");
  for (guint i = 0; i < 2; i++)
    {
      TrellisEngagement *mentoring = trellis_list_get (
          G_LIST_STORE (trellis_practice_get_engagements (fixture->practice)), 0);
      g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 ten = 10;

      g_array_append_val (minutes, ten);
      trellis_record_set_integers (trellis_list_get (mentoring->sessions, i), "reminders-minutes",
                                   minutes);
    }
  fixture_set_clock (fixture, "2027-02-09T16:50+01:00");
  assert_reminders (fixture, SINCE_EVER, "02-09T17:00-10");
  fixture_set_clock (fixture, "2027-02-09T17:50+01:00");
  assert_reminders (fixture, SINCE_EVER, "02-09T17:00-10 02-10T02:00-10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/reminders/cases", test_cases);
  fixture_add ("/reminders/cancelled", test_cancelled);
  fixture_add ("/reminders/none", test_none);
  fixture_add ("/reminders/zones", test_zones);
  return g_test_run ();
}
