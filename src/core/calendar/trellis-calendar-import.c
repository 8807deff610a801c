/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import of another calendar: when somebody is busy by it, and a report of what was read. */

#include "config.h"

#include "trellis-calendar-import.h"

#include "planning/trellis-zone.h"
#include "trellis-import-expand.h"
#include "trellis-import-file.h"
#include "trellis-import-reader.h"
#include "trellis-import-text.h"

#include <glib/gi18n-lib.h>

static TrellisImportWatch
start_watch (const TrellisImportOptions *options, GCancellable *cancellable)
{
  return (TrellisImportWatch){ cancellable, g_get_monotonic_time ()
                                                + (gint64) options->most_seconds * G_USEC_PER_SEC };
}

/* The lines of what is used, for the remark that there was more. */
static guint
count_lines (GBytes *text)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  guint n_lines = 1;

  for (gsize i = 0; i < length; i++)
    if (data[i] == '\n')
      n_lines++;
  return n_lines;
}

static gboolean
read_text (GBytes *text,
           const TrellisImportOptions *options,
           const TrellisImportWatch *watch,
           TrellisBusyTime *busy,
           GError **error)
{
  g_autoptr (TrellisImportZones) zones
      = trellis_import_zones_new (options->zone, options->from, options->to, busy->report);
  g_autoptr (GPtrArray) events
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_import_event_free);
  TrellisImportContext context = { options, watch, zones, busy };

  return trellis_import_read (text, options, watch, zones, events, busy, error)
         && trellis_import_expand (&context, events, error);
}

/* What is larger than is read is cut off by us, and always in the same place. */
static gboolean
check_whole (const TrellisImportOptions *options,
             const TrellisBusyTime *busy,
             gsize length,
             GError **error)
{
  if (!options->whole || !busy->report->is_cut_off || length > options->most_bytes)
    return TRUE;
  g_set_error_literal (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_CUT_OFF,
                       _ ("the file is cut off: its end is missing"));
  return FALSE;
}

static TrellisBusyTime *
import (GBytes *bytes,
        const TrellisImportOptions *options,
        const TrellisImportWatch *watch,
        GError **error)
{
  gsize length = g_bytes_get_size (bytes);
  g_autoptr (GBytes) read = g_bytes_new_from_bytes (bytes, 0, MIN (length, options->most_bytes));
  g_autoptr (GBytes) text = trellis_import_text_decode (read);
  g_autoptr (TrellisBusyTime) busy = trellis_busy_time_new ();

  if (length > options->most_bytes)
    trellis_import_report_add (busy->report, TRELLIS_IMPORT_REMARK_TOO_LARGE, count_lines (text),
                               NULL);
  if (!read_text (text, options, watch, busy, error) || !check_whole (options, busy, length, error))
    return NULL;
  trellis_busy_time_sort (busy);
  return g_steal_pointer (&busy);
}

/**
 * trellis_calendar_import:
 * @text: a calendar file in any encoding that occurs
 * @options: what is wanted
 * @cancellable: (nullable): stops it
 *
 * Reads when somebody is busy. What can be read is, and the report names the rest: a fault in one
 * event costs no other. Uses nothing that threads share, and may take a while: call it off the main
 * thread.
 *
 * Returns: (transfer full) (nullable): when; %NULL with an error when it is no calendar, takes too
 *   long, or was stopped
 */
TrellisBusyTime *
trellis_calendar_import (GBytes *text,
                         const TrellisImportOptions *options,
                         GCancellable *cancellable,
                         GError **error)
{
  TrellisImportWatch watch = start_watch (options, cancellable);

  g_return_val_if_fail (trellis_zone_is_known (options->zone), NULL);

  return import (text, options, &watch, error);
}

/**
 * trellis_calendar_import_file:
 * @path: a calendar file, or a pipe
 * @options: what is wanted
 * @cancellable: (nullable): stops it
 *
 * Like trellis_calendar_import(), reading included in the time that it may take.
 *
 * Returns: (transfer full) (nullable): when; %NULL with an error also when the file cannot be read,
 *   is a folder, or is being written
 */
TrellisBusyTime *
trellis_calendar_import_file (const char *path,
                              const TrellisImportOptions *options,
                              GCancellable *cancellable,
                              GError **error)
{
  TrellisImportWatch watch = start_watch (options, cancellable);
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (trellis_zone_is_known (options->zone), NULL);

  text = trellis_import_file_read (path, options->most_bytes + 1, &watch, error);
  return text == NULL ? NULL : import (text, options, &watch, error);
}
