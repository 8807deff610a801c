/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of an event that repeats, without those that it leaves out or that others stand for. */

#include "config.h"

#include "trellis-import-series.h"

#include "trellis-import-length.h"
#include "trellis-import-walk.h"

/* Clocks differ by a day at most; a second one is for those who count days. */
#define MARGIN (2 * TRELLIS_IMPORT_SECONDS_A_DAY)

/* What stands for one time of the series, at @from, and for all that follow: it moves them by as
 * much as it moved the first. */
typedef struct
{
  gint64 from;
  gint64 shift;
  TrellisImportDuration length;
  TrellisImportBusy busy;
} Following;

/* @from and @stop bound what the clocks may show of times that are wanted. */
typedef struct
{
  const TrellisImportContext *context;
  const TrellisImportEvent *event;
  GArray *following;
  TrellisImportDuration length;
  gint64 from;
  gint64 stop;
  GHashTable *without;
  GHashTable *without_days;
  GHashTable *given;
  guint n_found;
} Series;

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
has (GHashTable *set, gint64 number)
{
  return g_hash_table_contains (set, &number);
}

static gboolean
add (GHashTable *set, gint64 number)
{
  return g_hash_table_add (set, g_memdup2 (&number, sizeof number));
}

static gint64
resolve (const Series *self, const TrellisImportTime *time)
{
  return trellis_import_zones_resolve (self->context->zones, time);
}

/* Times without a zone are in the zone of the series. */
static TrellisImportTime
place (const Series *self, const TrellisImportTime *time)
{
  TrellisImportTime placed = *time;

  if (!time->is_date && trellis_import_zones_is_floating (self->context->zones, time))
    placed.zone = self->event->start.zone;
  return placed;
}

/* In a series of times, a day stands for all that is on it. In a series of days, a time stands for
 * the day that its clock shows; one of UTC may also be the midnight of another zone. */
static void
leave_out (Series *self, const TrellisImportTime *what)
{
  TrellisImportTime time = place (self, what);
  gint64 day = trellis_import_local_get_day (time.local);
  gboolean is_midnight = time.local % TRELLIS_IMPORT_SECONDS_A_DAY == 0;

  if (time.local < self->from - MARGIN || time.local > self->stop + MARGIN)
    return;
  if (!time.is_date)
    add (self->without, resolve (self, &time));
  if (time.is_date
      || (self->event->start.is_date
          && (is_midnight || !trellis_import_zones_is_utc (self->context->zones, &time))))
    add (self->without_days, day);
}

static gboolean
is_left_out (const Series *self, const TrellisImportTime *time, gint64 instant)
{
  return has (self->without, instant)
         || has (self->without_days, trellis_import_local_get_day (time->local));
}

static int
compare_following (gconstpointer a, gconstpointer b)
{
  const Following *one = a, *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

static void
add_following (Series *self, const TrellisImportEvent *event)
{
  TrellisImportTime instance = place (self, &event->instance);
  Following following = { .from = resolve (self, &instance), .busy = TRELLIS_IMPORT_BUSY_FREE };

  if (event->start.zone != NULL)
    {
      following.shift = resolve (self, &event->start) - following.from;
      following.length
          = trellis_import_length_of (event, self->context->zones, self->context->busy->report);
      following.busy = event->busy;
    }
  g_array_append_val (self->following, following);
}

/* The last that stands for a time before @instant; the others end where it begins. */
static const Following *
find_following (const Series *self, gint64 instant)
{
  guint low = 0, high = self->following->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->following, Following, middle).from <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? NULL : &g_array_index (self->following, Following, low - 1);
}

static void
keep (Series *self, gint64 start, gint64 end, TrellisImportBusy busy)
{
  TrellisBusyInterval interval = { start, end, busy == TRELLIS_IMPORT_BUSY_SOFT };

  if (busy != TRELLIS_IMPORT_BUSY_FREE
      && trellis_import_options_keep (self->context->options, &interval, self->event->line,
                                      self->context->busy))
    self->n_found++;
}

