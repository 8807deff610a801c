/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kept file is written once after a quiet time, only when a fact changed, and never in the way.
 */

#include "calendar-bytes.h"
#include "calendar-eds.h"
#include "target-fixture.h"

#include "calendar/trellis-calendar-keep.h"
#include "calendar/trellis-calendar-keeper.h"
#include "practice/trellis-practice-sessions.h"
#include "practice/trellis-practice-targets.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define PATIENCE (20 * G_USEC_PER_SEC)
#define REMIND 300
#define FIRST "00000000-0000-4000-8000-000000000001"

/* A saver that can be told to fail with what is remembered of exports. */
#define TYPE_FAILING_SAVER (failing_saver_get_type ())
G_DECLARE_FINAL_TYPE (FailingSaver, failing_saver, FAILING, SAVER, GObject)

struct _FailingSaver
{
  GObject parent_instance;

  gboolean fails;
  guint n_exports;
  guint n_others;
};

static void failing_saver_iface_init (TrellisSaverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FailingSaver,
                               failing_saver,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TRELLIS_TYPE_SAVER, failing_saver_iface_init))

static gboolean
failing_saver_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error)
{
  FailingSaver *self = FAILING_SAVER (saver);
  const TrellisSaveItem *item = trellis_save_job_get (job, trellis_save_job_get_length (job) - 1);

  if (item->kind != TRELLIS_DOCUMENT_EXPORT)
    {
      self->n_others++;
      return TRUE;
    }
  self->n_exports++;
  if (self->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room");
  return !self->fails;
}

static void
failing_saver_iface_init (TrellisSaverInterface *iface)
{
  iface->save = failing_saver_save;
}

static void
failing_saver_class_init (FailingSaverClass *klass)
{
}

static void
failing_saver_init (FailingSaver *self)
{
}

typedef struct
{
  CalendarFixture calendar;
  FailingSaver *saver;
  TrellisSession *session;
  TrellisExportTarget *target;
  TrellisCalendarKeeper *keeper;
  char *folder;
  char *room; /* in which the file is, so that a test can take it away */
  char *place;
  guint n_states;
  struct stat written;
} Fixture;

static void
on_state_changed_cb (TrellisCalendarKeeper *keeper, gpointer data)
{
  guint *n = data;

  *n += 1;
}

/* Does what is due until @is_done, and no longer than anybody would wait. */
static void
wait_until (Fixture *fixture, gboolean (*is_done) (Fixture *fixture))
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_done (fixture))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_idle (Fixture *fixture)
{
  return !trellis_calendar_keeper_is_writing (fixture->keeper)
         && trellis_calendar_keeper_get_due (fixture->keeper) < 0;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  calendar_fixture_set_up (&fixture->calendar, NULL);
  fixture->folder = g_dir_make_tmp ("trellis-kept-XXXXXX", NULL);
  fixture->room = g_build_filename (fixture->folder, "room", NULL);
  fixture->place = g_build_filename (fixture->room, "sessions.ics", NULL);
  g_mkdir (fixture->room, 0700);
  fixture->session = calendar_fixture_add (&fixture->calendar, fixture->calendar.mentoring,
                                           "2026-12-01T10:00", "Europe/Brussels", 60);
  fixture->target = target_put (fixture->calendar.practice, "Diary", TRELLIS_TARGET_CONTENT_ALL,
                                fixture->place);
  fixture->saver = g_object_new (TYPE_FAILING_SAVER, NULL);
  trellis_practice_set_saver (fixture->calendar.practice, TRELLIS_SAVER (fixture->saver));
  fixture->keeper = trellis_calendar_keeper_new (fixture->calendar.practice);
  g_signal_connect (fixture->keeper, "state-changed", G_CALLBACK (on_state_changed_cb),
                    &fixture->n_states);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->saver);
  calendar_fixture_tear_down (&fixture->calendar, NULL);
  g_remove (fixture->place);
  g_rmdir (fixture->room);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->place);
  g_free (fixture->room);
  g_free (fixture->folder);
}

