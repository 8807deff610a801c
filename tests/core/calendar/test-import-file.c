/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as they come: none, a folder, a pipe, too large, or changed while they are read. */

#include "import-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EVENT "BEGIN:VEVENT\r\nDTSTART:20260701\r\nEND:VEVENT\r\n"
#define MEGABYTE (1024 * 1024)

typedef struct
{
  char *folder;
  char *path;
  TrellisImportOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("trellis-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "other.ics", NULL);
  import_options (&fixture->options);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* A calendar of @n_events on one day. */
static char *
make_calendar (guint n_events)
{
  GString *text = g_string_new ("BEGIN:VCALENDAR\r\n");

  for (guint i = 0; i < n_events; i++)
    g_string_append (text, EVENT);
  g_string_append (text, "END:VCALENDAR\r\n");
  return g_string_free (text, FALSE);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static TrellisBusyTime *
read_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TrellisBusyTime *busy
      = trellis_calendar_import_file (fixture->path, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  return busy;
}

static void
test_regular (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = make_calendar (1000);
  g_autoptr (TrellisBusyTime) busy = NULL;

  write_file (fixture->path, text);
  busy = read_file (fixture);
  g_assert_cmpuint (busy->intervals->len, ==, 1000);
  g_assert_cmpuint (busy->report->remarks->len, ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { NULL, TRELLIS_IMPORT_ERROR_READ, "*other.ics* cannot be read: No such file*" },
    { "", TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR, "*no calendar*BEGIN:VCALENDAR*" },
    { "PK\003\004", TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR, "*no calendar*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (cases[i].text != NULL)
        write_file (fixture->path, cases[i].text);
      g_assert_null (trellis_calendar_import_file (fixture->path, &fixture->options, NULL, &error));
      g_assert_error (error, TRELLIS_IMPORT_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
    }
}

static void
test_folder (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_calendar_import_file (fixture->folder, &fixture->options, NULL, &error));
  g_assert_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_READ);
  g_assert_true (g_pattern_match_simple ("*is a folder*", error->message));
}

/* What fits is used, up to half an event. */
static void
test_bound (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = make_calendar (10);
  g_autoptr (TrellisBusyTime) busy = NULL;
  g_autofree char *found = NULL;

  write_file (fixture->path, text);
  fixture->options.most_bytes = strlen ("BEGIN:VCALENDAR\r\n") + strlen (EVENT) + 17;
  busy = read_file (fixture);
  found = import_describe (busy);
  g_assert_cmpstr (found, ==,
                   "2026-06-30T22:00/2026-07-01T22:00\nline 5 VEVENT no-start\n"
                   "line 6 no-line\nline 6 cut-off\nline 6 too-large\n");
  fixture->options.most_bytes = strlen (text);
  g_clear_pointer (&busy, trellis_busy_time_free);
  busy = read_file (fixture);
  g_assert_cmpuint (busy->report->remarks->len, ==, 0);
  g_assert_cmpuint (busy->intervals->len, ==, 10);
}

static void
test_most_intervals (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = make_calendar (10);
  g_autoptr (TrellisBusyTime) busy = NULL;

  write_file (fixture->path, text);
  fixture->options.most_intervals = 7;
  busy = read_file (fixture);
  g_assert_cmpuint (busy->intervals->len, ==, 7);
  g_assert_true (busy->report->is_full);
  g_assert_cmpuint (busy->report->remarks->len, ==, 1);
}

/* Events with long descriptions: a hundred megabytes, of which 64 MiB are read. */
static void
test_large (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *filling = g_strnfill (60000, 'x');
  g_autofree char *event = g_strconcat ("BEGIN:VEVENT\nDTSTART:20260701\nDESCRIPTION:", filling,
                                        "\nEND:VEVENT\n", NULL);
  g_autoptr (TrellisBusyTime) busy = NULL;
  FILE *file = g_fopen (fixture->path, "wbe");

  g_assert_nonnull (file);
  for (gsize written = 0; written < 100 * MEGABYTE; written += strlen (event))
    g_assert_cmpint (fputs (event, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  busy = read_file (fixture);
  g_assert_cmpuint (busy->intervals->len, ==, 64 * MEGABYTE / strlen (event) + 1);
  g_assert_cmpuint (busy->report->remarks->len, ==, 2);
}

typedef struct
{
  const char *path;
  const char *text;
  gboolean again;
  int stop;
} Writer;

static gboolean
write_slowly (int fd, const char *text)
{
  gsize length = strlen (text), written = 0;

  while (written < length)
    {
      gssize n = write (fd, text + written, MIN (length - written, 1000));

      if (n < 0)
        return FALSE;
      written += (gsize) n;
    }
  return TRUE;
}

static gpointer
write_to_pipe (gpointer data)
{
  const Writer *writer = data;
  int fd = g_open (writer->path, O_WRONLY | O_CLOEXEC, 0);

  while (write_slowly (fd, writer->text) && writer->again)
    continue;
  close (fd);
  return NULL;
}

static void
test_pipe (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = make_calendar (3000);
  Writer writer = { .path = fixture->path, .text = text };
  g_autoptr (TrellisBusyTime) busy = NULL;
  GThread *thread;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  thread = g_thread_new ("writer", write_to_pipe, &writer);
  busy = read_file (fixture);
  g_thread_join (thread);
  g_assert_cmpuint (busy->intervals->len, ==, 3000);
  g_assert_cmpuint (busy->report->remarks->len, ==, 0);
}

/* A pipe that never ends is read as far as a file may be long. */
static void
test_endless_pipe (Fixture *fixture, gconstpointer unused)
{
  Writer writer = { .path = fixture->path, .text = EVENT, .again = TRUE };
  g_autoptr (TrellisBusyTime) busy = NULL;
  GThread *thread;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  fixture->options.most_bytes = 1000 * strlen (EVENT);
  thread = g_thread_new ("writer", write_to_pipe, &writer);
  busy = read_file (fixture);
  g_thread_join (thread);
  g_assert_cmpuint (busy->intervals->len, ==, 1000);
  g_assert_cmpuint (busy->report->remarks->len, ==, 1);
}

/* A pipe that nobody writes to is given up. */
static void
test_silent_pipe (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  fixture->options.most_seconds = 1;
  g_assert_null (trellis_calendar_import_file (fixture->path, &fixture->options, NULL, &error));
  g_assert_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_TOO_LONG);
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_null (
      trellis_calendar_import_file (fixture->path, &fixture->options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

static void
test_no_time (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (EVENT, strlen (EVENT));
  g_autoptr (GError) error = NULL;

  fixture->options.most_seconds = 0;
  g_assert_null (trellis_calendar_import (bytes, &fixture->options, NULL, &error));
  g_assert_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_TOO_LONG);
}

/* Writes a longer and a shorter calendar into the same file, over and over. */
static gpointer
rewrite (gpointer data)
{
  Writer *writer = data;
  char *texts[] = { make_calendar (2000), make_calendar (5000) };

  for (guint i = 0; !g_atomic_int_get (&writer->stop); i++)
    {
      int fd = g_open (writer->path, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);

      g_assert_true (write_slowly (fd, texts[i % 2]));
      close (fd);
    }
  g_free (texts[0]);
  g_free (texts[1]);
  return NULL;
}

static gboolean
is_cut_off (const TrellisImportReport *report)
{
  for (guint i = 0; i < report->remarks->len; i++)
    if (((const TrellisImportRemark *) report->remarks->pdata[i])->kind
        == TRELLIS_IMPORT_REMARK_CUT_OFF)
      return TRUE;
  return FALSE;
}

/* What is read is what was there at one time: all of one, all of the other, what was written of one
 * so far, or nothing. */
static void
test_changing (Fixture *fixture, gconstpointer unused)
{
  Writer writer = { .path = fixture->path };
  GThread *thread;

  write_file (fixture->path, "");
  thread = g_thread_new ("writer", rewrite, &writer);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisBusyTime) busy
          = trellis_calendar_import_file (fixture->path, &fixture->options, NULL, &error);

      if (busy == NULL)
        g_assert_true (
            g_error_matches (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_CHANGED)
            || g_error_matches (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR));
      else if (!is_cut_off (busy->report))
        g_assert_true (busy->intervals->len == 2000 || busy->intervals->len == 5000);
    }
  g_atomic_int_set (&writer.stop, TRUE);
  g_thread_join (thread);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/calendar/import/file/regular", test_regular },
    { "/calendar/import/file/refused", test_refused },
    { "/calendar/import/file/folder", test_folder },
    { "/calendar/import/file/bound", test_bound },
    { "/calendar/import/file/most-intervals", test_most_intervals },
    { "/calendar/import/file/large", test_large },
    { "/calendar/import/file/pipe", test_pipe },
    { "/calendar/import/file/endless-pipe", test_endless_pipe },
    { "/calendar/import/file/silent-pipe", test_silent_pipe },
    { "/calendar/import/file/cancelled", test_cancelled },
    { "/calendar/import/file/no-time", test_no_time },
    { "/calendar/import/file/changing", test_changing },
  };

  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
