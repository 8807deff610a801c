/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practice that the benchmarks work on: 300 engagements, 10,000 sessions, 20 MB. */

#include "config.h"

#include "bench-practice.h"

#include "base/trellis-record-json.h"
#include "practice/trellis-begin.h"
#include "practice/trellis-signing-desk.h"

#include <string.h>

static const char brief_text[]
    = "{\"title\":\"Engagement %03u\",\"coachees\":[{\"name\":\"Coachee %03u\",\"email\":"
      "\"c%03u@example.org\"}],\"purpose\":\"To lead a team through a year of change.\","
      "\"goals\":[{\"statement\":\"Talk with everybody once a quarter\",\"measure\":{\"kind\":"
      "\"number\",\"baseline\":3,\"target\":24000,\"direction\":\"up\",\"unit\":\"people\"}},"
      "{\"statement\":\"Feel at ease in hard conversations\",\"required\":false,\"measure\":{"
      "\"kind\":\"scale\",\"from\":0,\"to\":10,\"baseline\":4,\"target\":8}}],"
      "\"term\":{\"start\":\"2026-01-01\",\"end\":\"2027-12-31\"},"
      "\"plan\":{\"first\":\"2026-%02u-%02uT%02u:00\",\"zone\":\"Europe/Brussels\",\"minutes\":60,"
      "\"rule\":\"FREQ=WEEKLY\",\"count\":%u,\"format\":\"in-person\",\"place\":\"Rue de la Loi, "
      "Brussels\",\"reminders-minutes\":[1440,15]},\"protocol\":\"grow\","
      "\"terms\":{\"fee\":{\"basis\":\"per-session\",\"amount-minor\":12000,\"currency\":\"EUR\"},"
      "\"payer\":\"coachee\",\"cancellation-hours\":24,\"lateness-minutes\":15,"
      "\"ending-notice-days\":14,\"ethics\":\"icf\",\"supervision\":true,\"log-consent\":true,"
      "\"recording\":false,\"ai-tools\":false,\"records-years\":3,\"governing-law\":\"BE\"}}";

#define SENTENCE                                                                                   \
  "Came in tired and left with two things to try; we spoke of the roster, of who decides what, "   \
  "and of the evening on which nobody said a word. "

static TrellisCoaching *
begin (TrellisPractice *practice, guint number)
{
  guint sessions
      = BENCH_SESSIONS / BENCH_ENGAGEMENTS + (number < BENCH_SESSIONS % BENCH_ENGAGEMENTS ? 1 : 0);
  g_autofree char *text = g_strdup_printf (brief_text, number, number, number, 1 + number % 12,
                                           1 + number % 28, 8 + number % 10, sessions);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisJson) brief = trellis_json_parse (bytes, &error);
  TrellisCoaching *coaching;

  g_assert_no_error (error);
  coaching = trellis_practice_begin_coaching (practice, brief, TRELLIS_ALLOW_NOTHING, &error);
  g_assert_no_error (error);
  return coaching;
}

static void
sign (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autofree char *name = g_strconcat (
      "Coachee ", TRELLIS_ENGAGEMENT (coaching)->title + strlen ("Engagement "), NULL);
  const char *parties[] = { "coach", name };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_autoptr (GError) error = NULL;
      TrellisSigningAct act = { .party = parties[i],
                                .date = trellis_practice_get_moment (practice).today,
                                .how = TRELLIS_SIGNING_TYPED };

      trellis_practice_sign (practice, coaching, &act, TRELLIS_ALLOW_CONFLICTS, &error);
      g_assert_no_error (error);
    }
}

/* What a year of writing leaves: notes on every session that make the practice 20 MB. */
static void
write_notes (TrellisEngagement *engagement)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  while (notes->len < 820)
    g_string_append (notes, SENTENCE);
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);

      trellis_record_set_string (session, "notes", notes->str);
    }
}

static void
fill (TrellisPractice *practice)
{
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  TrellisPracticeHead *head = trellis_practice_get_head (practice);

  trellis_record_set_string (coach, "name", "Bench Coach");
  trellis_record_set_record (head, "practitioner", coach);
  for (guint i = 0; i < BENCH_ENGAGEMENTS; i++)
    {
      TrellisCoaching *coaching = begin (practice, i);

      sign (practice, coaching);
      write_notes (TRELLIS_ENGAGEMENT (coaching));
    }
}

static void
add_documents (TrellisSaveJob *job, TrellisDocumentKind kind, GListModel *model)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TrellisRecord) record = g_list_model_get_item (model, i);
      g_autoptr (GBytes) bytes = trellis_record_to_bytes (record);

      trellis_save_job_add (job, kind, trellis_record_get_id (record), NULL, bytes);
    }
}

/**
 * bench_practice_write:
 * @path: a folder that is missing or empty
 *
 * Returns: (transfer full): the folder, locked for changes, with the practice in it
 */
TrellisFolder *
bench_practice_write (const char *path, TrellisClock *clock)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);
  TrellisFolder *folder
      = trellis_folder_open (path, TRELLIS_FOLDER_CREATE, clock, "benchmark", &error);
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GBytes) head = NULL;

  g_assert_no_error (error);
  fill (practice);
  head = trellis_record_to_bytes (trellis_practice_get_head (practice));
  trellis_save_job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, NULL, head);
  add_documents (job, TRELLIS_DOCUMENT_PERSON, trellis_practice_get_people (practice));
  add_documents (job, TRELLIS_DOCUMENT_ENGAGEMENT, trellis_practice_get_engagements (practice));
  trellis_saver_save (TRELLIS_SAVER (folder), job, &error);
  g_assert_no_error (error);
  return folder;
}

static void
list_folder (const char *path, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (files, g_build_filename (path, name, NULL));
}

/**
 * bench_practice_list_files:
 *
 * Returns: (transfer full) (element-type filename): the documents that opening reads
 */
GPtrArray *
bench_practice_list_files (const char *path)
{
  static const char *const folders[] = { "", "people", "engagements" };
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (path, folders[i], NULL);

      list_folder (folder, files);
    }
  return files;
}

guint64
bench_practice_measure (GPtrArray *files)
{
  guint64 size = 0;

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = NULL;
      gsize length = 0;

      g_file_get_contents (files->pdata[i], &text, &length, NULL);
      size += length;
    }
  return size;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Sorts @values. */
double
bench_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

/**
 * bench_say_in:
 * @unit: of @ours and @theirs
 * @theirs: what it is held against, in the same run
 * @limit: the ratio that must not be passed
 * @held: (inout): made %FALSE when it is passed
 */
void
bench_say_in (
    const char *unit, const char *what, double ours, double theirs, double limit, gboolean *held)
{
  double ratio = ours / theirs;

  g_print ("%-44s %9.3f %s / %9.3f %s = %5.2f (limit %.2f)%s\n", what, ours, unit, theirs, unit,
           ratio, limit, ratio <= limit ? "" : "  EXCEEDED");
  if (ratio > limit)
    *held = FALSE;
}

/**
 * bench_say:
 * @ours: seconds
 * @theirs: seconds
 *
 * As bench_say_in(), for times.
 */
void
bench_say (const char *what, double ours, double theirs, double limit, gboolean *held)
{
  bench_say_in ("ms", what, ours * 1000, theirs * 1000, limit, held);
}
