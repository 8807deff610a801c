/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other calendars on disk: their times are kept, without history, and never guessed at. */

#include "config.h"

#include "store-fixture.h"

#include "practice/trellis-practice-calendars.h"
#include "store/trellis-outside.h"

#include <string.h>

#define HEAD                                                                                       \
  "{\"format\":\"io.github.trellis_app.Trellis.calendar\",\"version\":1,\"id\":\"" CALENDAR "\""
#define TIME "2026-12-01T09:00:00Z/2026-12-01T10:00:00Z"
#define OTHER "calendars/" CALENDAR ".20261124T080000Z.other.json"

static void
put (TrellisPractice *practice, gint64 start, gboolean soft)
{
  TrellisCalendarSource *live = trellis_practice_find_calendar (practice, "Work");
  g_autoptr (TrellisCalendarSource) calendar
      = live != NULL ? trellis_record_copy (live)
                     : g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", "Work", NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));
  TrellisInterval interval = { .start = start, .end = start + 3600, .soft = soft };
  g_autoptr (GError) error = NULL;

  g_array_append_val (times, interval);
  trellis_calendar_source_set_busy (calendar, times);
  trellis_practice_put_calendar (practice, calendar, &error);
  g_assert_no_error (error);
}

static void
assert_busy (TrellisPractice *practice, gint64 start, gboolean soft)
{
  TrellisCalendarSource *calendar = trellis_practice_find_calendar (practice, "Work");
  g_autoptr (GArray) times = NULL;
  const TrellisInterval *interval;

  g_assert_nonnull (calendar);
  times = trellis_calendar_source_list_busy (calendar);
  g_assert_cmpuint (times->len, ==, 1);
  interval = &g_array_index (times, TrellisInterval, 0);
  g_assert_cmpint (interval->start, ==, start);
  g_assert_cmpint (interval->end, ==, start + 3600);
  g_assert_cmpint (interval->soft, ==, soft);
}

/* The document alone is written, it has no history, and it goes when the calendar goes. */
static void
test_round_trip (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  put (practice, NOW, FALSE);
  put (practice, NOW + 7200, TRUE);
  g_clear_object (&practice);
  g_clear_object (&folder);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_busy (practice, NOW + 7200, TRUE);
  g_assert_cmpuint (scratch_count (&scratch, "calendars"), ==, 1);
  g_assert_false (scratch_has (&scratch, "history"));
  faults = trellis_folder_check (folder, practice);
  for (guint i = 0; i < faults->len; i++)
    g_assert_null (strstr (((TrellisFault *) faults->pdata[i])->where, "calendars"));
  g_assert_true (trellis_practice_remove_calendar (
      practice, trellis_practice_find_calendar (practice, "Work"), NULL));
  g_assert_cmpuint (scratch_count (&scratch, "calendars"), ==, 0);
  g_assert_true (trellis_practice_undo (practice, NULL));
  g_assert_cmpuint (scratch_count (&scratch, "calendars"), ==, 1);
  g_assert_false (scratch_has (&scratch, "history"));
  scratch_clear (&scratch);
}

static void
test_unknown_members (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *text = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, CALENDAR_PLACE,
                 HEAD ",\"name\":\"Work\",\"busy\":[\"" TIME "\"],\"colour\":{\"hue\":7}}", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_busy (practice, 1796115600, FALSE);
  put (practice, NOW, FALSE);
  text = scratch_read (&scratch, CALENDAR_PLACE);
  g_assert_nonnull (strstr (text, "\"hue\""));
  g_assert_null (strstr (text, TIME));
  scratch_clear (&scratch);
}

typedef struct
{
  const char *name;
  const char *text;
} Bad;

