/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of all events of a file: those of a series, and those that stand for one of its times.
 */

#include "config.h"

#include "trellis-import-expand.h"

#include "trellis-import-length.h"

static gboolean
stands_for_another (const TrellisImportEvent *event)
{
  return event->instance.zone != NULL && event->uid != NULL && event->uid[0] != '\0';
}

/* From each UID to the events that stand for one time of its series. */
static GHashTable *
collect_instances (const GPtrArray *events)
{
  GHashTable *instances
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < events->len; i++)
    {
      TrellisImportEvent *event = events->pdata[i];
      GPtrArray *of_uid;

      if (!stands_for_another (event))
        continue;
      of_uid = g_hash_table_lookup (instances, event->uid);
      if (of_uid == NULL)
        {
          of_uid = g_ptr_array_new ();
          g_hash_table_insert (instances, event->uid, of_uid);
        }
      g_ptr_array_add (of_uid, event);
    }
  return instances;
}

static void
count (TrellisImportReport *report, guint n_found, const TrellisImportDuration *length)
{
  if (n_found > 0)
    report->n_used++;
  else if (length->days == 0 && length->seconds == 0)
    report->n_free++;
  else
    report->n_outside++;
}

/* What stands for one time of a series does not repeat itself, whatever it says. */
static gboolean
take_once (const TrellisImportContext *context,
           const TrellisImportEvent *event,
           const TrellisImportDuration *length)
{
  gint64 start = trellis_import_zones_resolve (context->zones, &event->start);
  TrellisBusyInterval interval
      = { start, trellis_import_length_add (length, &event->start, start, context->zones),
          event->busy == TRELLIS_IMPORT_BUSY_SOFT };

  return trellis_import_options_keep (context->options, &interval, event->line, context->busy);
}

static gboolean
expand_event (const TrellisImportContext *context,
              const TrellisImportEvent *event,
              GHashTable *instances,
              GError **error)
{
  TrellisImportReport *report = context->busy->report;
  gboolean is_instance = event->instance.zone != NULL;
  const GPtrArray *of_uid
      = event->uid == NULL || is_instance ? NULL : g_hash_table_lookup (instances, event->uid);
  TrellisImportDuration length;
  guint n_found;

  if (is_instance && event->busy == TRELLIS_IMPORT_BUSY_FREE)
    {
      report->n_free++;
      return TRUE;
    }
  length = trellis_import_length_of (event, context->zones, report);
  if (is_instance || (event->repeats == NULL && of_uid == NULL))
    n_found = take_once (context, event, &length) ? 1 : 0;
  else if (!trellis_import_series_follow (context, event, &length, of_uid, &n_found, error))
    return FALSE;
  count (report, n_found, &length);
  return TRUE;
}

/**
 * trellis_import_expand:
 * @context: what is wanted, and where it goes
 * @events: (element-type TrellisImportEvent): the events of a file
 *
 * Finds the times of @events.
 *
 * Returns: whether it came to an end; if not, an error of @context's watch is set
 */
gboolean
trellis_import_expand (const TrellisImportContext *context, const GPtrArray *events, GError **error)
{
  g_autoptr (GHashTable) instances = collect_instances (events);

  for (guint i = 0; i < events->len; i++)
    if (!trellis_import_watch_check (context->watch, error)
        || !expand_event (context, events->pdata[i], instances, error))
      return FALSE;
  return TRUE;
}
