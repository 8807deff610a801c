/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets in tests: made, and exported to as the program does it. */

#include "target-fixture.h"

#include "calendar/trellis-calendar-parcel.h"
#include "calendar-bytes.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-targets.h"

#include <glib/gstdio.h>

TrellisExportTarget *
target_put (TrellisPractice *practice,
            const char *name,
            TrellisTargetContent content,
            const char *place)
{
  TrellisExportTarget *known = trellis_practice_find_target (practice, name);
  g_autoptr (TrellisExportTarget) target = known != NULL
                                               ? trellis_record_copy (known)
                                               : g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (target, "name", name);
  trellis_record_set_enum (target, "content", content);
  trellis_record_set_string (target, "place", place);
  trellis_practice_put_target (practice, target, &error);
  g_assert_no_error (error);
  return trellis_practice_find_target (practice, name);
}

/* Returns: (transfer full): the file that the target gets, which is then remembered */
char *
target_export (TrellisPractice *practice, const char *name)
{
  g_autoptr (TrellisExportTarget) target
      = trellis_record_copy (trellis_practice_find_target (practice, name));
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisCalendarParcel) parcel
      = trellis_calendar_parcel_new (practice, target, FALSE, &error);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "trellis-parcel-XXXXXX", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_close (g_mkstemp (path), NULL);
  g_assert_true (trellis_calendar_parcel_write (parcel, path, &error));
  g_assert_true (trellis_calendar_parcel_remember (parcel, practice, target, &error));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  calendar_bytes_check (text);
  return text;
}

/* By the verb, so that SEQUENCE and the public change time move with it. */
TrellisSession *
target_move (CalendarFixture *fixture, TrellisSession *session, const char *to)
{
  TrellisMove move = { .minutes = -1 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_wall_parse (to, &move.to));
  trellis_practice_move_session (fixture->practice, fixture->mentoring, session, &move,
                                 TRELLIS_ALLOW_CONFLICTS, &error);
  g_assert_no_error (error);
  return session;
}