/* Has a new keeper write what there is at first. */
static void
settle (Fixture *fixture)
{
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, 0, TRELLIS_CALENDAR_REMIND);
  wait_until (fixture, is_idle);
}

static void
move (Fixture *fixture, const char *to)
{
  target_move (&fixture->calendar, fixture->session, to);
}

static void
note (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_note_session (fixture->calendar.practice, fixture->calendar.mentoring,
                                 fixture->session, "Came late", FALSE, &error);
  g_assert_no_error (error);
}

static void
assert_file (Fixture *fixture, const char *part, gboolean there)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (fixture->place, &text, NULL, &error);
  g_assert_no_error (error);
  calendar_bytes_check (text);
  g_assert_cmpint (strstr (text, part) != NULL, ==, there);
}

static guint64
get_inode (Fixture *fixture)
{
  struct stat status;

  g_assert_cmpint (g_stat (fixture->place, &status), ==, 0);
  return status.st_ino;
}

/* A new keeper writes what changed while nobody kept the file; its head says how long to wait. */
static void
test_begins (Fixture *fixture, gconstpointer unused)
{
  gint64 sequence;

  g_assert_false (g_file_test (fixture->place, G_FILE_TEST_EXISTS));
  settle (fixture);
  assert_file (fixture, "UID:" FIRST, TRUE);
  assert_file (fixture, "REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nX-PUBLISHED-TTL:PT15M\r\n", TRUE);
  g_assert_true (trellis_export_target_find_sent (fixture->target, FIRST, &sequence));
  g_assert_cmpint (sequence, ==, 0);
  g_assert_cmpuint (fixture->n_states, ==, 0);
}

/* Many changes, one after the other, put off one write. */
static void
test_once (Fixture *fixture, gconstpointer unused)
{
  static const char *const days[]
      = { "2026-12-02T10:00", "2026-12-03T10:00", "2026-12-04T10:00", "2026-12-05T10:00" };
  gint64 due = 0;

  settle (fixture);
  fixture->saver->n_exports = 0;
  trellis_calendar_keeper_set_waits (fixture->keeper, TRELLIS_CALENDAR_QUIET, 0,
                                     TRELLIS_CALENDAR_REMIND);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      move (fixture, days[i]);
      g_assert_cmpint (trellis_calendar_keeper_get_due (fixture->keeper), >, due);
      due = trellis_calendar_keeper_get_due (fixture->keeper);
      g_assert_cmpint (due, >, g_get_monotonic_time ());
    }
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, 0, TRELLIS_CALENDAR_REMIND);
  wait_until (fixture, is_idle);
  assert_file (fixture, "DTSTART;TZID=Europe/Brussels:20261205T100000", TRUE);
  g_assert_cmpuint (fixture->saver->n_exports, ==, 1);
  g_assert_cmpuint (fixture->saver->n_others, ==, G_N_ELEMENTS (days));
}

static void
test_unchanged (Fixture *fixture, gconstpointer unused)
{
  guint64 inode;

  settle (fixture);
  inode = get_inode (fixture);
  fixture->saver->n_exports = 0;
  note (fixture);
  g_assert_cmpint (trellis_calendar_keeper_get_due (fixture->keeper), >=, 0);
  wait_until (fixture, is_idle);
  g_assert_cmpuint (get_inode (fixture), ==, inode);
  g_assert_cmpuint (fixture->saver->n_exports, ==, 0);
}

/* A file that somebody removed is put back, even if nothing else has changed. */
static void
test_removed (Fixture *fixture, gconstpointer unused)
{
  settle (fixture);
  g_remove (fixture->place);
  note (fixture);
  wait_until (fixture, is_idle);
  assert_file (fixture, "UID:" FIRST, TRUE);
}

static gboolean
has_failed (Fixture *fixture)
{
  return trellis_calendar_keeper_get_failure (fixture->keeper, fixture->target->id) != NULL;
}

