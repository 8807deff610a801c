/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans: what is taken and refused in a brief, and the sessions that come of it. */

#include "base/trellis-record-json.h"
#include "planning/trellis-plan.h"
#include "planning/trellis-planning-error.h"
#include "planning/trellis-zone.h"

#include <string.h>

/* Reads a plan as a brief; @text has ' for ". */
static TrellisPlan *
read_plan (const char *text, TrellisReading reading, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TrellisJson) parsed = trellis_json_parse (bytes, NULL);

  g_assert_nonnull (parsed);
  return trellis_record_from_json (TRELLIS_TYPE_PLAN, parsed, reading, error);
}

static TrellisPlan *
make_plan (const char *first, const char *rule, int count, const char *until)
{
  TrellisPlan *plan = trellis_plan_new ();
  TrellisDate last;
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (first, &wall));
  trellis_record_set_wall (plan, "first", wall);
  trellis_record_set_string (plan, "zone", "Europe/Brussels");
  trellis_record_set_integer (plan, "minutes", 60);
  trellis_record_set_string (plan, "rule", rule);
  if (count > 0)
    trellis_record_set_integer (plan, "count", count);
  if (trellis_date_parse (until, &last))
    trellis_record_set_date (plan, "until", last);
  return plan;
}

static char *
write_sessions (GArray *sessions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *wall = trellis_wall_to_string (g_array_index (sessions, TrellisWall, i));

      g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", wall);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_sessions(plan, days_off, expected)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) expand_error = NULL;                                                        \
    g_autoptr (GArray) sessions = trellis_plan_expand (plan, days_off, &expand_error);             \
    g_autofree char *written = NULL;                                                               \
    g_assert_no_error (expand_error);                                                              \
    written = write_sessions (sessions);                                                           \
    g_assert_cmpstr (written, ==, expected);                                                       \
  }                                                                                                \
  G_STMT_END

static const char nine_sessions[]
    = "{ 'first': '2026-12-01T10:00', 'zone': 'Europe/Brussels', 'minutes': 60, "
      "'rule': 'FREQ=WEEKLY;INTERVAL=2', 'count': 9, 'except': [ '2026-12-29' ], "
      "'format': 'in-person', 'place': 'Rue de la Loi 16, 1000 Bruxelles; room 3,2', "
      "'reminders-minutes': [ 1440, 15 ] }";

static const char nine_dates[]
    = "2026-12-01T10:00 2026-12-15T10:00 2027-01-12T10:00 2027-01-26T10:00 2027-02-09T10:00 "
      "2027-02-23T10:00 2027-03-09T10:00 2027-03-23T10:00 2027-04-06T10:00";

static void
test_count_counts_sessions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPlan) plan = read_plan (nine_sessions, TRELLIS_READING_BRIEF, &error);

  g_assert_no_error (error);
  assert_sessions (plan, NULL, nine_dates);
}

static void
test_wall_time_stays_across_dst (void)
{
  g_autoptr (TrellisPlan) plan = read_plan (nine_sessions, TRELLIS_READING_BRIEF, NULL);
  g_autoptr (GArray) sessions = trellis_plan_expand (plan, NULL, NULL);
  g_autofree char *before = NULL, *after = NULL;
  gint64 instant;

  trellis_wall_resolve (g_array_index (sessions, TrellisWall, 7), plan->zone, &instant, NULL, NULL);
  before = trellis_instant_to_string (instant);
  trellis_wall_resolve (g_array_index (sessions, TrellisWall, 8), plan->zone, &instant, NULL, NULL);
  after = trellis_instant_to_string (instant);
  g_assert_cmpstr (before, ==, "2027-03-23T09:00:00Z");
  g_assert_cmpstr (after, ==, "2027-04-06T08:00:00Z");
}

/* Times that do not exist on a night are kept as they are; only their instant is another. */
static void
test_night_of_the_change (void)
{
  g_autoptr (TrellisPlan) plan = make_plan ("2027-03-21T02:30", "FREQ=WEEKLY", 3, NULL);

  assert_sessions (plan, NULL, "2027-03-21T02:30 2027-03-28T02:30 2027-04-04T02:30");
}

