/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice in memory whose sessions are planned and planned anew. */

#include "planning-fixture.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-planning.h"

#define PERSON "b1111111-0000-4000-8000-000000000000"

TrellisWall
planning_wall (const char *text)
{
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (text, &wall));
  return wall;
}

TrellisDate
planning_date (const char *text)
{
  TrellisDate date;

  g_assert_true (trellis_date_parse (text, &date));
  return date;
}

TrellisPlan *
planning_new_plan (const char *first, const char *rule, gint64 count)
{
  TrellisPlan *plan = trellis_plan_new ();

  trellis_record_set_wall (plan, "first", planning_wall (first));
  trellis_record_set_string (plan, "zone", "Europe/Brussels");
  trellis_record_set_integer (plan, "minutes", 60);
  trellis_record_set_string (plan, "rule", rule);
  trellis_record_set_integer (plan, "count", count);
  trellis_record_set_string (plan, "place", "Kade 4, Gent");
  return plan;
}

static TrellisContract *
make_contract (void)
{
  TrellisContract *contract = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);
  g_autoptr (TrellisTerm) term = g_object_new (TRELLIS_TYPE_TERM, NULL);
  g_autoptr (TrellisPlan) plan
      = planning_new_plan ("2026-12-01T10:00", "FREQ=WEEKLY;INTERVAL=2", 9);

  trellis_record_set_date (term, "start", planning_date ("2026-12-01"));
  trellis_record_set_date (term, "end", planning_date ("2027-04-30"));
  trellis_record_set_record (contract, "term", term);
  trellis_record_set_record (contract, "plan", plan);
  return contract;
}

static TrellisEngagement *
make_engagement (GPtrArray *engagements, GType type, const char *id, const char *title)
{
  TrellisEngagement *engagement = g_object_new (type, NULL);

  trellis_record_set_string (engagement, "id", id);
  trellis_record_set_string (engagement, "title", title);
  g_ptr_array_add (engagements, engagement);
  return engagement;
}

void
planning_fixture_set_up (PlanningFixture *fixture, gconstpointer unused)
{
  static const char *const coachees[] = { PERSON, NULL };
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TrellisContract) contract = make_contract ();
  TrellisPerson *person = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  trellis_record_set_string (person, "id", PERSON);
  trellis_record_set_string (person, "name", "Nour Haddad");
  g_ptr_array_add (people, person);
  fixture->coaching
      = make_engagement (engagements, TRELLIS_TYPE_COACHING, "c1111111-0000-4000-8000-000000000000",
                         "Finding a calmer pace");
  trellis_record_set_strings (fixture->coaching, "coachees", coachees);
  trellis_record_set_enum (fixture->coaching, "state", TRELLIS_COACHING_STATE_ACTIVE);
  trellis_record_set_record (fixture->coaching, "contract", contract);
  fixture->mentoring
      = make_engagement (engagements, TRELLIS_TYPE_MENTORING,
                         "d1111111-0000-4000-8000-000000000000", "A first year in the field");
  trellis_record_set_string (fixture->mentoring, "mentee", PERSON);
  trellis_record_set_date (fixture->mentoring, "since", planning_date ("2026-09-01"));
  fixture->clock = trellis_clock_new_still (PLANNING_NOW);
  fixture->practice = trellis_practice_new (fixture->clock);
  trellis_practice_load (fixture->practice, NULL, people, engagements);
}

void
planning_fixture_tear_down (PlanningFixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->practice);
  g_clear_object (&fixture->clock);
}

/* Plans a series in Brussels, of an hour each. */
void
planning_plan (PlanningFixture *fixture,
               TrellisEngagement *engagement,
               const char *first,
               const char *rule,
               gint64 count)
{
  g_autoptr (TrellisPlan) plan = planning_new_plan (first, rule, count);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  trellis_practice_plan (fixture->practice, engagement, plan, TRELLIS_ALLOW_NOTHING, replanning,
                         NULL, &error);
  g_assert_no_error (error);
}

/* Adds a session of an hour in Brussels. */
TrellisSession *
planning_add (PlanningFixture *fixture, TrellisEngagement *engagement, const char *start)
{
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autoptr (GError) error = NULL;
  TrellisSession *added;

  trellis_record_set_wall (session, "start", planning_wall (start));
  trellis_record_set_string (session, "zone", "Europe/Brussels");
  added
      = trellis_practice_add_session (fixture->practice, engagement, session,
                                      TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM, &error);
  g_assert_no_error (error);
  return added;
}

/* The n-th session in time, from 1, whatever became of it. */
TrellisSession *
planning_nth (TrellisEngagement *engagement, guint n)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  g_assert_cmpuint (n, <=, sessions->len);
  return sessions->pdata[n - 1];
}

void
planning_set_days_off (PlanningFixture *fixture, const char *range)
{
  const char *ranges[] = { range, NULL };

  trellis_record_set_strings (trellis_practice_get_settings (fixture->practice), "days-off",
                              ranges);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  TrellisSession *one = *(TrellisSession *const *) a, *other = *(TrellisSession *const *) b;

  int starts = trellis_wall_compare (one->start, other->start);

  return starts != 0 ? starts
                     : (one->state == TRELLIS_SESSION_STATE_CANCELLED)
                           - (other->state == TRELLIS_SESSION_STATE_CANCELLED);
}

/* Their starts in order, such as "12-01T10:00 12-15T10:00"; cancelled ones in brackets. */
char *
planning_write (GPtrArray *sessions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (sessions, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_starts);
  for (guint i = 0; i < sorted->len; i++)
    {
      TrellisSession *session = sorted->pdata[i];
      g_autofree char *start = trellis_wall_to_string (session->start);
      gboolean cancelled = session->state == TRELLIS_SESSION_STATE_CANCELLED;

      g_string_append_printf (text, cancelled ? "%s(%s)" : "%s%s", i == 0 ? "" : " ", start + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
planning_write_all (TrellisEngagement *engagement)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  return planning_write (sessions);
}