static gboolean
has_recovered (Fixture *fixture)
{
  return !has_failed (fixture);
}

/* The practice is saved all the same; the failure is kept to be shown, and tried again. */
static void
test_fails (Fixture *fixture, gconstpointer unused)
{
  settle (fixture);
  g_remove (fixture->place);
  g_rmdir (fixture->room);
  fixture->saver->n_exports = fixture->saver->n_others = 0;
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, TRELLIS_CALENDAR_RETRY,
                                     TRELLIS_CALENDAR_REMIND);
  move (fixture, "2026-12-08T10:00");
  g_assert_cmpuint (fixture->saver->n_others, ==, 1);
  wait_until (fixture, has_failed);
  g_assert_nonnull (
      strstr (trellis_calendar_keeper_get_failure (fixture->keeper, fixture->target->id)->message,
              fixture->place));
  g_assert_cmpuint (fixture->n_states, ==, 1);
  g_assert_cmpuint (fixture->saver->n_exports, ==, 0);
  g_assert_cmpint (trellis_calendar_keeper_get_due (fixture->keeper), >, g_get_monotonic_time ());
  g_mkdir (fixture->room, 0700);
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, 0, TRELLIS_CALENDAR_REMIND);
  wait_until (fixture, has_recovered);
  assert_file (fixture, "20261208T100000", TRUE);
  g_assert_cmpuint (fixture->n_states, ==, 2);
}

/* The file is there, and only what was sent is not remembered: it is written again. */
static void
test_forgets (Fixture *fixture, gconstpointer unused)
{
  settle (fixture);
  fixture->saver->fails = TRUE;
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, TRELLIS_CALENDAR_RETRY,
                                     TRELLIS_CALENDAR_REMIND);
  move (fixture, "2026-12-08T10:00");
  wait_until (fixture, has_failed);
  assert_file (fixture, "20261208T100000", TRUE);
  fixture->saver->fails = FALSE;
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, 0, TRELLIS_CALENDAR_REMIND);
  wait_until (fixture, has_recovered);
  wait_until (fixture, is_idle);
}

/* A target that stops keeping its file has no failure any more, and its file is left alone. */
static void
test_stops (Fixture *fixture, gconstpointer unused)
{
  settle (fixture);
  target_put (fixture->calendar.practice, "Diary", TRELLIS_TARGET_CONTENT_ALL, NULL);
  move (fixture, "2026-12-08T10:00");
  wait_until (fixture, is_idle);
  assert_file (fixture, "20261208T100000", FALSE);
}

static void
test_finish (Fixture *fixture, gconstpointer unused)
{
  trellis_calendar_keeper_set_waits (fixture->keeper, TRELLIS_CALENDAR_RETRY, 0,
                                     TRELLIS_CALENDAR_REMIND);
  move (fixture, "2026-12-08T10:00");
  trellis_calendar_keeper_finish (fixture->keeper);
  assert_file (fixture, "20261208T100000", TRUE);
  g_assert_true (is_idle (fixture));
}

/* What is written and what is due go on without whoever wanted them. */
static void
test_let_go (Fixture *fixture, gconstpointer unused)
{
  trellis_calendar_keeper_write_now (fixture->keeper);
  g_assert_true (trellis_calendar_keeper_is_writing (fixture->keeper));
  g_object_add_weak_pointer (G_OBJECT (fixture->keeper), (gpointer *) &fixture->keeper);
  g_object_unref (fixture->keeper);
  for (gint64 end = g_get_monotonic_time () + PATIENCE; fixture->keeper != NULL;)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  assert_file (fixture, "UID:" FIRST, TRUE);
}

