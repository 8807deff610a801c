/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is asked of a practice: sessions in a range, what is due, what is not settled, who
   is meant. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-find.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-profile.h"

/* Returns: the days and minutes of the sessions, or what is due and when */
static char *
list_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TrellisRow *row = rows->pdata[i];
      g_autofree char *start = TRELLIS_IS_SESSION (row->item)
                                   ? trellis_wall_to_string (TRELLIS_SESSION (row->item)->start)
                                   : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              start != NULL                 ? start + 5
                              : TRELLIS_IS_GOAL (row->item) ? TRELLIS_GOAL (row->item)->statement
                                                            : TRELLIS_ACTION (row->item)->what);
    }
  g_ptr_array_unref (rows);
  return g_string_free (text, FALSE);
}

static void
assert_rows (GPtrArray *rows, const char *expected)
{
  g_autofree char *text = list_rows (rows);

  g_assert_cmpstr (text, ==, expected);
}

static TrellisDate
day_or_none (const char *text)
{
  return text == NULL ? TRELLIS_NO_DATE : day (text);
}

static const struct
{
  const char *from, *to, *rows;
} ranges[] = {
  { NULL, NULL, "02-09T18:30 02-15T09:00 03-02T18:30 03-02T12:00 04-13T18:30 05-04T18:30" },
  { "2027-02-09", "2027-02-15", "02-09T18:30 02-15T09:00" },
  { "2027-03-02", "2027-03-02", "03-02T18:30 03-02T12:00" },
  { NULL, "2027-02-09", "02-09T18:30" },
  { "2027-04-14", NULL, "05-04T18:30" },
  { "2027-04-14", "2027-05-03", "" },
  { "2027-05-05", "2027-05-03", "" },
};

/* Both ends are included and compare the date in the session's own zone; rows are in absolute time.
 */
static void
test_sessions (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, "{\"plan\":{\"count\":4}}");
  fixture_mentoring (fixture, "{\"exchanges\":null,\"milestones\":null,\"meetings\":["
                              "{\"start\":\"2027-02-15T09:00\",\"zone\":\"Asia/Tokyo\"},"
                              "{\"start\":\"2027-03-02T12:00\",\"zone\":\"Pacific/Honolulu\"}]}");
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    assert_rows (trellis_practice_list_sessions (fixture->practice, day_or_none (ranges[i].from),
                                                 day_or_none (ranges[i].to)),
                 ranges[i].rows);
}

static void
test_unsettled (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  fixture_set_clock (fixture, "2027-03-02T19:59:59+01:00");
  assert_rows (trellis_practice_list_unsettled (fixture->practice), "02-09T18:30");
  fixture_set_clock (fixture, "2027-03-02T20:00+01:00");
  assert_rows (trellis_practice_list_unsettled (fixture->practice), "02-09T18:30 03-02T18:30");
  assert_done (trellis_practice_miss_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 0), FALSE, &error));
  assert_rows (trellis_practice_list_unsettled (fixture->practice), "03-02T18:30");
}

