/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Engagements made with the verbs of a practice that nothing saves, and what is printed of them. */

#include "config.h"

#include "engagement-fixture.h"

#include "pages/trellis-document-text.h"
#include "pages/trellis-page-pdf.h"
#include "practice/trellis-begin.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-profile.h"
#include "practice/trellis-signing-desk.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

TrellisPractice *
new_practice (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (0);
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  TrellisPractice *practice = trellis_practice_new (clock);
  g_autoptr (GError) error = NULL;

  set_clock (practice, "2026-11-24T09:00:00+01:00");
  trellis_record_set_string (coach, "name", "Sofie Claes");
  trellis_record_set_string (coach, "email", "sofie@example.org");
  trellis_record_set_string (coach, "business", "Claes Coaching");
  trellis_record_set_strings (coach, "qualifications", (const char *const[]){ "ICF PCC", NULL });
  trellis_record_set_enum (coach, "ethics", TRELLIS_ETHICS_ICF);
  trellis_practice_set_profile (practice, coach, &error);
  g_assert_no_error (error);
  return practice;
}

void
set_clock (TrellisPractice *practice, const char *time)
{
  gint64 now;

  g_assert_true (trellis_instant_parse (time, &now));
  trellis_clock_set_now (trellis_practice_get_clock (practice), now);
}

TrellisJson *
parse_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The brief with a patch (RFC 7396) laid over it. */
static TrellisJson *
patch_brief (const char *name, const char *patch)
{
  g_autofree char *text = read_data (name);
  g_autoptr (TrellisJson) brief = parse_json (text);
  g_autoptr (TrellisJson) changes = parse_json (patch ? patch : "{}");

  return trellis_json_merge (brief, changes);
}

TrellisCoaching *
add_coaching (TrellisPractice *practice, const char *patch)
{
  g_autoptr (TrellisJson) brief = patch_brief ("coaching.json", patch);
  g_autoptr (GError) error = NULL;
  TrellisCoaching *coaching
      = trellis_practice_begin_coaching (practice, brief, TRELLIS_ALLOW_NOTHING, &error);

  g_assert_no_error (error);
  return coaching;
}

TrellisMentoring *
add_mentoring (TrellisPractice *practice, const char *patch)
{
  g_autoptr (TrellisJson) brief = patch_brief ("mentoring.json", patch);
  g_autoptr (GError) error = NULL;
  TrellisMentoring *mentoring = trellis_practice_begin_mentoring (practice, brief, &error);

  g_assert_no_error (error);
  return mentoring;
}

void
sign (TrellisPractice *practice, TrellisCoaching *coaching, const char *party)
{
  const TrellisSigningAct act = {
    .party = party,
    .date = trellis_practice_get_moment (practice).today,
    .how = TRELLIS_SIGNING_TYPED,
  };
  g_autoptr (GError) error = NULL;

  trellis_practice_sign (practice, coaching, &act, TRELLIS_ALLOW_NOTHING, &error);
  g_assert_no_error (error);
}

void
sign_all (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (practice, coaching);
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures = version == NULL
                                          ? g_list_store_new (TRELLIS_TYPE_SIGNATURE)
                                          : trellis_contract_version_dup_signatures (version);
  g_autoptr (GPtrArray) waiting = trellis_parties_waiting (parties, signatures);

  for (guint i = 0; i < waiting->len; i++)
    sign (practice, coaching, ((const TrellisPartyTo *) waiting->pdata[i])->name);
}

void
amend (TrellisPractice *practice, TrellisCoaching *coaching, const char *changes)
{
  g_autoptr (TrellisJson) json = parse_json (changes);
  g_autoptr (GError) error = NULL;

  trellis_practice_amend (practice, coaching, json, TRELLIS_ALLOW_NOTHING, NULL, &error);
  g_assert_no_error (error);
}

/* Counted from 1, as people do. */
TrellisGoal *
get_goal (TrellisCoaching *coaching, guint number)
{
  return trellis_list_get (coaching->goals, number - 1);
}