/* A time that two rules give, or a rule and a list, is one. */
static void
take (Series *self, const TrellisImportTime *time, const TrellisImportDuration *length)
{
  TrellisImportTime moved = *time;
  gint64 instant = resolve (self, time);
  const Following *following;
  gint64 end;

  if (is_left_out (self, time, instant) || !add (self->given, instant))
    return;
  following = find_following (self, instant);
  if (following != NULL)
    {
      length = &following->length;
      moved.local += following->shift;
      instant += following->shift;
    }
  end = trellis_import_length_add (length, &moved, instant, self->context->zones);
  keep (self, instant, end, following != NULL ? following->busy : self->event->busy);
}

static gboolean
is_past (const Series *self, const TrellisImportRule *rule, const TrellisImportTime *time)
{
  if (!rule->has_until)
    return FALSE;
  if (rule->until.is_date)
    return trellis_import_local_get_day (time->local)
           > trellis_import_local_get_day (rule->until.local);
  return (rule->until.is_utc ? resolve (self, time) : time->local) > rule->until.local;
}

/* A series of days cannot have several times a day. */
static gboolean
read_rule (Series *self, const TrellisImportRuleText *text, TrellisImportRule *rule)
{
  TrellisImportReport *report = self->context->busy->report;
  const char *name = text->excludes ? "EXRULE" : "RRULE";

  if (!trellis_import_rule_parse (text->text, rule)
      || (self->event->start.is_date && rule->frequency < TRELLIS_IMPORT_FREQUENCY_DAILY))
    {
      trellis_import_report_add (report, TRELLIS_IMPORT_REMARK_BAD_RULE, text->line, name);
      return FALSE;
    }
  if (trellis_import_rule_is_irregular (rule, self->event->start.local))
    trellis_import_report_add (report, TRELLIS_IMPORT_REMARK_IRREGULAR, text->line, name);
  return TRUE;
}

/* Takes the times of a rule, or leaves them out. */
static void
follow_rule (Series *self, const TrellisImportRuleText *text)
{
  guint most = self->context->options->most_times;
  TrellisImportTime time = self->event->start;
  TrellisImportStamp start = { time.local, time.is_date, FALSE };
  g_auto (TrellisImportWalk) walk = { 0 };
  TrellisImportRule rule;
  guint n_left_out = 0;

  if (!read_rule (self, text, &rule))
    return;
  trellis_import_walk_init (&walk, &rule, &start, self->from, self->stop);
  while (self->n_found < most && n_left_out < most && trellis_import_walk_next (&walk, &time.local)
         && !is_past (self, &rule, &time))
    {
      if (time.local < self->from)
        continue;
      if (!text->excludes)
        take (self, &time, &self->length);
      else if (add (self->without, resolve (self, &time)))
        n_left_out++;
    }
  if (self->n_found == most || n_left_out == most || trellis_import_walk_gave_up (&walk))
    trellis_import_report_add (self->context->busy->report, TRELLIS_IMPORT_REMARK_TOO_OFTEN,
                               text->line, text->excludes ? "EXRULE" : "RRULE");
}

static gboolean
follow_rules (Series *self, gboolean excludes, GError **error)
{
  const GArray *rules = self->event->repeats->rules;

  for (guint i = 0; i < rules->len; i++)
    {
      const TrellisImportRuleText *text = &g_array_index (rules, TrellisImportRuleText, i);

      if (!trellis_import_watch_check (self->context->watch, error))
        return FALSE;
      if (text->excludes == excludes)
        follow_rule (self, text);
    }
  return TRUE;
}

/* A day among times is at the time of day of the start; a time among days is its day. */
static TrellisImportTime
place_extra (const Series *self, const TrellisImportExtra *extra)
{
  const TrellisImportTime *start = &self->event->start;
  TrellisImportTime time = place (self, &extra->start);
  gint64 midnight = trellis_import_local_get_day (time.local) * TRELLIS_IMPORT_SECONDS_A_DAY;
  gint64 day = trellis_import_local_get_day (start->local);

  if (extra->has_duration || extra->end.zone != NULL || time.is_date == start->is_date)
    return time;
  time.local = midnight + start->local - day * TRELLIS_IMPORT_SECONDS_A_DAY;
  time.zone = start->zone;
  time.is_date = start->is_date;
  return time;
}

