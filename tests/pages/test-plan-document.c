/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action plan as it is printed: for those who work by it, and for the sponsor. */

#include "config.h"

#include "pages/trellis-plan-document.h"

#include "engagement-fixture.h"
#include "pages/trellis-document-text.h"
#include "pages/trellis-page-layout.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-sessions.h"

#include <string.h>

/* A coaching in its second month: sessions held and missed, readings, actions of every state. */
static TrellisEngagement *
make_lively (TrellisPractice *practice, const char *patch)
{
  TrellisCoaching *coaching = add_coaching (practice, patch);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  sign_all (practice, coaching);
  set_clock (practice, "2026-12-08T12:00:00+01:00");
  trellis_practice_hold_session (practice, engagement, get_session (coaching, 1), 75, FALSE,
                                 outcome, &error);
  g_assert_no_error (error);
  set_clock (practice, "2027-01-05T12:00:00+01:00");
  trellis_practice_miss_session (practice, engagement, get_session (coaching, 2), FALSE, &error);
  g_assert_no_error (error);
  check_in (practice, coaching, 1, "9", "2026-12-20");
  check_in (practice, coaching, 2, "0.5", "2026-12-21");
  check_in (practice, coaching, 4, "5", "2026-12-22");
  check_in (practice, coaching, 5, "2", "2026-12-23");
  trellis_practice_drop_goal (practice, coaching, get_goal (coaching, 3), "canary-reason", outcome,
                              &error);
  g_assert_no_error (error);
  set_action (practice, engagement, 2, TRELLIS_ACTION_STATE_DONE);
  set_action (practice, engagement, 3, TRELLIS_ACTION_STATE_DROPPED);
  return engagement;
}

static TrellisEngagement *
make_draft (TrellisPractice *practice, const char *patch)
{
  return TRELLIS_ENGAGEMENT (add_coaching (practice, patch));
}

static TrellisEngagement *
make_mentoring (TrellisPractice *practice, const char *patch)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (add_mentoring (practice, patch));
  TrellisAspiration *first = trellis_list_get (TRELLIS_MENTORING (engagement)->aspirations, 0);

  add_action (practice, engagement, "Ask to run one meeting", "Tomasz Wolski", "2026-12-14",
              first->id);
  add_action (practice, engagement, "Introduce Tomasz to Hendrik", "coach", NULL, NULL);
  return engagement;
}

static TrellisEngagement *
make_empty_mentoring (TrellisPractice *practice, const char *patch)
{
  return TRELLIS_ENGAGEMENT (add_mentoring (practice, patch));
}

typedef TrellisEngagement *(*Maker) (TrellisPractice *practice, const char *patch);

static TrellisDocument *
print_plan (TrellisPractice *practice, TrellisEngagement *engagement, gboolean for_sponsor)
{
  g_autoptr (GError) error = NULL;
  TrellisDocument *document = trellis_plan_document_new (practice, engagement, for_sponsor, &error);

  g_assert_no_error (error);
  return document;
}

static char *
print_text (TrellisPractice *practice, TrellisEngagement *engagement, gboolean for_sponsor)
{
  g_autoptr (TrellisDocument) document = print_plan (practice, engagement, for_sponsor);

  return trellis_document_to_text (document);
}

typedef struct
{
  const char *name;
  Maker make;
  const char *patch;
  gboolean for_sponsor;
} TextCase;

#define NO_GOALS                                                                                   \
  "{\"goals\":null,\"actions\":null,\"purpose\":null,\"sponsor\":null,\"initiated-by\":null,"      \
  "\"terms\":null}"
#define ALL_SEEN "{\"terms\":{\"sponsor-may-see\":[\"attendance\",\"goal-titles\",\"progress\"]}}"

static const TextCase text_cases[] = {
  { "plan-draft", make_draft, NULL, FALSE },
  { "plan-lively", make_lively, NULL, FALSE },
  { "plan-empty", make_draft, NO_GOALS, FALSE },
  { "plan-mentoring", make_mentoring, NULL, FALSE },
  { "plan-empty-mentoring", make_empty_mentoring, "{\"aspirations\":null,\"meetings\":null}",
    FALSE },
  { "plan-sponsor", make_lively, ALL_SEEN, TRUE },
  { "plan-team", make_draft,
    "{\"team\":{\"name\":\"The night shift\",\"representative\":\"Ada Okoye\",\"size\":7}}",
    FALSE },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = c->make (practice, c->patch);
  g_autofree char *text = print_text (practice, engagement, c->for_sponsor);
  g_autofree char *file = g_strdup_printf ("%s.txt", c->name);

  assert_is_file (text, file);
}

