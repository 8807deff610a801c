/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan that the sessions of an engagement follow, and where it comes from. */

#include "base/trellis-record-json.h"
#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"
#include "engagement/trellis-series.h"

static TrellisPlan *
make_plan (const char *rule)
{
  TrellisPlan *plan = trellis_plan_new ();

  trellis_record_set_wall (plan, "first", trellis_wall_new (2026, 12, 1, 10, 0));
  trellis_record_set_string (plan, "zone", "Europe/Brussels");
  trellis_record_set_integer (plan, "minutes", 60);
  trellis_record_set_string (plan, "rule", rule);
  trellis_record_set_integer (plan, "count", 9);
  return plan;
}

static TrellisEngagement *
make_coaching (void)
{
  TrellisCoaching *coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autoptr (TrellisContract) contract = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);
  g_autoptr (TrellisPlan) plan = make_plan ("FREQ=WEEKLY");

  trellis_record_set_record (contract, "plan", plan);
  trellis_record_set_record (coaching, "contract", contract);
  return TRELLIS_ENGAGEMENT (coaching);
}

static void
test_a_document_without_it_follows_its_contract (void)
{
  g_autoptr (TrellisEngagement) coaching = make_coaching ();
  g_autoptr (TrellisMentoring) mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

  g_assert_cmpstr (trellis_engagement_get_plan (coaching)->rule, ==, "FREQ=WEEKLY");
  g_assert_null (trellis_engagement_get_plan (TRELLIS_ENGAGEMENT (mentoring)));
}

static void
test_what_was_agreed_stays (void)
{
  g_autoptr (TrellisEngagement) coaching = make_coaching ();
  g_autoptr (TrellisPlan) plan = make_plan ("FREQ=MONTHLY");

  trellis_engagement_follow (coaching, plan);
  trellis_plan_shift (plan, 7);
  g_assert_cmpstr (trellis_engagement_get_plan (coaching)->rule, ==, "FREQ=MONTHLY");
  g_assert_cmpint (trellis_engagement_get_plan (coaching)->first.date.julian, !=,
                   plan->first.date.julian);
  g_assert_cmpstr (TRELLIS_COACHING (coaching)->contract->plan->rule, ==, "FREQ=WEEKLY");
}

static void
test_it_is_kept_in_the_document (void)
{
  g_autoptr (TrellisEngagement) coaching = make_coaching ();
  g_autoptr (TrellisPlan) plan = make_plan ("FREQ=MONTHLY");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TrellisEngagement) read = NULL;
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (coaching, "title", "Leading a team");
  trellis_engagement_follow (coaching, plan);
  bytes = trellis_record_to_bytes (coaching);
  read = trellis_record_from_bytes (TRELLIS_TYPE_COACHING, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (trellis_record_equal (read->plan, plan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engagement/series/a-document-without-it-follows-its-contract",
                   test_a_document_without_it_follows_its_contract);
  g_test_add_func ("/engagement/series/what-was-agreed-stays", test_what_was_agreed_stays);
  g_test_add_func ("/engagement/series/it-is-kept-in-the-document",
                   test_it_is_kept_in_the_document);
  return g_test_run ();
}