static void
take_extra (Series *self, const TrellisImportExtra *extra)
{
  TrellisImportTime time = place_extra (self, extra);
  TrellisImportDuration length = self->length;

  if (extra->has_duration)
    length = extra->duration;
  else if (extra->end.zone != NULL)
    {
      TrellisImportTime end = place (self, &extra->end);

      length = (TrellisImportDuration){ 0, resolve (self, &end) - resolve (self, &time) };
    }
  take (self, &time, &length);
}

static void
take_extras (Series *self)
{
  const GArray *extras = self->event->repeats->extras;
  guint most = self->context->options->most_times;

  for (guint i = 0; i < extras->len && self->n_found < most; i++)
    take_extra (self, &g_array_index (extras, TrellisImportExtra, i));
  if (self->n_found >= most && extras->len > 0)
    trellis_import_report_add (self->context->busy->report, TRELLIS_IMPORT_REMARK_TOO_OFTEN,
                               self->event->line, "RDATE");
}

static void
leave_out_all (Series *self, const GPtrArray *instances)
{
  const TrellisImportRepeats *repeats = self->event->repeats;

  for (guint i = 0; repeats != NULL && i < repeats->without->len; i++)
    leave_out (self, &g_array_index (repeats->without, TrellisImportTime, i));
  for (guint i = 0; instances != NULL && i < instances->len; i++)
    {
      const TrellisImportEvent *instance = instances->pdata[i];

      leave_out (self, &instance->instance);
      if (instance->and_following)
        add_following (self, instance);
    }
  g_array_sort (self->following, compare_following);
}

/* A period of a list has a length of its own, which counts more than the event's: it comes first.
 */
static gboolean
follow (Series *self, GError **error)
{
  if (self->event->repeats == NULL)
    {
      take (self, &self->event->start, &self->length);
      return TRUE;
    }
  if (!follow_rules (self, TRUE, error))
    return FALSE;
  take_extras (self);
  take (self, &self->event->start, &self->length);
  return follow_rules (self, FALSE, error);
}

static void
bound (Series *self)
{
  const TrellisImportOptions *options = self->context->options;

  self->from = options->from - MARGIN - self->length.seconds
               - self->length.days * TRELLIS_IMPORT_SECONDS_A_DAY;
  self->stop = options->to + MARGIN;
  if (self->following->len > 0)
    self->from = self->event->start.local;
}

/**
 * trellis_import_series_follow:
 * @context: what is wanted, and where it goes
 * @event: an event that has a start
 * @length: how long it is
 * @instances: (nullable) (element-type TrellisImportEvent): the events of the same UID that stand
 *   for one time of it
 * @n_found: (out): how many times were found
 *
 * Finds the times of @event: its start, whether a rule has it or not, those of its rules and its
 * lists, without those that it leaves out or that @instances stand for.
 *
 * Returns: whether it came to an end; if not, an error of @context's watch is set
 */
gboolean
trellis_import_series_follow (const TrellisImportContext *context,
                              const TrellisImportEvent *event,
                              const TrellisImportDuration *length,
                              const GPtrArray *instances,
                              guint *n_found,
                              GError **error)
{
  Series self = { .context = context,
                  .event = event,
                  .length = *length,
                  .following = g_array_new (FALSE, FALSE, sizeof (Following)),
                  .without = new_set (),
                  .without_days = new_set (),
                  .given = new_set () };
  gboolean followed;

  bound (&self);
  leave_out_all (&self, instances);
  bound (&self);
  followed = follow (&self, error);
  g_array_unref (self.following);
  g_hash_table_unref (self.without);
  g_hash_table_unref (self.without_days);
  g_hash_table_unref (self.given);
  *n_found = self.n_found;
  return followed;
}
