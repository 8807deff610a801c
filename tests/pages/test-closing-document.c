/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closing report: what came of a coaching, for those who worked in it and for the sponsor. */

#include "config.h"

#include "pages/trellis-closing-document.h"

#include "engagement-fixture.h"
#include "pages/trellis-document-text.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-life.h"
#include "practice/trellis-practice-sessions.h"

#include <string.h>

#define CANARY "canary-session"

/* Two sessions, one goal met by its target and one by evidence, the others dropped. */
static TrellisCoaching *
make_under_way (TrellisPractice *practice, const char *patch)
{
  TrellisCoaching *coaching = add_coaching (practice, patch);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  sign_all (practice, coaching);
  set_clock (practice, "2027-01-05T12:00:00+01:00");
  trellis_practice_hold_session (practice, engagement, get_session (coaching, 1), 75, FALSE,
                                 outcome, &error);
  g_assert_no_error (error);
  trellis_practice_miss_session (practice, engagement, get_session (coaching, 2), FALSE, &error);
  g_assert_no_error (error);
  set_action (practice, engagement, 2, TRELLIS_ACTION_STATE_DONE);
  check_in (practice, coaching, 2, "0.5", "2026-12-21");
  trellis_practice_drop_goal (practice, coaching, get_goal (coaching, 3), "canary-reason", outcome,
                              &error);
  g_assert_no_error (error);
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      trellis_record_set_string (trellis_list_get (engagement->sessions, i), "notes", CANARY);
      trellis_record_set_string (trellis_list_get (engagement->sessions, i), "private-notes",
                                 CANARY);
    }
  return coaching;
}

static TrellisCoaching *
make_concluded (TrellisPractice *practice, const char *patch)
{
  TrellisCoaching *coaching = make_under_way (practice, patch);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  TrellisDate today = trellis_practice_get_moment (practice).today;
  g_autoptr (GError) error = NULL;

  check_in (practice, coaching, 5, "3", "2027-01-04");
  trellis_practice_meet_goal (practice, coaching, get_goal (coaching, 5), today,
                              "Printed without the last page", NULL, outcome, &error);
  g_assert_no_error (error);
  check_in (practice, coaching, 1, "12", "2027-01-05");
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_CONCLUDED);
  return coaching;
}

static TrellisCoaching *
make_ended (TrellisPractice *practice, const char *patch)
{
  TrellisCoaching *coaching = make_under_way (practice, patch);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  trellis_practice_end (practice, TRELLIS_ENGAGEMENT (coaching), "by-sponsor", outcome, &error);
  g_assert_no_error (error);
  return coaching;
}

static TrellisDocument *
print_report (TrellisPractice *practice, TrellisCoaching *coaching, gboolean for_sponsor)
{
  g_autoptr (GError) error = NULL;
  TrellisDocument *document
      = trellis_closing_document_new (practice, coaching, for_sponsor, &error);

  g_assert_no_error (error);
  return document;
}

#define ALL_SEEN "{\"terms\":{\"sponsor-may-see\":[\"attendance\",\"goal-titles\",\"progress\"]}}"

static const struct
{
  const char *name;
  TrellisCoaching *(*make) (TrellisPractice *practice, const char *patch);
  gboolean for_sponsor;
} cases[] = {
  { "closing-concluded", make_concluded, FALSE },
  { "closing-ended", make_ended, FALSE },
  { "closing-sponsor", make_concluded, TRUE },
};

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisCoaching *coaching = cases[i].make (practice, ALL_SEEN);
      g_autoptr (TrellisDocument) document
          = print_report (practice, coaching, cases[i].for_sponsor);
      g_autofree char *text = trellis_document_to_text (document);
      g_autofree char *file = g_strdup_printf ("%s.txt", cases[i].name);

      assert_is_file (text, file);
      assert_pages_have_text (document, "A4", FALSE);
    }
}

/* Rule 16: no notes, no remarks of readings, nor why a goal was dropped. */
static void
test_private (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      g_autoptr (TrellisDocument) document
          = print_report (practice, cases[i].make (practice, ALL_SEEN), cases[i].for_sponsor);
      g_autofree char *text = trellis_document_to_text (document);

      g_assert_null (strstr (text, "canary"));
    }
}

/* Rule 17: for each subset of what the sponsor may see, that and nothing else. */
static void
test_sponsor_sees (void)
{
  static const struct
  {
    const char *nick, *words;
  } seen[] = {
    { "attendance", "Sessions agreed" },
    { "goal-titles", "Volunteers who keep the room open" },
    { "progress", "12 on 5 January 2027" },
  };
  static const char *const never[] = { "Purpose", "Concluded", "Evidence", "Printed without",
                                       "Working", "Actions",   "Signature" };

  for (guint subset = 0; subset < 1 << G_N_ELEMENTS (seen); subset++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      g_autoptr (GString) patch = g_string_new ("{\"terms\":{\"sponsor-may-see\":[");
      g_autoptr (TrellisDocument) document = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
        if (subset & 1 << i)
          g_string_append_printf (patch, "%s\"%s\"", g_str_has_suffix (patch->str, "[") ? "" : ",",
                                  seen[i].nick);
      g_string_append (patch, "]}}");
      document = print_report (practice, make_concluded (practice, patch->str), TRUE);
      text = trellis_document_to_text (document);
      for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
        g_assert_cmpint (strstr (text, seen[i].words) != NULL, ==, (subset & 1 << i) != 0);
      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        g_assert_null (strstr (text, never[i]));
    }
}

static void
test_goes_on (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_under_way (practice, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_closing_document_is_due (coaching));
  g_assert_null (trellis_closing_document_new (practice, coaching, FALSE, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "goes on"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closing-document/text", test_text);
  g_test_add_func ("/closing-document/private", test_private);
  g_test_add_func ("/closing-document/sponsor-sees", test_sponsor_sees);
  g_test_add_func ("/closing-document/goes-on", test_goes_on);
  return g_test_run ();
}
