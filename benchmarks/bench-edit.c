/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One edit on a large practice, against a bare durable write of as many bytes. */

#include "config.h"

#include "bench-practice.h"

#include "base/trellis-record-json.h"
#include "practice/trellis-practice-goals.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define EDITS 100
#define LIMIT 2.0

/* Counts what the folder is given to write. */
typedef struct
{
  GObject parent_instance;
  TrellisSaver *folder;
  guint n_documents;
  gsize n_bytes;
} Counter;

typedef GObjectClass CounterClass;

static GType counter_get_type (void);
static void counter_saver_init (TrellisSaverInterface *iface);
G_DEFINE_TYPE_WITH_CODE (Counter,
                         counter,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (TRELLIS_TYPE_SAVER, counter_saver_init))

static gboolean
counter_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error)
{
  Counter *self = (Counter *) saver;

  self->n_documents = trellis_save_job_get_length (job);
  self->n_bytes = g_bytes_get_size (trellis_save_job_get (job, 0)->bytes);
  return trellis_saver_save (self->folder, job, error);
}

static void
counter_saver_init (TrellisSaverInterface *iface)
{
  iface->save = counter_save;
}

static void
counter_class_init (CounterClass *klass)
{
}

static void
counter_init (Counter *self)
{
}

/* What any program must do to replace a file so that no crash can lose it. */
static void
write_bare (const char *folder, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (folder, "bare.json", NULL);
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);
  int file = g_open (temporary, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  int directory = g_open (folder, O_RDONLY | O_DIRECTORY, 0);

  g_assert_cmpint (write (file, bytes, length), ==, (gssize) length);
  g_assert_cmpint (fsync (file), ==, 0);
  close (file);
  g_assert_cmpint (g_rename (temporary, path), ==, 0);
  g_assert_cmpint (fsync (directory), ==, 0);
  close (directory);
}

static void
check_in (TrellisPractice *practice, guint number)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  TrellisCoaching *coaching
      = TRELLIS_COACHING (trellis_list_get (engagements, (number * 37) % BENCH_ENGAGEMENTS));
  g_autofree char *value = g_strdup_printf ("%u", number);
  TrellisGoalReading reading = { .value = value,
                                 .date = trellis_practice_get_moment (practice).today,
                                 .note = "Counted together",
                                 .by = TRELLIS_VOICE_COACHEE };

  trellis_practice_check_in (practice, coaching, trellis_list_get (coaching->goals, 0), &reading,
                             outcome, &error);
  g_assert_no_error (error);
}

static void
measure (TrellisPractice *practice, Counter *counter, const char *bare, gboolean *held)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *bytes = g_malloc0 (1024 * 1024);

  memset (bytes, 'x', 1024 * 1024);
  for (guint i = 0; i < EDITS; i++)
    {
      gint64 start = g_get_monotonic_time (), middle, end;
      double seconds;

      check_in (practice, i);
      middle = g_get_monotonic_time ();
      g_assert_cmpuint (counter->n_documents, ==, 1);
      write_bare (bare, bytes, counter->n_bytes);
      end = g_get_monotonic_time ();
      seconds = (double) (middle - start) / G_USEC_PER_SEC;
      g_array_append_val (ours, seconds);
      seconds = (double) (end - middle) / G_USEC_PER_SEC;
      g_array_append_val (theirs, seconds);
    }
  g_print ("An edit writes %u document of %" G_GSIZE_FORMAT " bytes.\n", counter->n_documents,
           counter->n_bytes);
  bench_say ("edit / bare durable write", bench_median (ours), bench_median (theirs), LIMIT, held);
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autofree char *bare = g_build_filename (path, "bare", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) folder = bench_practice_write (place, clock);
  g_autoptr (TrellisPractice) practice = trellis_folder_load (folder, NULL);
  g_autoptr (GObject) object = g_object_new (counter_get_type (), NULL);
  Counter *counter = (Counter *) object;
  gboolean held = TRUE;

  g_mkdir (bare, 0700);
  counter->folder = TRELLIS_SAVER (folder);
  trellis_practice_set_saver (practice, TRELLIS_SAVER (counter));
  measure (practice, counter, bare, &held);
  return held ? 0 : 1;
}