TrellisSession *
get_session (gpointer engagement, guint number)
{
  return trellis_list_get (TRELLIS_ENGAGEMENT (engagement)->sessions, number - 1);
}

void
set_action (TrellisPractice *practice,
            TrellisEngagement *engagement,
            guint number,
            TrellisActionState state)
{
  TrellisAction *action = trellis_list_get (engagement->actions, number - 1);
  g_autoptr (GError) error = NULL;

  trellis_practice_set_action (practice, engagement, action, state, &error);
  g_assert_no_error (error);
}

void
add_action (TrellisPractice *practice,
            TrellisEngagement *engagement,
            const char *what,
            const char *who,
            const char *due,
            const char *goal)
{

  TrellisDate date = TRELLIS_NO_DATE;
  g_autoptr (GError) error = NULL;

  g_assert_true (due == NULL || trellis_date_parse (due, &date));
  trellis_practice_add_action (practice, engagement, what, who, date, goal, &error);
  g_assert_no_error (error);
}

void
check_in (TrellisPractice *practice,
          TrellisCoaching *coaching,
          guint goal,
          const char *value,
          const char *date)
{
  TrellisGoalReading reading = {
    .value = value,
    .note = "canary-reading",
    .by = TRELLIS_VOICE_COACHEE,
  };
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_date_parse (date, &reading.date));
  trellis_practice_check_in (practice, coaching, get_goal (coaching, goal), &reading, outcome,
                             &error);
  g_assert_no_error (error);
}

void
assert_is_file (const char *text, const char *name)
{
  g_autofree char *expected = read_data (name);

  g_assert_cmpstr (text, ==, expected);
}

/* The words of a PDF in the order in which they are drawn. */
static char *
read_pdf (TrellisPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = trellis_pages_to_pdf (pages, &error);
  g_autofree char *path = NULL, *line = NULL;
  char *output = NULL;

  g_assert_no_error (error);
  close (g_file_open_tmp ("trellis-XXXXXX.pdf", &path, &error));
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  line = g_strdup_printf ("pdftotext -raw '%s' -", path);
  g_spawn_command_line_sync (line, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  return output;
}

/* A line may end within a word, after a hyphen or a slash: white space is no difference. */
static char *
drop_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  return g_strjoinv ("", words);
}

/* What stands on the pages between the running heads and the page numbers. */
static char *
take_bodies (const char *text, const char *running_head)
{
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages) - 1;
  g_autoptr (GString) bodies = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *foot = g_strdup_printf ("Page %u of %u\n", i + 1, n);

      g_assert_true (g_str_has_prefix (pages[i], running_head));
      g_assert_true (g_str_has_suffix (pages[i], foot));
      g_string_append_len (bodies, pages[i] + strlen (running_head),
                           strlen (pages[i]) - strlen (running_head) - strlen (foot));
    }
  return g_string_free (g_steal_pointer (&bodies), FALSE);
}

/* Header rows stand again on each page that a table goes on to: documents given here have none. */
void
assert_pages_have_text (TrellisDocument *document, const char *paper, gboolean large)
{
  g_autoptr (TrellisPages) pages = trellis_pages_new (
      document, trellis_paper_find (paper), large ? TRELLIS_PRINT_LARGE : TRELLIS_PRINT_NORMAL);
  g_autofree char *text = trellis_document_to_text (document);
  g_autofree char *printed = read_pdf (pages);
  g_autofree char *bodies = take_bodies (printed, trellis_document_get_running_head (document));
  g_autofree char *expected = drop_spaces (text);
  g_autofree char *found = drop_spaces (bodies);

  g_assert_cmpstr (found, ==, expected);
}

void
assert_has_pages (TrellisDocument *document)
{
  g_autoptr (TrellisPages) pages
      = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
  g_autofree char *printed = read_pdf (pages);

  g_assert_cmpuint (trellis_pages_get_n_pages (pages), >, 0);
  g_assert_cmpstr (printed, !=, "");
}
