/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as they are found: good ones come back whole, bad ones are set aside and hide nothing.
 */

#include "config.h"

#include "store-fixture.h"
#include "tools/ordinary-user.h"

#include "base/trellis-json.h"
#include "base/trellis-record-json.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "{\"format\":\"io.github.trellis_app.Trellis.engagement\","
#define ID "\"id\":\"" COACHING "\","
#define REST "\"kind\":\"coaching\",\"title\":\"A\"}"

typedef struct
{
  const char *name;
  const char *text;
  const char *reason; /* begins so */
} BadCase;

static const BadCase bad_cases[] = {
  { "empty", "", "line 1, column 1: the text is empty" },
  { "blank", " \n ", "line 2, column 2: the text is empty" },
  { "truncated", HEAD "\"version\":1," ID "\"kind\":\"coa", "line 1, column" },
  { "binary",
    "\x7f"
    "ELF\x02\x01\x01",
    "line 1, column 1" },
  { "not-utf-8", "{\"title\":\"\xff\"}", "line 1, column 11: a byte that is not UTF-8" },
  { "list", "[]", "the text as a whole: expected an object" },
  { "word", "coaching", "line 1, column 1: expected a value" },
  { "two", HEAD "\"version\":1," ID REST "{}", "line 1, column" },
  { "twice", HEAD "\"version\":1," ID "\"title\":\"B\"," REST,
    "the member “title” is named twice" },
  { "huge-number", HEAD "\"version\":99999999999999999999," ID REST, "line 1, column" },
  { "no-format", "{\"version\":1," ID REST, "format: expected" },
  { "other-format", "{\"format\":\"io.github.trellis_app.Trellis.person\",\"version\":1," ID REST,
    "format: expected" },
  { "no-version", HEAD ID REST, "version: expected" },
  { "newer", HEAD "\"version\":2," ID REST, "version 2 was written by a newer Trellis" },
  { "newer-kind", HEAD "\"version\":7," ID "\"kind\":\"apprenticeship\"}",
    "version 7 was written by a newer Trellis" },
  { "no-id", HEAD "\"version\":1," REST, "id: expected that of the file's name" },
  { "wrong-id", HEAD "\"version\":1,\"id\":\"" MENTORING "\"," REST,
    "id: expected that of the file's name, got “" MENTORING "”" },
  { "no-kind", HEAD "\"version\":1," ID "\"title\":\"A\"}", "kind: expected" },
  { "unknown-kind", HEAD "\"version\":1," ID "\"kind\":\"apprenticeship\",\"title\":\"A\"}",
    "kind: expected" },
  { "wrong-type", HEAD "\"version\":1," ID "\"kind\":\"coaching\",\"title\":[]}",
    "title: expected" },
};

static void
assert_engagement_aside (TrellisFolder *folder, TrellisPractice *practice, const char *reason)
{
  const TrellisAside *aside;

  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 1);
  aside = trellis_folder_get_aside (folder)->pdata[0];
  g_assert_cmpstr (aside->where, ==, COACHING_PLACE);
  g_assert_cmpstr (aside->id, ==, COACHING);
  if (!g_str_has_prefix (aside->reason, reason))
    g_assert_cmpstr (aside->reason, ==, reason);
  g_assert_true (trellis_practice_is_aside (practice, COACHING));
  g_assert_null (trellis_practice_find_engagement (practice, COACHING));
  g_assert_nonnull (trellis_practice_find_engagement (practice, MENTORING));
  g_assert_nonnull (trellis_practice_find_person (practice, YOUSSEF));
  g_assert_null (trellis_practice_get_read_only (practice));
}

/* Loads, tries to write to what is set aside, and compares the folder. */
static void
try_bad (Scratch *scratch, const char *reason)
{
  g_autoptr (GHashTable) before = snapshot_take (scratch->path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_autofree char *text = make_engagement (COACHING, "Overwritten");
  g_autoptr (GError) error = NULL;

  assert_engagement_aside (folder, practice, reason);
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  g_clear_error (&error);
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  after = snapshot_take (scratch->path);
  snapshot_assert_equal (before, after);
}

static void
test_bad (gconstpointer data)
{
  const BadCase *test = data;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, COACHING_PLACE, test->text, -1);
  try_bad (&scratch, test->reason);
  scratch_clear (&scratch);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Scratch scratch;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "{\"a\":[");
  scratch_init_practice (&scratch);
  scratch_write (&scratch, COACHING_PLACE, text->str, text->len);
  try_bad (&scratch, "line 1, column 193: more than 64 levels");
  scratch_clear (&scratch);
}