static void
test_properties (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_draft (practice, NULL);
  g_autoptr (TrellisDocument) document = print_plan (practice, engagement, FALSE);

  g_assert_cmpstr (trellis_document_get_title (document), ==, "Action plan");
  g_assert_cmpstr (trellis_document_get_subtitle (document), ==, "Opening the reading room");
  g_assert_cmpstr (trellis_document_get_author (document), ==, "Sofie Claes");
  g_assert_cmpstr (trellis_document_get_language (document), ==, "en");
  g_assert_cmpstr (trellis_document_get_running_head (document), ==,
                   "Action plan · Opening the reading room · 24 November 2026");
  g_assert_cmpint (trellis_document_get_created (document), ==,
                   trellis_practice_get_moment (practice).now);
}

/* What the sponsor may see, and words that stand on the copy only then. */
static const struct
{
  const char *nick;
  const char *words[6];
} seen[] = {
  { "attendance",
    { "Attendance", "Sessions agreed", "Tuesday 8 December 2026", "75 minutes", "Missed" } },
  { "goal-titles",
    { "Volunteers who keep the room open", "Evenings a week spent at work",
      "Say no without a bad conscience", "Met on 21 December 2026", "Dropped on 5 January 2027" } },
  { "progress",
    { "9 on 20 December 2026", "0.5 on 21 December 2026", "5 on 22 December 2026",
      "1 of 3 on 23 December 2026", "3.5" } },
};

/* Nothing of this is for a sponsor, whatever the contract says. */
static const char *const never_seen[] = {
  "light hand",       "what comes after the opening",
  "Working",          "Wishes of readers",
  "Book the small",   "Write to the readers",
  "on Thurs",         "Ask for a key",
  "Dock 3",           "19 January 2027",
  "canary",           "noor@example.org",
  "+32 470 00 00 01", "Signature",
};

static void
assert_seen (const char *text, guint subset)
{
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    for (guint j = 0; seen[i].words[j] != NULL; j++)
      if ((strstr (text, seen[i].words[j]) != NULL) != ((subset & 1 << i) != 0))
        g_error ("“%s” with subset %u in:\n%s", seen[i].words[j], subset, text);

  for (guint i = 0; i < G_N_ELEMENTS (never_seen); i++)
    if (strstr (text, never_seen[i]) != NULL)
      g_error ("“%s” with subset %u in:\n%s", never_seen[i], subset, text);
}

static void
test_sponsor_sees (gconstpointer data)
{
  guint subset = GPOINTER_TO_UINT (data);
  g_autoptr (GString) patch = g_string_new ("{\"terms\":{\"sponsor-may-see\":[");
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    if (subset & 1 << i)
      g_string_append_printf (patch, "%s\"%s\"", g_str_has_suffix (patch->str, "[") ? "" : ",",
                              seen[i].nick);
  g_string_append (patch, "]}}");

  engagement = make_lively (practice, patch->str);
  text = print_text (practice, engagement, TRUE);
  assert_seen (text, subset);
  g_assert_nonnull (strstr (text, "Noor Haddad"));
  g_assert_nonnull (strstr (text, "The sponsor’s copy."));
  g_assert_cmpint (strstr (text, "see nothing") != NULL, ==, subset == 0);
}

/* A contract that does not say it: a draft may lack it. */
static void
test_sponsor_default (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_draft (practice, "{\"terms\":{\"sponsor-may-see\":null}}");
  g_autofree char *text = print_text (practice, engagement, TRUE);

  g_assert_nonnull (strstr (text, "  • dates, attendance and length of the sessions\n"));
  g_assert_nonnull (strstr (text, "\nAttendance\n"));
  g_assert_null (strstr (text, "Volunteers"));
  g_assert_null (strstr (text, "readings"));
}

