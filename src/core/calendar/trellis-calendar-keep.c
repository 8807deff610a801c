/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept files written at once, for a program that does not stay. */

#include "config.h"

#include "trellis-calendar-keep.h"

#include "practice/trellis-practice-targets.h"
#include "trellis-calendar-parcel.h"

#include <glib/gi18n-lib.h>

static gboolean
keep_file (TrellisPractice *practice, TrellisExportTarget *live, GError **error)
{
  g_autoptr (TrellisExportTarget) target = trellis_record_copy (live);
  g_autoptr (TrellisCalendarParcel) parcel
      = trellis_calendar_parcel_new (practice, target, TRUE, error);

  if (parcel == NULL)
    return FALSE;
  return !trellis_calendar_parcel_is_stale (parcel)
         || (trellis_calendar_parcel_write (parcel, target->place, error)
             && trellis_calendar_parcel_remember (parcel, practice, target, error));
}

/**
 * trellis_calendar_keep_files:
 *
 * Writes at once, on this thread, every kept file that is not up to date: for a program that is
 * about to end.
 *
 * Returns: (transfer full) (element-type GError): what could not be written, and why
 */
GPtrArray *
trellis_calendar_keep_files (TrellisPractice *practice)
{
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (practice));
  GPtrArray *failures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);
      GError *failure = NULL;

      if (target->place == NULL || keep_file (practice, target, &failure))
        continue;
      /* Translators: the name of a target; why its file is not up to date follows. */
      g_prefix_error (&failure, _ ("The file that is kept for “%s” is not up to date: "),
                      target->name);
      g_ptr_array_add (failures, failure);
    }
  return failures;
}