/* At once, for a program that does not stay; it says what it could not write. */
static void
test_at_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) none = NULL, failures = NULL;
  guint64 inode;

  none = trellis_calendar_keep_files (fixture->calendar.practice);
  g_assert_cmpuint (none->len, ==, 0);
  assert_file (fixture, "UID:" FIRST, TRUE);
  inode = get_inode (fixture);
  g_clear_pointer (&none, g_ptr_array_unref);
  none = trellis_calendar_keep_files (fixture->calendar.practice);
  g_assert_cmpuint (get_inode (fixture), ==, inode);
  g_remove (fixture->place);
  g_rmdir (fixture->room);
  failures = trellis_calendar_keep_files (fixture->calendar.practice);
  g_assert_cmpuint (failures->len, ==, 1);
  g_assert_nonnull (strstr (((const GError *) failures->pdata[0])->message, "“Diary”"));
}

static void
assert_subscriber (CalendarEds *eds, const char *expected)
{
  calendar_eds_assert (eds, "expect", expected, expected);
}

static gboolean
is_reminded (Fixture *fixture)
{
  struct stat status;

  g_assert_cmpint (g_stat (fixture->place, &status), ==, 0);
  return status.st_ctim.tv_sec != fixture->written.st_ctim.tv_sec
         || status.st_ctim.tv_nsec != fixture->written.st_ctim.tv_nsec;
}

/* Until whoever watches the file was told of it a second time. */
static void
wait_for_reminder (Fixture *fixture)
{
  g_assert_cmpint (g_stat (fixture->place, &fixture->written), ==, 0);
  trellis_calendar_keeper_set_waits (fixture->keeper, 0, 0, REMIND);
  wait_until (fixture, is_reminded);
}

/* Evolution's data server watches the file; several changes a second must all arrive. */
static void
test_subscriber (Fixture *fixture, gconstpointer unused)
{
  static const char *const times[] = { "09", "10", "11", "12", "13" };
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *watched = NULL;

  if (eds == NULL)
    return;
  settle (fixture);
  watched = calendar_eds_ask (eds, "watch", fixture->place);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *to = g_strdup_printf ("2026-12-08T%s:00", times[i]);
      g_autofree char *expected
          = g_strdup_printf (FIRST "|2026-12-08T%02d:00|2026-12-08T%s:00|CONFIRMED|%u|"
                                   "Mentoring meeting|\n",
                             atoi (times[i]) - 1, times[i], i + 1);

      move (fixture, to);
      wait_until (fixture, is_idle);
      wait_for_reminder (fixture);
      assert_subscriber (eds, expected);
    }
}

/* Nor need it have read the one before: it is reminded, and nothing about the file has changed. */
static void
test_subscriber_in_a_hurry (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *watched = NULL;

  if (eds == NULL)
    return;
  settle (fixture);
  watched = calendar_eds_ask (eds, "watch", fixture->place);
  for (int day = 2; day <= 9; day++)
    {
      g_autofree char *to = g_strdup_printf ("2026-12-0%dT10:00", day);

      move (fixture, to);
      trellis_calendar_keeper_finish (fixture->keeper);
    }
  wait_for_reminder (fixture);
  assert_subscriber (eds,
                     FIRST "|2026-12-09T09:00|2026-12-09T10:00|CONFIRMED|8|Mentoring meeting|\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define KEEPER_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  KEEPER_TEST ("/calendar/keeper/begins", test_begins);
  KEEPER_TEST ("/calendar/keeper/once", test_once);
  KEEPER_TEST ("/calendar/keeper/unchanged", test_unchanged);
  KEEPER_TEST ("/calendar/keeper/removed", test_removed);
  KEEPER_TEST ("/calendar/keeper/fails", test_fails);
  KEEPER_TEST ("/calendar/keeper/forgets", test_forgets);
  KEEPER_TEST ("/calendar/keeper/stops", test_stops);
  KEEPER_TEST ("/calendar/keeper/finish", test_finish);
  KEEPER_TEST ("/calendar/keeper/let-go", test_let_go);
  KEEPER_TEST ("/calendar/keeper/at-once", test_at_once);
  KEEPER_TEST ("/calendar/keeper/eds-subscribes", test_subscriber);
  KEEPER_TEST ("/calendar/keeper/eds-in-a-hurry", test_subscriber_in_a_hurry);
  return g_test_run ();
}