/* A reading at the target that leaves the goal open shows in the state, but is progress. */
static void
test_sponsor_target_reached (void)
{
  static const struct
  {
    const char *patch;
    gboolean told;
  } cases[] = {
    { "{\"terms\":{\"sponsor-may-see\":[\"goal-titles\"]}}", FALSE },
    { ALL_SEEN, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisEngagement *engagement = make_lively (practice, cases[i].patch);
      g_autofree char *text = NULL;

      check_in (practice, TRELLIS_COACHING (engagement), 4, "8", "2026-12-24");
      trellis_record_set_enum (get_goal (TRELLIS_COACHING (engagement), 4), "state",
                               TRELLIS_GOAL_STATE_OPEN);
      text = print_text (practice, engagement, TRUE);
      g_assert_cmpint (strstr (text, "target reached") != NULL, ==, cases[i].told);
    }
}

/* The sponsor sees what is in force, not what is proposed. */
static void
test_sponsor_amendment (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement
      = make_lively (practice, "{\"terms\":{\"sponsor-may-see\":[\"attendance\"]}}");
  g_autofree char *before = print_text (practice, engagement, TRUE);
  g_autofree char *after = NULL;

  amend (practice, TRELLIS_COACHING (engagement),
         "{\"terms\":{\"sponsor-may-see\":[\"goal-titles\",\"progress\"]}}");
  after = print_text (practice, engagement, TRUE);
  g_assert_cmpstr (after, ==, before);
}

/* Nor what somebody has written into the copy that no seal covers. */
static void
test_sponsor_sealed (void)
{
  static const char *const more[] = { "attendance", "goal-titles", "progress", NULL };
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement
      = make_lively (practice, "{\"terms\":{\"sponsor-may-see\":[\"attendance\"]}}");
  g_autofree char *text = NULL;

  trellis_record_set_strings (TRELLIS_COACHING (engagement)->contract->terms, "sponsor-may-see",
                              more);
  text = print_text (practice, engagement, TRUE);
  g_assert_nonnull (strstr (text, "Attendance"));
  g_assert_null (strstr (text, "Schedule A"));
}

static void
test_no_sponsor (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = c->make (practice, c->patch);
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_plan_document_new (practice, engagement, TRUE, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
}

static void
hide_more (TrellisEngagement *engagement, TrellisSession *session)
{
  g_autoptr (TrellisFeedback) feedback
      = g_object_new (TRELLIS_TYPE_FEEDBACK, "by", TRELLIS_FEEDBACK_BY_CLIENT, "rating", (gint64) 1,
                      "words", "canary-feedback", NULL);
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  trellis_record_append (engagement, "feedback", feedback);
  g_hash_table_insert (notes, g_strdup ("grow-goal"), g_strdup ("canary-step"));
  if (session != NULL)
    trellis_record_set_texts (session, "step-notes", notes);
}

/* Everything that somebody wrote down for themselves is told by one word. */
static void
hide_canaries (TrellisEngagement *engagement)
{
  static const char *const members[]
      = { "notes", "private-notes", "agenda", "summary", "focus", "success" };

  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      trellis_record_set_string (trellis_list_get (engagement->sessions, i), members[j],
                                 "canary-session");
  hide_more (engagement, trellis_list_get (engagement->sessions, 0));
}

static void
test_private (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = c->make (practice, c->patch);
  TrellisPractitioner *coach = trellis_practice_get_practitioner (practice);
  g_autofree char *text = NULL;

  hide_canaries (engagement);
  trellis_record_set_string (coach, "network", "canary-network");
  trellis_record_set_string (coach, "experience", "canary-experience");
  text = print_text (practice, engagement, c->for_sponsor);
  g_assert_null (strstr (text, "canary"));
}

static const struct
{
  const char *member;
  const char *value;
  const char *now;
  const char *expected;
} sessions[] = {
  { "state", "planned", "2026-12-08T09:59:00+01:00",
    "When       Tuesday 8 December 2026, 10:00–11:00 CET\n"
    "Time zone  Europe/Brussels\n"
    "Place      Dock 3, 9000 Ghent\n" },
  { "state", "planned", "2026-12-08T10:59:00+01:00",
    "When       Tuesday 8 December 2026, 10:00–11:00 CET\n" },
  { "state", "planned", "2026-12-08T11:00:00+01:00",
    "When       Tuesday 5 January 2027, 10:00–11:00 CET\n" },
  { "state", "cancelled", "2026-12-01T10:00:00+01:00",
    "When       Tuesday 5 January 2027, 10:00–11:00 CET\n" },
  { "zone", "America/New_York", "2026-12-01T10:00:00+01:00",
    "When       Tuesday 8 December 2026, 10:00–11:00 EST\n"
    "Time zone  America/New York\n" },
  { "zone", "America/Sao_Paulo", "2026-12-01T10:00:00+01:00",
    "When       Tuesday 8 December 2026, 10:00–11:00 UTC−03:00\n" },
  { "zone", "Mars/Olympus", "2026-12-01T10:00:00+01:00",
    "When       Tuesday 8 December 2026, 10:00 (unknown time zone “Mars/Olympus”)\n" },
  { "link", "https://meet.example.org/noor", "2026-12-01T10:00:00+01:00",
    "Link       https://meet.example.org/noor\n" },
  { "state", "planned", "2027-06-01T10:00:00+02:00", "No session is planned.\n" },
};

static void
test_next_session (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisCoaching *coaching = add_coaching (practice, NULL);
      TrellisSession *session;
      g_autofree char *text = NULL;

      sign_all (practice, coaching);
      session = get_session (coaching, 1);
      if (!g_str_equal (sessions[i].member, "state"))
        trellis_record_set_string (session, sessions[i].member, sessions[i].value);
      else if (g_str_equal (sessions[i].value, "cancelled"))
        trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
      set_clock (practice, sessions[i].now);
      text = print_text (practice, TRELLIS_ENGAGEMENT (coaching), FALSE);
      if (strstr (text, sessions[i].expected) == NULL)
        g_error ("“%s” is not in:\n%s", sessions[i].expected, text);
    }
}

/* People who are gone, and a practitioner without a name, leave no hole in the plan. */
static void
test_unknown_people (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_draft (practice, NULL);
  g_autofree char *text = NULL;

  trellis_record_set_string (trellis_practice_get_practitioner (practice), "name", NULL);
  trellis_record_set_string (trellis_list_get (engagement->actions, 0), "who",
                             "8a4f0c52-6f0e-4c3b-9f2a-0d8f5a1b7c21");
  trellis_record_set_string (trellis_list_get (engagement->actions, 3), "who", "The night shift");
  trellis_record_set_strings (engagement, "coachees", (const char *const[]){ "nobody", NULL });
  text = print_text (practice, engagement, FALSE);
  g_assert_nonnull (strstr (text, "Send the book on handing over  Coach "));
  g_assert_nonnull (strstr (text, "Write to the readers' club     – "));
  g_assert_nonnull (strstr (text, "Leave at five on Thursdays  The night shift "));
  g_assert_null (strstr (text, "Coachee"));
}

static const struct
{
  const char *paper;
  gboolean large;
} papers[] = { { "A4", FALSE }, { "Letter", FALSE }, { "A4", TRUE }, { "Letter", TRUE } };

static void
test_pages (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = c->make (practice, c->patch);
  g_autoptr (TrellisDocument) document = print_plan (practice, engagement, c->for_sponsor);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    assert_pages_have_text (document, papers[i].paper, papers[i].large);
}

#define LONG "to say what is needed early enough that nobody has to guess, "

/* Many goals with long statements: each stays on one page with its actions. */
static TrellisEngagement *
make_many (TrellisPractice *practice, const char *patch)
{
  g_autoptr (GString) brief = g_string_new ("{\"goals\":[");

  for (guint i = 1; i <= 24; i++)
    g_string_append_printf (brief,
                            "%s{\"statement\":\"Goal %u: " LONG LONG LONG "and to mean it\","
                            "\"measure\":{\"kind\":\"yes-no\"}}",
                            i > 1 ? "," : "", i);
  g_string_append (brief, "],\"actions\":[");
  for (guint i = 0; i < 72; i++)
    g_string_append_printf (brief,
                            "%s{\"what\":\"Step %u: " LONG LONG "\",\"who\":\"coach\","
                            "\"due\":\"2027-01-%02u\",\"goal\":%u}",
                            i > 0 ? "," : "", i, 1 + i % 28, 1 + i % 24);
  g_string_append (brief, "]}");
  return TRELLIS_ENGAGEMENT (add_coaching (practice, brief->str));
}

static void
test_many_goals (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_many (practice, NULL);
  g_autoptr (TrellisDocument) document = print_plan (practice, engagement, FALSE);
  g_autoptr (TrellisPages) pages
      = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);

  g_assert_cmpuint (trellis_pages_get_n_pages (pages), >, 5);
  assert_pages_have_text (document, "A4", FALSE);
  assert_pages_have_text (document, "Letter", FALSE);
}