static void
test_expand (void)
{
  static const struct
  {
    const char *first;
    const char *rule;
    int count;
    const char *until;
    const char *sessions;
  } cases[] = {
    { "2026-12-01T10:00", "FREQ=WEEKLY", 1, NULL, "2026-12-01T10:00" },
    { "2026-12-01T10:00", "FREQ=WEEKLY", -1, "2026-12-01", "2026-12-01T10:00" },
    { "2026-12-01T10:00", "FREQ=WEEKLY", -1, "2026-12-15",
      "2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00" },
    { "2026-12-01T10:00", "FREQ=WEEKLY", -1, "2026-12-14", "2026-12-01T10:00 2026-12-08T10:00" },
    /* The first is a Tuesday, and a session all the same. */
    { "2026-12-01T10:00", "FREQ=WEEKLY;BYDAY=MO,TH", 4, NULL,
      "2026-12-01T10:00 2026-12-03T10:00 2026-12-07T10:00 2026-12-10T10:00" },
    { "2026-12-01T10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", 3, NULL,
      "2026-12-01T10:00 2026-12-14T10:00 2026-12-28T10:00" },
    { "2026-12-01T10:00", "FREQ=MONTHLY;BYDAY=2TU", 3, NULL,
      "2026-12-01T10:00 2026-12-08T10:00 2027-01-12T10:00" },
    { "2026-12-25T10:00", "FREQ=MONTHLY;BYDAY=-1FR", 3, NULL,
      "2026-12-25T10:00 2027-01-29T10:00 2027-02-26T10:00" },
    { "2026-12-01T10:00", "FREQ=MONTHLY", 3, NULL,
      "2026-12-01T10:00 2027-01-01T10:00 2027-02-01T10:00" },
    /* Months without the day are passed over. */
    { "2026-12-31T10:00", "FREQ=MONTHLY", 4, NULL,
      "2026-12-31T10:00 2027-01-31T10:00 2027-03-31T10:00 2027-05-31T10:00" },
    { "2028-02-29T23:59", "FREQ=MONTHLY;INTERVAL=12", 2, NULL,
      "2028-02-29T23:59 2032-02-29T23:59" },
    { "2026-08-31T10:00", "FREQ=MONTHLY;BYDAY=5MO", 2, NULL, "2026-08-31T10:00 2026-11-30T10:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPlan) plan
          = make_plan (cases[i].first, cases[i].rule, cases[i].count, cases[i].until);

      g_test_message ("%s %s", cases[i].first, cases[i].rule);
      assert_sessions (plan, NULL, cases[i].sessions);
    }
}

static void
test_days_off_are_passed_over (void)
{
  static const char *const ranges[] = { "2026-12-24..2027-01-02", "2026-12-01", NULL };
  g_autoptr (TrellisDaysOff) days_off = trellis_days_off_parse (ranges, NULL);
  g_autoptr (TrellisPlan) by_count = make_plan ("2026-12-01T10:00", "FREQ=WEEKLY", 6, NULL);
  g_autoptr (TrellisPlan) by_until
      = make_plan ("2026-12-01T10:00", "FREQ=WEEKLY", -1, "2026-12-31");

  assert_sessions (by_count, days_off,
                   "2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00 2026-12-22T10:00 "
                   "2027-01-05T10:00 2027-01-12T10:00");
  assert_sessions (by_until, days_off,
                   "2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00 2026-12-22T10:00");
}

static void
test_refused_expansions (void)
{
  static const char *const always_off[] = { "0001-01-01..9999-12-31", NULL };
  static const struct
  {
    const char *first;
    const char *rule;
    int count;
    const char *until;
    gboolean off;
    TrellisPlanningError code;
  } cases[] = {
    { "2026-12-01T10:00", "FREQ=WEEKLY", -1, NULL, FALSE, TRELLIS_PLANNING_ERROR_ENDLESS },
    { "2026-12-01T10:00", "FREQ=WEEKLY", 3, "2026-12-31", FALSE, TRELLIS_PLANNING_ERROR_ENDLESS },
    { "2026-12-01T10:00", "FREQ=WEEKLY", -1, "9999-12-31", FALSE, TRELLIS_PLANNING_ERROR_ENDLESS },
    { "2026-12-01T10:00", "FREQ=WEEKLY", G_MAXINT, NULL, FALSE, TRELLIS_PLANNING_ERROR_ENDLESS },
    { "2026-12-01T10:00", "FREQ=WEEKLY", 2, NULL, TRUE, TRELLIS_PLANNING_ERROR_ENDLESS },
    { "2028-02-29T10:00", "FREQ=MONTHLY;INTERVAL=12", 1000, NULL, FALSE,
      TRELLIS_PLANNING_ERROR_TOO_FEW },
    { "9999-12-01T10:00", "FREQ=WEEKLY", 9, NULL, FALSE, TRELLIS_PLANNING_ERROR_TOO_FEW },
    { "2026-12-01T10:00", "FREQ=DAILY", 9, NULL, FALSE, TRELLIS_PLANNING_ERROR_BAD_RULE },
    { "2026-12-01T10:00", NULL, 9, NULL, FALSE, TRELLIS_PLANNING_ERROR_BAD_RULE },
  };
  g_autoptr (TrellisDaysOff) days_off = trellis_days_off_parse (always_off, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPlan) plan
          = make_plan (cases[i].first, cases[i].rule, cases[i].count, cases[i].until);
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_null (trellis_plan_expand (plan, cases[i].off ? days_off : NULL, &error));
      g_assert_error (error, TRELLIS_PLANNING_ERROR, (int) cases[i].code);
    }
}

