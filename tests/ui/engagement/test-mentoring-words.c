/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the facts of mentoring say: since when, how long ago, and never how much longer (rule 9). */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-mentoring-words.h"

static TrellisMentoring *
new_mentoring (TrellisMentoringState state, const char *since)
{
  TrellisMentoring *mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

  trellis_record_set_enum (mentoring, "state", state);
  trellis_record_set_date (mentoring, "since", ui_date (since));
  return mentoring;
}

static void
test_years (void)
{
  static const struct
  {
    TrellisMentoringState state;
    const char *since, *expected;
  } cases[] = {
    { TRELLIS_MENTORING_STATE_ACTIVE, "2026-11-24", "Just begun" },
    { TRELLIS_MENTORING_STATE_ACTIVE, "2026-10-25", "Just begun" },
    { TRELLIS_MENTORING_STATE_ACTIVE, "2026-10-24", "For 1 month" },
    { TRELLIS_MENTORING_STATE_ACTIVE, "2025-11-25", "For 11 months" },
    { TRELLIS_MENTORING_STATE_PAUSED, "2025-11-24", "For 1 year" },
    { TRELLIS_MENTORING_STATE_ACTIVE, "2019-02-28", "For 7 years" },
    { TRELLIS_MENTORING_STATE_ENDED, "2019-02-28", NULL },
  };
  TrellisDate today = ui_date ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisMentoring) mentoring = new_mentoring (cases[i].state, cases[i].since);
      g_autofree char *years = trellis_mentoring_words_years (NULL, mentoring, &today, 0);

      g_assert_cmpstr (years, ==, cases[i].expected);
    }
}

static void
add_exchange (TrellisMentoring *mentoring, const char *date)
{
  g_autoptr (TrellisExchange) exchange = g_object_new (TRELLIS_TYPE_EXCHANGE, NULL);

  trellis_record_set_date (exchange, "date", ui_date (date));
  trellis_record_append (mentoring, "exchanges", exchange);
}

static void
set_rhythm (TrellisMentoring *mentoring, int days)
{
  g_autoptr (TrellisRhythm) rhythm = g_object_new (TRELLIS_TYPE_RHYTHM, NULL);

  trellis_record_set_integer (rhythm, "about-every-days", days);
  trellis_record_set_record (mentoring, "rhythm", rhythm);
}

static void
test_contact (void)
{
  static const struct
  {
    const char *last;
    int rhythm;
    const char *contact, *note;
  } cases[] = {
    { NULL, 0, "Not yet", NULL },
    { "2026-11-24", 0, "Today", NULL },
    { "2026-11-23", 28, "Yesterday", "About every 28 days" },
    { "2026-11-18", 28, "6 days ago", "About every 28 days" },
    { "2026-10-27", 28, "28 days ago", "About every 28 days" },
    { "2026-10-26", 28, "29 days ago", "Longer than the usual 28 days" },
    { "2026-09-24", 28, "2 months ago", "Longer than the usual 28 days" },
    { "2024-10-01", 90, "2 years ago", "Longer than the usual 90 days" },
  };
  TrellisDate today = ui_date ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisMentoring) mentoring
          = new_mentoring (TRELLIS_MENTORING_STATE_ACTIVE, "2019-02-28");
      g_autofree char *contact = NULL, *note = NULL;

      if (cases[i].last != NULL)
        add_exchange (mentoring, cases[i].last);
      if (cases[i].rhythm > 0)
        set_rhythm (mentoring, cases[i].rhythm);
      contact = trellis_mentoring_words_contact (NULL, mentoring, &today, 0);
      note = trellis_mentoring_words_rhythm (NULL, mentoring, &today, 0);
      g_assert_cmpstr (contact, ==, cases[i].contact);
      g_assert_cmpstr (note, ==, cases[i].note);
    }
}

static void
test_phase (void)
{
  g_autoptr (TrellisMentoring) mentoring
      = new_mentoring (TRELLIS_MENTORING_STATE_ACTIVE, "2019-02-28");
  g_autofree char *unsaid = trellis_mentoring_words_phase (NULL, mentoring, 0), *said = NULL;

  trellis_record_set_enum (mentoring, "phase", TRELLIS_PHASE_CULTIVATION);
  said = trellis_mentoring_words_phase (NULL, mentoring, 0);
  g_assert_cmpstr (unsaid, ==, "Not said");
  g_assert_cmpstr (said, ==, "Working together");
}

static void
test_review (void)
{
  g_autoptr (TrellisMentoring) mentoring
      = new_mentoring (TRELLIS_MENTORING_STATE_ACTIVE, "2019-02-28");
  g_autoptr (TrellisAgreement) agreement = g_object_new (TRELLIS_TYPE_AGREEMENT, NULL);
  TrellisDate today = ui_date ("2026-11-24");
  g_autofree char *none = trellis_mentoring_words_review (NULL, mentoring, &today, 0);
  g_autofree char *next = NULL;

  trellis_record_set_integer (agreement, "review-months", 12);
  trellis_record_set_record (mentoring, "agreement", agreement);
  next = trellis_mentoring_words_review (NULL, mentoring, &today, 0);
  g_assert_null (none);
  g_assert_cmpstr (next, ==, "Next review 28 February 2027");
}

static void
test_lists (void)
{
  static const char *const themes[] = { "career", "network", "housing", NULL };
  static const char *const none[] = { NULL };
  g_autofree char *list = trellis_mentoring_words_themes (NULL, themes);
  g_autofree char *field = trellis_mentoring_words_field (NULL, "Logistics");

  g_assert_cmpstr (list, ==, "career, network and housing");
  g_assert_null (trellis_mentoring_words_themes (NULL, none));
  g_assert_null (trellis_mentoring_words_themes (NULL, NULL));
  g_assert_cmpstr (field, ==, "Common field: Logistics");
  g_assert_null (trellis_mentoring_words_field (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentoring-words/years", test_years);
  g_test_add_func ("/mentoring-words/contact", test_contact);
  g_test_add_func ("/mentoring-words/phase", test_phase);
  g_test_add_func ("/mentoring-words/review", test_review);
  g_test_add_func ("/mentoring-words/lists", test_lists);
  return g_test_run ();
}