/* More actions for one goal than a page holds. */
static void
test_many_actions (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_draft (practice, NULL);
  TrellisGoal *goal = get_goal (TRELLIS_COACHING (engagement), 1);
  g_autoptr (TrellisDocument) document = NULL;
  g_autoptr (TrellisPages) pages = NULL;

  for (guint i = 0; i < 120; i++)
    add_action (practice, engagement, "One more step", "coach", "2027-01-04", goal->id);
  document = print_plan (practice, engagement, FALSE);
  pages = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
  g_assert_cmpuint (trellis_pages_get_n_pages (pages), >, 4);
}

#define ARABIC                                                                                                    \
  "{\"title\":\"قيادة الفريق الجديد\",\"coachees\":[{\"name\":\"نور الدين حداد\"}]," \
  "\"goals\":[{\"statement\":\"التحدث بثقة\",\"measure\":{\"kind\":\"yes-no\"}}],"                      \
  "\"actions\":[{\"what\":\"كتابة القائمة\",\"who\":\"نور الدين حداد\",\"goal\":1}]}"

static void
test_arabic (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisEngagement *engagement = make_draft (practice, ARABIC);
  g_autoptr (TrellisDocument) document = print_plan (practice, engagement, FALSE);
  g_autofree char *text = trellis_document_to_text (document);

  g_assert_nonnull (strstr (text, "Coachee  نور الدين حداد\n"));
  g_assert_nonnull (strstr (text, "1. التحدث بثقة\n"));
  g_assert_nonnull (strstr (text, "[ ]  كتابة القائمة  نور الدين حداد  –        Open\n"));
  g_assert_nonnull (strstr (text, "\nنور الدين حداد · Coachee\n"));
  /* The title keeps its own direction between words of another. */
  g_assert_cmpstr (trellis_document_get_running_head (document), ==,
                   "Action plan · \u2068قيادة الفريق الجديد\u2069 · 24 November 2026");
}