/* A file with a hole: it takes no room on the disk, and must take none in memory. */
static void
test_large (gconstpointer data)
{
  gint64 size = *(const gint64 *) data;
  g_autofree char *path = NULL;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_engagement (COACHING, "Overwritten");
  Scratch scratch;
  GStatBuf status;

  scratch_init_practice (&scratch);
  path = g_build_filename (scratch.path, COACHING_PLACE, NULL);
  g_assert_cmpint (truncate (path, size), ==, 0);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_engagement_aside (folder, practice, "it is larger than 64 MiB");
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, size);
  scratch_clear (&scratch);
}

typedef struct
{
  const char *name;
  int (*make) (const char *path);
} StrangeCase;

static int
make_folder (const char *path)
{
  return g_mkdir (path, 0700);
}

static int
make_pipe (const char *path)
{
  return mkfifo (path, 0600);
}

static int
make_link (const char *path)
{
  return symlink (MENTORING ".json", path);
}

static int
make_dangling_link (const char *path)
{
  return symlink ("nowhere", path);
}

static const StrangeCase strange_cases[] = {
  { "folder", make_folder },
  { "pipe", make_pipe },
  { "link", make_link },
  { "dangling-link", make_dangling_link },
};

static void
test_strange (gconstpointer data)
{
  const StrangeCase *test = data;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *path = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  path = g_build_filename (scratch.path, COACHING_PLACE, NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (test->make (path), ==, 0);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_engagement_aside (folder, practice, "it cannot be read: it is not a regular file");
  g_assert_true (scratch_has (&scratch, COACHING_PLACE));
  scratch_clear (&scratch);
}

static void
test_not_permitted (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *path = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  path = g_build_filename (scratch.path, COACHING_PLACE, NULL);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  ordinary_user_begin (scratch.base);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_engagement_aside (folder, practice, "it cannot be read: permission denied");
  ordinary_user_end ();
  scratch_clear (&scratch);
}

typedef struct
{
  const char *name;
  const char *text;
} HeadCase;

static const HeadCase head_cases[] = {
  { "empty", "" },
  { "newer",
    "{\"format\":\"io.github.trellis_app.Trellis.practice\",\"version\":2,\"practitioner\":{}}" },
  { "other", "{\"format\":\"io.github.trellis_app.Trellis.person\",\"version\":1}" },
};

/* The whole practice can be read then, and not be changed. */
static void
test_head (gconstpointer data)
{
  const HeadCase *test = data;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_person (YOUSSEF, "Overwritten");
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "practice.json", test->text, -1);
  before = snapshot_take (scratch.path);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_engagements (practice)), ==, 2);
  g_assert_nonnull (trellis_practice_get_read_only (practice));
  g_assert_nonnull (strstr (trellis_practice_get_read_only (practice), "practice.json"));
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_PERSON, YOUSSEF, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  after = snapshot_take (scratch.path);
  snapshot_assert_equal (before, after);
  scratch_clear (&scratch);
}

static void
test_good (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;
  TrellisEngagement *coaching, *mentoring;
  g_autoptr (GObject) first = NULL;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 0);
  g_assert_cmpstr (trellis_practice_get_practitioner (practice)->name, ==, "Nora Lindqvist");
  coaching = trellis_practice_find_engagement (practice, COACHING);
  mentoring = trellis_practice_find_engagement (practice, MENTORING);
  g_assert_true (TRELLIS_IS_COACHING (coaching));
  g_assert_true (TRELLIS_IS_MENTORING (mentoring));
  g_assert_cmpstr (mentoring->title, ==, "From nursing to teaching");
  first = g_list_model_get_item (trellis_practice_get_engagements (practice), 0);
  g_assert_true (first == (gpointer) coaching);
  scratch_clear (&scratch);
}

static TrellisJson *
read_json (Scratch *scratch, const char *place)
{
  g_autofree char *text = scratch_read (scratch, place);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

/* Every member of @before stands in @after with the same value; members with their initial values
   may have come with the writing. */
static void
assert_holds (TrellisJson *after, TrellisJson *before)
{
  g_auto (GStrv) members = trellis_json_members (before);
  guint length = trellis_json_length (before);

  if (members[0] == NULL && length == 0)
    g_assert_true (trellis_json_equal (after, before));
  g_assert_cmpuint (trellis_json_length (after), ==, length);
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (TrellisJson) one = trellis_json_element (after, i);
      g_autoptr (TrellisJson) other = trellis_json_element (before, i);

      assert_holds (one, other);
    }
  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autoptr (TrellisJson) one = trellis_json_get (after, members[i]);
      g_autoptr (TrellisJson) other = trellis_json_get (before, members[i]);

      g_assert_nonnull (one);
      assert_holds (one, other);
    }
}

