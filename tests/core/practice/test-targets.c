/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb on export targets: what it refuses, and that nothing forgets what was sent. */

#include "practice/trellis-practice-calendars.h"
#include "practice/trellis-practice-profile.h"
#include "practice/trellis-practice-targets.h"

#include <string.h>

static TrellisPractice *
new_practice (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (1795507200);

  return trellis_practice_new (clock);
}

static TrellisExportTarget *
new_target (const char *name)
{
  TrellisExportTarget *target = g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);

  trellis_record_set_string (target, "name", name);
  return target;
}

static TrellisExportTarget *
put (TrellisPractice *practice, TrellisExportTarget *target)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_put_target (practice, target, &error);
  g_assert_no_error (error);
  return trellis_practice_find_target (practice, target->name);
}

static void
assert_refused (TrellisPractice *practice, TrellisExportTarget *target, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_practice_put_target (practice, target, &error));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_names (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) phone = new_target ("Phone");
  g_autoptr (TrellisExportTarget) again = new_target ("Phone");
  g_autoptr (TrellisExportTarget) blank = new_target (" ");
  TrellisExportTarget *kept = put (practice, phone);

  g_assert_true (trellis_practice_find_target (practice, "Phone") == kept);
  g_assert_null (trellis_practice_find_target (practice, "phone"));
  assert_refused (practice, again, "Phone");
  assert_refused (practice, blank, "name");
  g_clear_object (&again);
  again = trellis_record_copy (kept);
  trellis_record_set_string (again, "name", "Telephone");
  g_assert_true (put (practice, again) == kept);
  g_assert_cmpstr (kept->name, ==, "Telephone");
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_targets (practice)), ==, 1);
}

static void
test_rules (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) target = new_target ("Phone");

  trellis_record_set_string (target, "place", "sessions.ics");
  assert_refused (practice, target, "place");
  trellis_record_set_string (target, "place", "/tmp/sessions.ics");
  trellis_record_set_enum (target, "content", TRELLIS_TARGET_CONTENT_NEW);
  assert_refused (practice, target, "content");
  trellis_record_set_enum (target, "content", TRELLIS_TARGET_CONTENT_ALL);
  trellis_record_set_date (target, "from", trellis_date_new (2026, 12, 2));
  trellis_record_set_date (target, "to", trellis_date_new (2026, 12, 1));
  assert_refused (practice, target, "to");
  trellis_practice_set_read_only (practice, "it is a copy");
  trellis_record_set_date (target, "to", trellis_date_new (2026, 12, 2));
  assert_refused (practice, target, "it is a copy");
  trellis_practice_set_read_only (practice, NULL);
  put (practice, target);
}

/* One file is kept for one target, however its path is written. */
static void
test_same_file (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) family = new_target ("Family");
  g_autoptr (TrellisExportTarget) mine = new_target ("Mine");
  g_autoptr (TrellisExportTarget) again = NULL;

  trellis_record_set_string (family, "place", "/nowhere/sessions.ics");
  again = trellis_record_copy (put (practice, family));
  trellis_record_set_string (mine, "place", "/nowhere/else/../sessions.ics");
  assert_refused (practice, mine, "Family");
  trellis_record_set_string (mine, "place", "/nowhere/mine.ics");
  put (practice, mine);
  put (practice, again);
  trellis_record_set_string (again, "place", "/nowhere/mine.ics");
  assert_refused (practice, again, "Mine");
  trellis_record_set_string (again, "place", NULL);
  put (practice, again);
}

/* What another calendar is read from is not ours to write. */
static void
test_other_calendar (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) target = new_target ("Over");
  g_autoptr (TrellisCalendarSource) calendar
      = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", "Work", NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (calendar, "place", "/nowhere/work.ics");
  trellis_practice_put_calendar (practice, calendar, &error);
  g_assert_no_error (error);
  trellis_record_set_string (target, "place", "/nowhere/work.ics");
  assert_refused (practice, target, "Work");
  g_assert_true (trellis_practice_check_export_file (practice, "/nowhere/home.ics", NULL));
  g_assert_true (trellis_practice_check_export_file (practice, NULL, NULL));
  g_assert_false (
      trellis_practice_check_export_file (practice, "/nowhere/else/../work.ics", &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
}

/* Undo takes back what came before, and never what was sent. */
static void
test_undo (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) target = new_target ("Phone");
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (coach, "name", "Rosa Lind");
  g_assert_true (trellis_practice_set_profile (practice, coach, &error));
  put (practice, target);
  g_assert_true (trellis_practice_undo (practice, &error));
  g_assert_null (trellis_practice_get_practitioner (practice)->name);
  g_assert_nonnull (trellis_practice_find_target (practice, "Phone"));
  g_assert_false (trellis_practice_can_undo (practice));
}

static void
on_changed_cb (TrellisPractice *practice, gpointer data)
{
  guint *n = data;

  *n += 1;
}

static void
test_tells (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (TrellisExportTarget) target = new_target ("Phone");
  guint n = 0;

  g_signal_connect (practice, "changed", G_CALLBACK (on_changed_cb), &n);
  trellis_practice_rehearse (practice, TRUE);
  trellis_practice_put_target (practice, target, NULL);
  g_assert_cmpuint (n, ==, 0);
  trellis_practice_rehearse (practice, FALSE);
  put (practice, target);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/targets/names", test_names);
  g_test_add_func ("/targets/rules", test_rules);
  g_test_add_func ("/targets/same-file", test_same_file);
  g_test_add_func ("/targets/other-calendar", test_other_calendar);
  g_test_add_func ("/targets/undo", test_undo);
  g_test_add_func ("/targets/tells", test_tells);
  return g_test_run ();
}