static const TextCase refused_cases[] = {
  { "no-sponsor", make_draft, "{\"sponsor\":null,\"terms\":null,\"initiated-by\":null}", TRUE },
  { "mentoring", make_mentoring, NULL, TRUE },
};

static void
add_cases (const char *folder, const TextCase *cases, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-document/%s/%s", folder, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("text", text_cases, G_N_ELEMENTS (text_cases), test_text);
  add_cases ("private", text_cases, G_N_ELEMENTS (text_cases), test_private);
  add_cases ("pages", text_cases, G_N_ELEMENTS (text_cases), test_pages);
  add_cases ("refused", refused_cases, G_N_ELEMENTS (refused_cases), test_no_sponsor);
  for (guint subset = 0; subset < 1 << G_N_ELEMENTS (seen); subset++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-document/sponsor-sees/%u", subset);

      g_test_add_data_func (path, GUINT_TO_POINTER (subset), test_sponsor_sees);
    }
  g_test_add_func ("/plan-document/sponsor-default", test_sponsor_default);
  g_test_add_func ("/plan-document/sponsor-sealed", test_sponsor_sealed);
  g_test_add_func ("/plan-document/sponsor-amendment", test_sponsor_amendment);
  g_test_add_func ("/plan-document/sponsor-target-reached", test_sponsor_target_reached);
  g_test_add_func ("/plan-document/properties", test_properties);
  g_test_add_func ("/plan-document/next-session", test_next_session);
  g_test_add_func ("/plan-document/unknown-people", test_unknown_people);
  g_test_add_func ("/plan-document/many-goals", test_many_goals);
  g_test_add_func ("/plan-document/many-actions", test_many_actions);
  g_test_add_func ("/plan-document/arabic", test_arabic);

  return g_test_run ();
}