static const Bad bad[] = {
  { "torn", "{ torn" },
  { "list", "[]" },
  { "nameless", HEAD "}" },
  { "newer", "{\"format\":\"io.github.trellis_app.Trellis.calendar\",\"version\":99,"
             "\"id\":\"" CALENDAR "\",\"name\":\"Work\"}" },
  { "other-id", "{\"format\":\"io.github.trellis_app.Trellis.calendar\",\"version\":1,"
                "\"id\":\"" COACHING "\",\"name\":\"Work\"}" },
  { "busy-text", HEAD ",\"name\":\"Work\",\"busy\":\"" TIME "\"}" },
  { "busy-one-end", HEAD ",\"name\":\"Work\",\"busy\":[\"2026-12-01T09:00:00Z\"]}" },
  { "busy-backwards",
    HEAD ",\"name\":\"Work\",\"busy\":[\"2026-12-01T09:00:00Z/2026-12-01T08:00:00Z\"]}" },
  { "tentative-wall",
    HEAD ",\"name\":\"Work\",\"tentative\":[\"2026-12-01T09:00/2026-12-01T10:00\"]}" },
  { "failure", HEAD ",\"name\":\"Work\",\"failure\":\"lazy\"}" },
};

/* It is named, stays as it is, and hides nothing. */
static void
test_aside (gconstpointer data)
{
  const Bad *each = data;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  const TrellisAside *aside;
  g_autofree char *left = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, CALENDAR_PLACE, each->text, -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 1);
  aside = trellis_folder_get_aside (folder)->pdata[0];
  g_assert_cmpstr (aside->where, ==, CALENDAR_PLACE);
  g_assert_null (trellis_practice_get_read_only (practice));
  g_assert_nonnull (trellis_practice_find_engagement (practice, COACHING));
  put (practice, NOW, FALSE);
  assert_busy (practice, NOW, FALSE);
  left = scratch_read (&scratch, CALENDAR_PLACE);
  g_assert_cmpstr (left, ==, each->text);
  scratch_clear (&scratch);
}

/* There are no generations to put back: its file is read again instead. */
static void
test_recover (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, CALENDAR_PLACE, "{ torn", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_false (trellis_folder_recover (folder, CALENDAR, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION);
  g_assert_true (scratch_has (&scratch, CALENDAR_PLACE));
  scratch_clear (&scratch);
}

static void
test_changed_outside (void)
{
  static const char theirs[] = HEAD ",\"name\":\"Work\",\"busy\":[\"" TIME "\"]}";
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *kept = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, CALENDAR_PLACE, HEAD ",\"name\":\"Work\"}", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, CALENDAR_PLACE, theirs, -1);
  put (practice, NOW, FALSE);
  kept = scratch_read (&scratch, OTHER);
  g_assert_cmpstr (kept, ==, theirs);
  scratch_clear (&scratch);
}

static void
take (TrellisFolder *folder, TrellisPractice *practice)
{
  TrellisOutside *outside = trellis_outside_look (folder);

  g_assert_cmpuint (trellis_outside_get_length (outside), ==, 1);
  g_assert_true (trellis_outside_take (outside, folder, practice));
  trellis_outside_free (outside);
}

/* What a sync brings is there, and what it takes away is gone. */
static void
test_taken_outside (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, CALENDAR_PLACE, HEAD ",\"name\":\"Work\",\"busy\":[\"" TIME "\"]}", -1);
  take (folder, practice);
  assert_busy (practice, 1796115600, FALSE);
  scratch_write (&scratch, CALENDAR_PLACE, HEAD ",\"name\":\"Office\"}", -1);
  take (folder, practice);
  g_assert_null (trellis_practice_find_calendar (practice, "Work"));
  g_assert_nonnull (trellis_practice_find_calendar (practice, "Office"));
  scratch_remove (&scratch, CALENDAR_PLACE);
  take (folder, practice);
  g_assert_null (trellis_practice_find_calendar (practice, "Office"));
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/busy/round-trip", test_round_trip);
  g_test_add_func ("/busy/unknown-members", test_unknown_members);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/busy/aside/%s", bad[i].name);

      g_test_add_data_func (path, &bad[i], test_aside);
    }
  g_test_add_func ("/busy/recover", test_recover);
  g_test_add_func ("/busy/changed-outside", test_changed_outside);
  g_test_add_func ("/busy/taken-outside", test_taken_outside);
  return g_test_run ();
}