static void
save_record (TrellisFolder *folder, TrellisDocumentKind kind, gpointer record)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GBytes) bytes = trellis_record_to_bytes (record);
  g_autoptr (GError) error = NULL;

  trellis_save_job_add (job, kind, trellis_record_get_id (record), NULL, bytes);
  trellis_saver_save (TRELLIS_SAVER (folder), job, &error);
  g_assert_no_error (error);
}

/* What this version does not know survives in every corner of a document. */
static void
test_unknown_members (void)
{
  static const char *const places[]
      = { "practice.json", YOUSSEF_PLACE, COACHING_PLACE, MENTORING_PLACE };
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  TrellisJson *before[G_N_ELEMENTS (places)];
  Scratch scratch;

  scratch_init_practice (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    before[i] = read_json (&scratch, places[i]);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  save_record (folder, TRELLIS_DOCUMENT_PRACTICE, trellis_practice_get_head (practice));
  save_record (folder, TRELLIS_DOCUMENT_PERSON, trellis_practice_find_person (practice, YOUSSEF));
  save_record (folder, TRELLIS_DOCUMENT_ENGAGEMENT,
               trellis_practice_find_engagement (practice, COACHING));
  save_record (folder, TRELLIS_DOCUMENT_ENGAGEMENT,
               trellis_practice_find_engagement (practice, MENTORING));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (TrellisJson) after = read_json (&scratch, places[i]);

      assert_holds (after, before[i]);
      trellis_json_unref (before[i]);
    }
  scratch_clear (&scratch);
}

/* Many documents, one in ten of them bad, on all cores: the same result in the same order. */
static void
test_many (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;
  GListModel *people;
  g_autofree char *last = g_strdup ("");

  scratch_init_practice (&scratch);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", i * 7919 % 200);
      g_autofree char *place = g_strdup_printf ("people/%s.json", id);
      g_autofree char *text = i % 10 == 0 ? g_strdup ("{") : make_person (id, id);

      scratch_write (&scratch, place, text, -1);
    }
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  people = trellis_practice_get_people (practice);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 20);
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 182);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (TrellisPerson) person = g_list_model_get_item (people, i);

      g_assert_cmpstr (last, <, person->id);
      g_free (last);
      last = g_strdup (person->id);
    }
  scratch_clear (&scratch);
}

/* Names that are no documents are not read, whatever is in them. */
static void
test_other_names (void)
{
  static const char *const names[] = {
    "engagements/" COACHING ".json~",
    "engagements/" COACHING " (copy).json",
    "engagements/" COACHING ".20261124T080000Z.other.json",
    "engagements/." COACHING ".json.trellis-abc123",
    "engagements/practice.json",
    "people/.hidden.json",
    "people/5B0F6B0E-3A51-4C52-9D43-0F1D5D1D7A01.json",
  };
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    scratch_write (&scratch, names[i], "{", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (practice)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_engagements (practice)), ==, 2);
  scratch_clear (&scratch);
}

/* Without its people a practice would look as if they were gone: it is not opened. */
static void
test_people_is_file (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init (&scratch);
  scratch_write (&scratch, COACHING_PLACE, "{", -1);
  scratch_write (&scratch, "people", "", 0);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  g_assert_null (trellis_folder_load (folder, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "people"));
  scratch_clear (&scratch);
}

static void
add_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/load/bad/%s", bad_cases[i].name);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  for (guint i = 0; i < G_N_ELEMENTS (strange_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/load/strange/%s", strange_cases[i].name);

      g_test_add_data_func (path, &strange_cases[i], test_strange);
    }
  for (guint i = 0; i < G_N_ELEMENTS (head_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/load/head/%s", head_cases[i].name);

      g_test_add_data_func (path, &head_cases[i], test_head);
    }
}

int
main (int argc, char **argv)
{
  static const gint64 sizes[] = { 64 * 1024 * 1024 + 1, 200 * 1024 * 1024 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/good", test_good);
  g_test_add_func ("/load/many", test_many);
  g_test_add_func ("/load/other-names", test_other_names);
  g_test_add_func ("/load/people-is-file", test_people_is_file);
  g_test_add_func ("/load/unknown-members", test_unknown_members);
  add_cases ();
  g_test_add_func ("/load/bad/deep", test_deep);
  g_test_add_data_func ("/load/bad/65-mib", &sizes[0], test_large);
  g_test_add_data_func ("/load/bad/200-mib", &sizes[1], test_large);
  g_test_add_func ("/load/bad/not-permitted", test_not_permitted);
  return g_test_run ();
}
