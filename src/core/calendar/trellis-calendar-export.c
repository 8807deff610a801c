/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export of a practice's sessions as a calendar file, once, and nothing remembered. */

#include "config.h"

#include "trellis-calendar-export.h"

#include "trellis-calendar-writer.h"

#include <glib/gi18n-lib.h>

static gboolean
check_options (TrellisPractice *practice, const TrellisCalendarOptions *options, GError **error)
{
  for (const char *const *id = options->engagements; id != NULL && *id != NULL; id++)
    if (trellis_practice_find_engagement (practice, *id) == NULL)
      {
        g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                     _ ("there is no engagement %s"), *id);
        return FALSE;
      }
  return TRUE;
}

/**
 * trellis_calendar_export:
 * @practice: whose sessions
 * @options: (nullable): which of them, and how they are called; %NULL for all, as the practice's
 *   settings have it
 * @out: where to; it is neither closed nor emptied
 * @remarks: (out) (optional) (transfer container) (element-type TrellisCalendarRemark): sessions
 *   that were left out, and those whose time of day does not exist or exists twice; set even if
 *   this fails
 *
 * Writes sessions as an iCalendar file (RFC 5545), cancelled ones as such. While no session
 * changes, the bytes are the same each time. Writes what it can as it goes: a caller that replaces
 * a file must drop what it has when this fails.
 *
 * Returns: whether all was written; errors are %TRELLIS_PRACTICE_ERROR_NOT_FOUND for an engagement
 * that is not there, and those of the stream
 */
gboolean
trellis_calendar_export (TrellisPractice *practice,
                         const TrellisCalendarOptions *options,
                         GOutputStream *out,
                         GPtrArray **remarks,
                         GError **error)
{
  static const TrellisCalendarOptions everything
      = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autoptr (TrellisCalendarSelection) selection = NULL;

  if (remarks != NULL)
    *remarks = g_ptr_array_new ();
  if (options == NULL)
    options = &everything;
  if (!check_options (practice, options, error))
    return FALSE;
  selection = trellis_calendar_select (practice, options);
  if (remarks != NULL)
    {
      g_ptr_array_unref (*remarks);
      *remarks = g_ptr_array_ref (selection->remarks);
    }
  return trellis_calendar_write (selection->entries, FALSE, out, error);
}
