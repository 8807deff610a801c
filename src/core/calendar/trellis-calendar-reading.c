/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reading of another calendar, from what is asked of its file until what came of it is told. */

#include "config.h"

#include "trellis-calendar-reading.h"

#include "planning/trellis-zone.h"
#include "trellis-calendar-import.h"

/* What a document may grow to: some ten MiB. */
#define MOST_INTERVALS 200000

struct _TrellisCalendarReading
{
  char *place;
  char *zone;
  gint64 now;
  TrellisImportOptions options;
  TrellisBusyTime *busy; /* none: not read, or in vain */
  TrellisCalendarFailure failure;
};

/* The UIDs of all that the practice exports, and of all that it ever sent to a target. */
static GHashTable *
list_own_uids (TrellisPractice *practice)
{
  GHashTable *uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (practice));

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        {
          TrellisSession *session = trellis_list_get (engagement->sessions, j);

          if (session->id != NULL)
            g_hash_table_add (uids, g_strdup (session->id));
        }
    }
  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);
      g_auto (GStrv) sent = target->sent == NULL ? NULL : trellis_json_members (target->sent);

      for (guint j = 0; sent != NULL && sent[j] != NULL; j++)
        g_hash_table_add (uids, g_strdup (sent[j]));
    }
  return uids;
}

/**
 * trellis_calendar_reading_new:
 * @place: (type filename): a calendar file, or a pipe
 * @calendar: what the practice has of the calendar, or a new one
 *
 * Days, and times without a zone, are read in the zone of the practice, from a month before now
 * until eighteen months after. A file that was cut off is better than none, and no reason to forget
 * the times that @calendar has.
 *
 * Returns: (transfer full) (nullable): a reading that needs the practice no more; an error when the
 *   practice's zone is not known
 */
TrellisCalendarReading *
trellis_calendar_reading_new (TrellisPractice *practice,
                              const char *place,
                              TrellisCalendarSource *calendar,
                              GError **error)
{
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  TrellisCalendarReading *self;

  if (!trellis_zone_check (zone, error))
    return NULL;
  self = g_new0 (TrellisCalendarReading, 1);
  self->place = g_strdup (place);
  self->zone = g_steal_pointer (&zone);
  self->now = trellis_practice_get_moment (practice).now;
  trellis_import_options_init (&self->options, self->zone, self->now);
  self->options.most_intervals = MOST_INTERVALS;
  self->options.whole = trellis_calendar_source_count_busy (calendar) > 0;
  self->options.own_uids = list_own_uids (practice);
  return self;
}

void
trellis_calendar_reading_free (TrellisCalendarReading *self)
{
  g_clear_pointer (&self->busy, trellis_busy_time_free);
  g_hash_table_unref (self->options.own_uids);
  g_free (self->place);
  g_free (self->zone);
  g_free (self);
}

static TrellisCalendarFailure
name_failure (const GError *error)
{
  if (error == NULL || error->domain != TRELLIS_IMPORT_ERROR)
    return TRELLIS_CALENDAR_FAILURE_NONE;
  switch ((TrellisImportError) error->code)
    {
    case TRELLIS_IMPORT_ERROR_CHANGED:
      return TRELLIS_CALENDAR_FAILURE_CHANGING;
    case TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR:
      return TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR;
    case TRELLIS_IMPORT_ERROR_TOO_LONG:
      return TRELLIS_CALENDAR_FAILURE_TOO_LONG;
    case TRELLIS_IMPORT_ERROR_CUT_OFF:
      return TRELLIS_CALENDAR_FAILURE_CUT_OFF;
    case TRELLIS_IMPORT_ERROR_READ:
    default:
      return TRELLIS_CALENDAR_FAILURE_UNREADABLE;
    }
}

/**
 * trellis_calendar_reading_run:
 * @cancellable: (nullable): stops it
 *
 * Reads, once. It may take as long as an import may, 20 seconds, on any one thread.
 *
 * Returns: whether the calendar could be read; errors are those of trellis_calendar_import_file()
 */
gboolean
trellis_calendar_reading_run (TrellisCalendarReading *self,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->busy = trellis_calendar_import_file (self->place, &self->options, cancellable, &failure);
  self->failure = name_failure (failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return self->busy != NULL;
}

/**
 * trellis_calendar_reading_get_report:
 *
 * Returns: (transfer none) (nullable): what was read and what was not; %NULL when nothing was
 */
const TrellisImportReport *
trellis_calendar_reading_get_report (TrellisCalendarReading *self)
{
  return self->busy == NULL ? NULL : self->busy->report;
}

/**
 * trellis_calendar_reading_steal_report:
 *
 * Returns: (transfer full) (nullable): the same; the reading has none any more
 */
TrellisImportReport *
trellis_calendar_reading_steal_report (TrellisCalendarReading *self)
{
  TrellisImportReport *report = NULL;

  if (self->busy != NULL)
    {
      report = g_steal_pointer (&self->busy->report);
      g_clear_pointer (&self->busy, trellis_busy_time_free);
    }
  return report;
}

/**
 * trellis_calendar_reading_get_from:
 *
 * Returns: the instant from which on times are wanted
 */
gint64
trellis_calendar_reading_get_from (TrellisCalendarReading *self)
{
  return self->options.from;
}

/**
 * trellis_calendar_reading_get_to:
 *
 * Returns: the instant at which the times end that are wanted
 */
gint64
trellis_calendar_reading_get_to (TrellisCalendarReading *self)
{
  return self->options.to;
}

static void
set_busy (TrellisCalendarSource *calendar, const TrellisBusyTime *busy)
{
  g_autoptr (GArray) merged = trellis_busy_intervals_merge (busy->intervals);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));

  for (guint i = 0; i < merged->len; i++)
    {
      TrellisBusyInterval each = g_array_index (merged, TrellisBusyInterval, i);
      TrellisInterval interval = { .start = each.start, .end = each.end, .soft = each.soft };

      g_array_append_val (times, interval);
    }
  trellis_calendar_source_set_busy (calendar, times);
}

/**
 * trellis_calendar_reading_tell:
 * @calendar: a copy of what the practice has of the calendar, or a new one
 *
 * Has @calendar say what was read, all of it in the place of all that it said. When reading failed,
 * it keeps what it had and says why; when reading was stopped, it stays as it is.
 */
void
trellis_calendar_reading_tell (TrellisCalendarReading *self, TrellisCalendarSource *calendar)
{
  if (self->busy == NULL && self->failure == TRELLIS_CALENDAR_FAILURE_NONE)
    return;
  if (self->busy != NULL)
    {
      set_busy (calendar, self->busy);
      trellis_record_set_instant (calendar, "read", self->now);
    }
  trellis_record_set_enum (calendar, "failure", self->failure);
  trellis_record_set_instant (calendar, "failed",
                              self->busy != NULL ? TRELLIS_NO_INSTANT : self->now);
}
