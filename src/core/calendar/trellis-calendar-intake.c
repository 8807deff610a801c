/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a calendar file is to a practice before it is read: a new calendar, or one that it has. */

#include "config.h"

#include "trellis-calendar-intake.h"

#include "practice/trellis-practice-calendars.h"
#include "trellis-import-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".ics"

/**
 * trellis_calendar_dup_place:
 * @file: (type filename):
 *
 * What comes from a pipe comes once; a file that is missing may be there later.
 *
 * Returns: (transfer full) (nullable): where it can be read again; %NULL when nowhere
 */
char *
trellis_calendar_dup_place (const char *file)
{
  gboolean once
      = g_file_test (file, G_FILE_TEST_EXISTS) && !g_file_test (file, G_FILE_TEST_IS_REGULAR);

  return once ? NULL : g_canonicalize_filename (file, NULL);
}

/**
 * trellis_calendar_name_after:
 * @file: (type filename):
 *
 * Returns: (transfer full): what a calendar is called that nobody has given a name
 */
char *
trellis_calendar_name_after (const char *file)
{
  g_autofree char *base = g_path_get_basename (file);
  gsize length = strlen (base);

  if (length > strlen (SUFFIX) && g_ascii_strcasecmp (base + length - strlen (SUFFIX), SUFFIX) == 0)
    base[length - strlen (SUFFIX)] = '\0';
  return g_filename_display_name (base);
}

/**
 * trellis_calendar_find_at:
 * @place: (nullable): an absolute path
 *
 * Returns: (transfer none) (nullable): the calendar that is read from there
 */
TrellisCalendarSource *
trellis_calendar_find_at (TrellisPractice *practice, const char *place)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (practice));

  for (guint i = 0; place != NULL && i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);

      if (g_strcmp0 (calendar->place, place) == 0)
        return calendar;
    }
  return NULL;
}

/**
 * trellis_calendar_check_place:
 * @place: (nullable): as trellis_calendar_dup_place() has it
 *
 * Returns: whether it can be remembered
 */
gboolean
trellis_calendar_check_place (const char *place, GError **error)
{
  if (place == NULL || g_utf8_validate (place, -1, NULL))
    return TRUE;
  g_set_error_literal (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_READ,
                       _ ("The name of a file that is read again later has to be UTF-8."));
  return FALSE;
}

/* Two files of one name are told apart by a number. */
static char *
find_free_name (TrellisPractice *practice, const char *file)
{
  g_autofree char *name = trellis_calendar_name_after (file);
  char *numbered = g_strdup (name);

  for (guint i = 2; trellis_practice_find_calendar (practice, numbered) != NULL; i++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s %u", name, i);
    }
  return numbered;
}

/**
 * trellis_calendar_take_in:
 * @file: (type filename): a calendar file
 *
 * Returns: (transfer full) (nullable): a copy of what the practice has of that file, or a new
 *   calendar with a name of its own; nothing is read yet
 */
TrellisCalendarSource *
trellis_calendar_take_in (TrellisPractice *practice, const char *file, GError **error)
{
  g_autofree char *place = trellis_calendar_dup_place (file);
  g_autofree char *name = NULL;
  g_autoptr (TrellisCalendarSource) calendar = NULL;
  TrellisCalendarSource *known;

  if (!trellis_calendar_check_place (place, error))
    return NULL;
  known = trellis_calendar_find_at (practice, place);
  if (known != NULL)
    return trellis_record_copy (known);
  name = find_free_name (practice, file);
  calendar = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", name, "place", place, NULL);
  return trellis_practice_check_calendar (practice, calendar, error) ? g_steal_pointer (&calendar)
                                                                     : NULL;
}