static void
test_most_sessions (void)
{
  g_autoptr (TrellisPlan) plan = make_plan ("2026-12-01T10:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                                            TRELLIS_PLAN_MAX_SESSIONS, NULL);
  g_autoptr (GArray) sessions = trellis_plan_expand (plan, NULL, NULL);

  g_assert_nonnull (sessions);
  g_assert_cmpuint (sessions->len, ==, TRELLIS_PLAN_MAX_SESSIONS);
}

/* Every case is the plan of nine sessions with one thing changed. */
static void
test_refused_briefs (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *message;
  } cases[] = {
    { "'zone': 'Europe/Brussels'", "'zone': 'Europe/Brusels'", "zone: " },
    { "'zone': 'Europe/Brussels', ", "", "zone: " },
    { "'zone': 'Europe/Brussels'", "'zone': '/etc/localtime'", "zone: " },
    { "2026-12-01T10:00", "2026-13-01T10:00", "first: " },
    { "'minutes': 60", "'minutes': 0", "minutes: " },
    { "'minutes': 60", "'minutes': 1441", "minutes: " },
    { "'minutes': 60", "'minutes': '60'", "minutes: " },
    { "FREQ=WEEKLY;INTERVAL=2", "FREQ=DAILY", "rule: " },
    { "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;COUNT=9", "rule: COUNT" },
    { "'count': 9", "'count': 0", "count: " },
    { "'count': 9", "'count': 1001", "count: " },
    { "'count': 9, ", "", "count: " },
    { "'count': 9", "'count': 9, 'until': '2027-04-30'", "until: " },
    { "'count': 9", "'until': '2026-11-30'", "until: " },
    { "'count': 9", "'until': '9999-12-31'", "until: " },
    { "'2026-12-29'", "'2026-12-01'", "except: " },
    { "'2026-12-29'", "'29 December'", "except: " },
    { "in-person", "by-letter", "format: " },
    { "[ 1440, 15 ]", "[ -1 ]", "reminders-minutes: " },
    { "[ 1440, 15 ]", "[ 40321 ]", "reminders-minutes: " },
    { "'count'", "'number'", "number: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (nine_sessions, cases[i].from, 2);
      g_autofree char *text = g_strjoinv (cases[i].to, parts);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", text);
      g_assert_null (read_plan (text, TRELLIS_READING_BRIEF, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == TRELLIS_RECORD_ERROR);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* A zone table that is older than the document's must not hide the document. */
static void
test_document_with_unknown_zone_opens (void)
{
  g_auto (GStrv) parts = g_strsplit (nine_sessions, "Europe/Brussels", 2);
  g_autofree char *text = g_strjoinv ("Europe/Atlantis", parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPlan) plan = read_plan (text, TRELLIS_READING_DOCUMENT, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (plan->zone, ==, "Europe/Atlantis");
  g_assert_false (trellis_record_validate (plan, NULL));
  assert_sessions (plan, NULL, nine_dates);
}

static void
test_written_and_read_again (void)
{
  g_autoptr (TrellisPlan) plan = read_plan (nine_sessions, TRELLIS_READING_BRIEF, NULL);
  g_autoptr (TrellisJson) json = trellis_record_to_json (plan, TRELLIS_WRITING_BRIEF);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPlan) again
      = trellis_record_from_json (TRELLIS_TYPE_PLAN, json, TRELLIS_READING_BRIEF, &error);
  g_autoptr (TrellisPlan) copy = trellis_record_copy (plan);

  g_assert_no_error (error);
  g_assert_true (trellis_record_equal (plan, again));
  g_assert_true (trellis_record_equal (plan, copy));
  g_assert_cmpint (plan->format, ==, TRELLIS_PLAN_FORMAT_IN_PERSON);
  g_assert_cmpuint (plan->reminders_minutes->len, ==, 2);
}

static void
test_goes_on (void)
{
  static const struct
  {
    const char *rule;
    const char *after;
    guint n;
    const char *expected;
  } cases[] = {
    { "FREQ=WEEKLY;INTERVAL=2", "2027-04-06T10:00", 2, "2027-04-20T10:00 2027-05-04T10:00" },
    { "FREQ=WEEKLY;INTERVAL=2", "2027-04-07T09:00", 1, "2027-04-20T10:00" },
    { "FREQ=WEEKLY;INTERVAL=2", "2027-04-20T09:00", 1, "2027-04-20T10:00" },
    { "FREQ=WEEKLY;INTERVAL=2", "2026-11-01T10:00", 3,
      "2026-12-01T10:00 2026-12-15T10:00 2027-01-12T10:00" },
    { "FREQ=MONTHLY;BYDAY=1TU", "2027-03-02T10:00", 1, "2027-04-06T10:00" },
    { "FREQ=WEEKLY;BYDAY=WE", "2026-11-30T10:00", 2, "2026-12-01T10:00 2026-12-02T10:00" },
    { "FREQ=WEEKLY", "2026-12-01T10:00", 0, "" },
  };
  static const char *const days[] = { "2026-12-24..2027-01-02", NULL };
  g_autoptr (TrellisDaysOff) days_off = trellis_days_off_parse (days, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPlan) plan = make_plan ("2026-12-01T10:00", cases[i].rule, 9, NULL);
      g_autoptr (GArray) sessions = NULL;
      g_autofree char *written = NULL;
      TrellisWall after;

      g_assert_true (trellis_wall_parse (cases[i].after, &after));
      sessions = trellis_plan_go_on (plan, days_off, after, cases[i].n, NULL);
      written = write_sessions (sessions);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_does_not_go_on_for_ever (void)
{
  static const char *const days[] = { "2026-12-02..2400-01-01", NULL };
  g_autoptr (TrellisDaysOff) days_off = trellis_days_off_parse (days, NULL);
  g_autoptr (TrellisPlan) plan = make_plan ("2026-12-01T10:00", "FREQ=WEEKLY", 9, NULL);
  g_autoptr (TrellisPlan) bad = make_plan ("2026-12-01T10:00", "FREQ=DAILY", 9, NULL);
  g_autoptr (GArray) sessions = trellis_plan_go_on (plan, days_off, plan->first, 5, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sessions->len, ==, 0);
  g_assert_null (trellis_plan_go_on (bad, NULL, bad->first, 5, &error));
  g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_RULE);
}

static void
test_shifted (void)
{
  g_autoptr (TrellisPlan) plan
      = make_plan ("2026-12-01T10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 0, "2027-01-05");
  g_autofree char *until = NULL;

  trellis_plan_shift (plan, 8);
  until = trellis_date_to_string (plan->until);
  g_assert_cmpstr (until, ==, "2027-01-13");
  g_assert_cmpstr (plan->rule, ==, "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE");
  assert_sessions (plan, NULL, "2026-12-09T10:00 2026-12-23T10:00 2027-01-06T10:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan/count-counts-sessions", test_count_counts_sessions);
  g_test_add_func ("/planning/rule-12/wall-time-stays-across-dst", test_wall_time_stays_across_dst);
  g_test_add_func ("/planning/rule-12/night-of-the-change", test_night_of_the_change);
  g_test_add_func ("/planning/plan/expand", test_expand);
  g_test_add_func ("/planning/plan/days-off-are-passed-over", test_days_off_are_passed_over);
  g_test_add_func ("/planning/plan/refused-expansions", test_refused_expansions);
  g_test_add_func ("/planning/plan/most-sessions", test_most_sessions);
  g_test_add_func ("/planning/plan/refused-briefs", test_refused_briefs);
  g_test_add_func ("/planning/rule-12/document-with-unknown-zone-opens",
                   test_document_with_unknown_zone_opens);
  g_test_add_func ("/planning/plan/written-and-read-again", test_written_and_read_again);
  g_test_add_func ("/planning/plan/goes-on", test_goes_on);
  g_test_add_func ("/planning/plan/does-not-go-on-for-ever", test_does_not_go_on_for_ever);
  g_test_add_func ("/planning/plan/shifted", test_shifted);
  return g_test_run ();
}
