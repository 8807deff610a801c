/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what the contract says of cancelling a session (rule 7). */

#include "config.h"

#include "core/practice/practice-fixture.h"
#include "engagement/trellis-cancellation.h"
#include "engagement/trellis-session-time.h"

/* With 48 hours of notice agreed, how a cancellation stands that many seconds before the start. */
static const struct
{
  gint64 before;
  TrellisCanceller by;
  gboolean late;
  gboolean counts;
} cases[] = {
  { 48 * 3600 + 1, TRELLIS_CANCELLER_CLIENT, FALSE, FALSE },
  { 48 * 3600, TRELLIS_CANCELLER_CLIENT, FALSE, FALSE },
  { 48 * 3600 - 1, TRELLIS_CANCELLER_CLIENT, TRUE, TRUE },
  { 48 * 3600 - 1, TRELLIS_CANCELLER_COACH, TRUE, FALSE },
  { 48 * 3600 - 1, TRELLIS_CANCELLER_SPONSOR, TRUE, FALSE },
  { -60, TRELLIS_CANCELLER_CLIENT, TRUE, TRUE },
};

static void
test_notice (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching
      = fixture_active (fixture, "{\"terms\":{\"cancellation-hours\":48,\"fee\":{\"basis\":"
                                 "\"per-session\",\"amount-minor\":12000,\"currency\":\"EUR\"}}}");
  TrellisSession *session = fixture_session (coaching, 0);
  gint64 from, to;

  trellis_session_get_span (session, &from, &to);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisCancellation what = trellis_engagement_consider_cancelling (
          TRELLIS_ENGAGEMENT (coaching), session, cases[i].by, from - cases[i].before);

      g_assert_true (what.agreed);
      g_assert_cmpint (what.notice_hours, ==, 48);
      g_assert_cmpint (what.notice, ==, cases[i].before);
      g_assert_cmpint (what.late, ==, cases[i].late);
      g_assert_cmpint (what.counts, ==, cases[i].counts);
      g_assert_cmpint (what.fee_is_owed, ==, cases[i].counts);
    }
}

/* The client cancels as the first session begins. */
static TrellisCancellation
cancel_at_once (TrellisCoaching *coaching)
{
  TrellisSession *session = fixture_session (coaching, 0);
  gint64 from, to;

  trellis_session_get_span (session, &from, &to);
  return trellis_engagement_consider_cancelling (TRELLIS_ENGAGEMENT (coaching), session,
                                                 TRELLIS_CANCELLER_CLIENT, from);
}

/* What is paid for all sessions together is not owed for one. */
static void
test_no_fee_of_its_own (Fixture *fixture, gconstpointer data)
{
  TrellisCancellation what = cancel_at_once (
      fixture_active (fixture, "{\"terms\":{\"cancellation-hours\":48,\"fee\":{\"basis\":"
                               "\"package\",\"amount-minor\":120000,\"currency\":\"EUR\"}}}"));

  g_assert_true (what.counts);
  g_assert_false (what.fee_is_owed);
}

static void
test_no_fee (Fixture *fixture, gconstpointer data)
{
  TrellisCancellation what = cancel_at_once (fixture_active (
      fixture, "{\"terms\":{\"cancellation-hours\":48,\"payer\":\"nobody\",\"fee\":{\"basis\":"
               "\"pro-bono\",\"amount-minor\":null,\"currency\":null}},\"clauses\":{"
               "\"cancellation\":\"Just call.\"}}"));

  g_assert_true (what.counts);
  g_assert_false (what.fee_is_owed);
  g_assert_cmpstr (what.own_words, ==, "Just call.");
}

/* A draft and a mentoring relationship have no contract that says anything of it. */
static void
test_not_agreed (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL);
  TrellisMentoring *mentoring = fixture_mentoring (
      fixture, "{\"meetings\":[{\"start\":\"2027-07-05T17:00\",\"zone\":\"UTC\"}]}");
  TrellisSession *meeting = fixture_session (mentoring, 0);

  g_assert_false (trellis_engagement_consider_cancelling (TRELLIS_ENGAGEMENT (draft), meeting,
                                                          TRELLIS_CANCELLER_CLIENT, 0)
                      .agreed);
  g_assert_false (trellis_engagement_consider_cancelling (TRELLIS_ENGAGEMENT (mentoring), meeting,
                                                          TRELLIS_CANCELLER_CLIENT, 0)
                      .agreed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/cancellation/rule-7/notice", test_notice);
  fixture_add ("/cancellation/rule-7/no-fee", test_no_fee);
  fixture_add ("/cancellation/rule-7/no-fee-of-its-own", test_no_fee_of_its_own);
  fixture_add ("/cancellation/not-agreed", test_not_agreed);
  return g_test_run ();
}