/* Open actions and open goals with a date, the earliest first, of engagements that are not over. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  assert_rows (trellis_practice_list_due (fixture->practice, day ("2027-02-11")), "");
  assert_rows (trellis_practice_list_due (fixture->practice, day ("2027-02-20")),
               "Lend the book on meetings Write down how stock is taken");
  assert_done (trellis_practice_set_action (fixture->practice, engagement,
                                            trellis_list_get (engagement->actions, 1),
                                            TRELLIS_ACTION_STATE_DONE, &error));
  assert_rows (trellis_practice_list_due (fixture->practice, day ("2027-12-31")),
               "Write down how stock is taken Lead the Monday meeting Answer customers sooner");
  fixture_meet (fixture, coaching, GOAL_MEETING);
  assert_rows (trellis_practice_list_due (fixture->practice, day ("2027-12-31")),
               "Write down how stock is taken Answer customers sooner");
  assert_done (
      trellis_practice_end (fixture->practice, engagement, "other", fixture->outcome, &error));
  assert_rows (trellis_practice_list_due (fixture->practice, day ("2027-12-31")), "");
}

static void
test_find_engagement (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *one = TRELLIS_ENGAGEMENT (fixture_draft (fixture, "{\"title\":\"One\"}"));
  g_autofree char *prefix = g_strndup (one->id, 35);

  fixture_draft (fixture, "{\"title\":\"Twin\"}");
  fixture_draft (fixture, "{\"title\":\"Twin\"}");
  g_assert_true (trellis_find_engagement (fixture->practice, one->id, NULL) == one);
  g_assert_true (trellis_find_engagement (fixture->practice, prefix, NULL) == one);
  g_assert_true (trellis_find_engagement (fixture->practice, "One", NULL) == one);
  assert_refused (trellis_find_engagement (fixture->practice, "Twin", &error) != NULL,
                  "could be 2 different ones");
  assert_refused (trellis_find_engagement (fixture->practice, "", &error) != NULL,
                  "No engagement is called “”");
  assert_refused (trellis_find_engagement (fixture->practice, "Nobody", &error) != NULL,
                  "No engagement is called “Nobody”");
}

static void
test_find_parts (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL), *found = NULL;
  TrellisEngagement *whose = NULL;
  TrellisSession *session = fixture_session (coaching, 2);
  TrellisGoal *goal = fixture_goal (coaching, 1);
  TrellisAction *action = trellis_list_get (TRELLIS_ENGAGEMENT (coaching)->actions, 1);

  fixture_active (fixture, NULL);
  g_assert_true (trellis_find_session (fixture->practice, session->id, &whose, NULL) == session);
  g_assert_true (whose == TRELLIS_ENGAGEMENT (coaching));
  g_assert_true (trellis_find_goal (fixture->practice, goal->id, &found, NULL) == goal);
  g_assert_true (found == coaching);
  g_assert_true (trellis_find_action (fixture->practice, action->id, &whose, NULL) == action);
  assert_refused (trellis_find_goal (fixture->practice, session->id, &found, &error) != NULL,
                  "No goal is called");
  assert_refused (trellis_find_session (fixture->practice, "", &whose, &error) != NULL,
                  "No session is called");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture_active (fixture, NULL));
  g_auto (GStrv) names = trellis_practice_dup_names (fixture->practice, engagement);
  g_autofree char *coach
      = trellis_practice_dup_who (fixture->practice, engagement, TRELLIS_ACTION_COACH);
  g_autofree char *coachee = trellis_practice_dup_who (fixture->practice, engagement,
                                                       TRELLIS_COACHING (engagement)->coachees[0]);

  g_assert_cmpstr (names[0], ==, COACHEE);
  g_assert_cmpstr (names[1], ==, SPONSOR);
  g_assert_null (names[2]);
  g_assert_cmpstr (coach, ==, COACH);
  g_assert_cmpstr (coachee, ==, COACHEE);
}

static const struct
{
  const char *member;
  const char *value;
  gboolean good;
} settings[] = {
  { "zone", "Asia/Tokyo", TRUE },
  { "zone", "Tokyo", FALSE },
  { "zone", "../../etc/passwd", FALSE },
  { "zone", "", FALSE },
  { "work-hours", "Mon-Fri 09:00-18:00", TRUE },
  { "work-hours", "always", FALSE },
};

/* What the settings say about time must be readable before it is kept. */
static void
test_settings (Fixture *fixture, gconstpointer data)
{
  const char *bad_days[] = { "2027-02-30", NULL };
  g_autoptr (TrellisSettings) days_off = g_object_new (TRELLIS_TYPE_SETTINGS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (TrellisSettings) one = g_object_new (TRELLIS_TYPE_SETTINGS, NULL);

      trellis_record_set_string (one, settings[i].member, settings[i].value);
      g_assert_cmpint (trellis_practice_set_settings (fixture->practice, one, NULL), ==,
                       settings[i].good);
    }
  trellis_record_set_strings (days_off, "days-off", bad_days);
  g_assert_false (trellis_practice_set_settings (fixture->practice, days_off, NULL));
  trellis_record_set_strings (days_off, "days-off", NULL);
  trellis_record_set_integer (days_off, "buffer-before", 1441);
  g_assert_false (trellis_practice_set_settings (fixture->practice, days_off, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/queries/sessions-in-range", test_sessions);
  fixture_add ("/queries/unsettled", test_unsettled);
  fixture_add ("/queries/due", test_due);
  fixture_add ("/queries/find-engagement", test_find_engagement);
  fixture_add ("/queries/find-parts", test_find_parts);
  fixture_add ("/queries/names", test_names);
  fixture_add ("/queries/settings", test_settings);
  return g_test_run ();
}
