/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 10,000 damaged documents and briefs, in one process: no crash, no hang, nothing lost. */

#include "config.h"

#include "mutator.h"

#include "cli/trellis-cli.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define CLOCK "2026-11-24T09:00+01:00"
#define MUTATIONS_OF_DOCUMENTS 5000
#define MUTATIONS_OF_BRIEFS 5000
#define SEED 20261124
#define MOST_SECONDS 1.0 /* of processor time, for everything that is done with one mutation */

/* A file of a practice, and what it held. */
typedef struct
{
  char *path;
  char *text;
  gsize length;
} Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_free (kept->text);
  g_free (kept);
}

static void
keep_files (const char *path, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      Kept *kept;

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        {
          keep_files (inner, files);
          continue;
        }
      kept = g_new0 (Kept, 1);
      g_assert_true (g_file_get_contents (inner, &kept->text, &kept->length, NULL));
      kept->path = g_steal_pointer (&inner);
      g_ptr_array_add (files, kept);
    }
}

static GPtrArray *
keep (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (free_kept);

  keep_files (path, files);
  return files;
}

/* What is there still holds what it held; only the lock may change hands. */
static void
assert_kept (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const Kept *kept = files->pdata[i];
      g_autofree char *text = NULL;
      gsize length = 0;

      if (g_str_has_suffix (kept->path, "/lock"))
        continue;
      g_assert_true (g_file_get_contents (kept->path, &text, &length, NULL));
      g_assert_cmpmem (text, length, kept->text, kept->length);
    }
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

/* Runs the program within this process; what it prints is thrown away. */
static int
run (const char *practice, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char **copy = NULL;
  va_list arguments;
  int out = dup (STDOUT_FILENO), err = dup (STDERR_FILENO), status;
  int nowhere = g_open ("/dev/null", O_WRONLY, 0);

  g_ptr_array_add (words, (char *) "trellis");
  g_ptr_array_add (words, (char *) "--practice");
  g_ptr_array_add (words, (char *) practice);
  g_ptr_array_add (words, (char *) "--clock");
  g_ptr_array_add (words, (char *) CLOCK);
  va_start (arguments, practice);
  for (char *word = va_arg (arguments, char *); word != NULL; word = va_arg (arguments, char *))
    g_ptr_array_add (words, word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);
  copy = g_memdup2 (words->pdata, words->len * sizeof (char *));
  fflush (stdout);
  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
  status = trellis_cli_run ((int) words->len - 1, copy);
  fflush (stdout);
  dup2 (out, STDOUT_FILENO);
  dup2 (err, STDERR_FILENO);
  close (out);
  close (err);
  close (nowhere);
  return status;
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static char *
read_data (const char *name, gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static void
begin (const char *practice, const char *kind, const char *brief)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", brief, NULL);

  g_assert_cmpint (run (practice, "new", kind, path, NULL), ==, 0);
}

/* A practice with each kind of document, the contract signed, so that seals are there to break. */
static void
make_practice (const char *practice)
{
  g_assert_cmpint (run (practice, "profile", "--name", "Ine Maes", "--ethics", "icf", NULL), ==, 0);
  begin (practice, "coaching", "mutation-coaching.json");
  begin (practice, "mentoring", "mutation-mentoring.json");
  g_assert_cmpint (run (practice, "sign", "Mutations", "--party", "coach", "--date", "2026-11-24",
                        "--how", "typed", NULL),
                   ==, 0);
  g_assert_cmpint (run (practice, "sign", "Mutations", "--party", "Zeynep Kaya", "--date",
                        "2026-11-24", "--how", "typed", NULL),
                   ==, 0);
}

/* Opened, listed, shown and checked; what is listed takes turns. */
static void
read_practice (const char *practice, int turn)
{
  static const char *const lists[]
      = { "engagements", "sessions", "goals", "actions", "people", "conflicts" };

  g_assert_cmpint (run (practice, "list", lists[turn % G_N_ELEMENTS (lists)], NULL), <=, 1);
  g_assert_cmpint (run (practice, "show", "Mutations", NULL), <=, 1);
  g_assert_cmpint (run (practice, "show", "Going on", NULL), <=, 1);
  g_assert_cmpint (run (practice, "check", NULL), <=, 1);
}

static void
test_documents (void)
{
  g_autofree char *base = g_dir_make_tmp ("trellis-mutations-XXXXXX", NULL);
  g_autofree char *practice = g_build_filename (base, "practice", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) whole = NULL;
  double slowest = 0;

  make_practice (practice);
  whole = keep (practice);
  for (int i = 0; i < MUTATIONS_OF_DOCUMENTS; i++)
    {
      const Kept *document = whole->pdata[g_rand_int_range (random, 0, (int) whole->len)];
      g_autoptr (GString) damaged = mutate (random, document->text, document->length);
      g_autoptr (GPtrArray) before = NULL;
      double start = cpu_seconds ();

      if (!g_str_has_suffix (document->path, ".json"))
        continue;
      g_assert_true (
          g_file_set_contents (document->path, damaged->str, (gssize) damaged->len, NULL));
      before = keep (practice);
      read_practice (practice, i);
      assert_kept (before);
      slowest = MAX (slowest, cpu_seconds () - start);
      g_assert_true (
          g_file_set_contents (document->path, document->text, (gssize) document->length, NULL));
    }
  g_test_message ("the slowest took %.3f s", slowest);
  g_assert_cmpfloat (slowest, <, MOST_SECONDS);
  g_assert_cmpint (run (practice, "check", NULL), ==, 0);
  remove_all (base);
}

/* A brief that is refused makes nothing; one that is taken makes what `check` finds whole. */
static void
give_brief (const char *base, const char *kind, GString *damaged, guint *n_taken)
{
  g_autofree char *practice = g_build_filename (base, "practice", NULL);
  g_autofree char *brief = g_build_filename (base, "brief.json", NULL);
  g_autoptr (GPtrArray) before = NULL;
  int status;

  g_assert_true (g_file_set_contents (brief, damaged->str, (gssize) damaged->len, NULL));
  before = keep (base);
  status = run (practice, "new", kind, brief, NULL);
  assert_kept (before);
  if (status == 0)
    {
      g_assert_cmpint (run (practice, "check", NULL), ==, 0);
      (*n_taken)++;
      remove_all (practice);
      return;
    }
  g_assert_cmpint (status, ==, 1);
  g_assert_false (g_file_test (practice, G_FILE_TEST_EXISTS));
}

static void
test_briefs (void)
{
  static const char *const briefs[][2]
      = { { "coaching", "mutation-coaching.json" }, { "mentoring", "mutation-mentoring.json" } };
  g_autofree char *base = g_dir_make_tmp ("trellis-mutations-XXXXXX", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED + 1);
  double slowest = 0;
  guint n_taken = 0;

  for (int i = 0; i < MUTATIONS_OF_BRIEFS; i++)
    {
      const char *const *brief = briefs[i % 2];
      gsize length = 0;
      g_autofree char *text = read_data (brief[1], &length);
      g_autoptr (GString) damaged = mutate (random, text, length);
      double start = cpu_seconds ();

      give_brief (base, brief[0], damaged, &n_taken);
      slowest = MAX (slowest, cpu_seconds () - start);
    }
  g_test_message ("%u were taken, the slowest took %.3f s", n_taken, slowest);
  g_assert_cmpfloat (slowest, <, MOST_SECONDS);
  g_assert_cmpuint (n_taken, >, 0);
  remove_all (base);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/mutations/documents", test_documents);
  g_test_add_func ("/cli/mutations/briefs", test_briefs);
  return g_test_run ();
}
