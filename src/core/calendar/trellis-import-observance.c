/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zones that a calendar file describes itself: when its clocks are changed, and what they show. */

#include "config.h"

#include "trellis-import-observance.h"

#include "trellis-import-walk.h"

/* Changes that are followed for one observance: more than a century of them. */
#define MOST_CHANGES 1000

/* The clocks of no zone differ more from UTC. */
#define MOST_OFFSET TRELLIS_IMPORT_SECONDS_A_DAY

/* Observances are followed from so long before the window, so that one of them holds at its start.
 */
#define LEAD (5 * 366 * TRELLIS_IMPORT_SECONDS_A_DAY)

TrellisImportObservance *
trellis_import_observance_new (guint line)
{
  TrellisImportObservance *self = g_new0 (TrellisImportObservance, 1);

  self->line = line;
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->dates = g_array_new (FALSE, FALSE, sizeof (TrellisImportStamp));
  return self;
}

void
trellis_import_observance_free (TrellisImportObservance *self)
{
  g_ptr_array_unref (self->rules);
  g_array_unref (self->dates);
  g_free (self);
}

static gboolean
add_dates (TrellisImportObservance *self, char *values)
{
  char *value;

  while ((value = trellis_import_property_next_value (&values)) != NULL)
    {
      TrellisImportStamp stamp;

      if (!trellis_import_stamp_parse (value, &stamp))
        return FALSE;
      if (self->dates->len < MOST_CHANGES)
        g_array_append_val (self->dates, stamp);
    }
  return TRUE;
}

/**
 * trellis_import_observance_set:
 * @property: one of the observance's properties
 *
 * Returns: whether its value can be read
 */
gboolean
trellis_import_observance_set (TrellisImportObservance *self, const TrellisImportProperty *property)
{
  TrellisImportRule rule;

  switch (property->kind)
    {
    case TRELLIS_IMPORT_PROPERTY_DTSTART:
      self->has_start = trellis_import_stamp_parse (property->value, &self->start);
      return self->has_start;
    case TRELLIS_IMPORT_PROPERTY_TZOFFSETFROM:
      self->has_from = trellis_import_offset_parse (property->value, &self->offset_from);
      return self->has_from;
    case TRELLIS_IMPORT_PROPERTY_TZOFFSETTO:
      self->has_to = trellis_import_offset_parse (property->value, &self->offset_to);
      return self->has_to;
    case TRELLIS_IMPORT_PROPERTY_RDATE:
      return add_dates (self, property->value);
    case TRELLIS_IMPORT_PROPERTY_RRULE:
      if (!trellis_import_rule_parse (property->value, &rule))
        return FALSE;
      g_ptr_array_add (self->rules, g_strdup (property->value));
      return TRUE;
    default:
      return TRUE;
    }
}

static void
add_change (GArray *changes, const TrellisImportObservance *observance, gint64 local)
{
  TrellisImportChange change
      = { local - observance->offset_from, observance->offset_from, observance->offset_to };

  g_array_append_val (changes, change);
}

/* UNTIL is in UTC, or means the clocks before the change. */
static gboolean
is_past (const TrellisImportObservance *observance, const TrellisImportRule *rule, gint64 local)
{
  gint64 until = rule->until.local;

  if (!rule->has_until)
    return FALSE;
  if (rule->until.is_date)
    until += TRELLIS_IMPORT_SECONDS_A_DAY - 1;
  return local - (rule->until.is_utc ? observance->offset_from : 0) > until;
}

/* Of a rule the last change before @from is wanted, too. */
static void
follow_rule (GArray *changes,
             const TrellisImportObservance *observance,
             const char *text,
             gint64 from,
             gint64 to)
{
  TrellisImportRule rule;
  g_auto (TrellisImportWalk) walk = { 0 };
  gint64 local, last = G_MININT64;
  guint n_changes = 0;

  trellis_import_rule_parse (text, &rule);
  trellis_import_walk_init (&walk, &rule, &observance->start, rule.has_until ? G_MININT64 : from,
                            to);
  while (n_changes < MOST_CHANGES && trellis_import_walk_next (&walk, &local)
         && !is_past (observance, &rule, local))
    {
      if (local < from)
        {
          last = local;
          continue;
        }
      add_change (changes, observance, local);
      n_changes++;
    }
  if (last != G_MININT64)
    add_change (changes, observance, last);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const TrellisImportChange *one = a, *other = b;

  return (one->instant > other->instant) - (one->instant < other->instant);
}

/**
 * trellis_import_changes_new:
 * @observances: (element-type TrellisImportObservance): what a file says of a zone
 * @from: where the window begins that times are wanted in
 * @to: where it ends
 *
 * Returns: (transfer full) (nullable) (element-type TrellisImportChange): when the clocks are
 *   changed, in order; %NULL when this is not said
 */
GArray *
trellis_import_changes_new (const GPtrArray *observances, gint64 from, gint64 to)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TrellisImportChange));

  for (guint i = 0; i < observances->len; i++)
    {
      const TrellisImportObservance *observance = observances->pdata[i];

      if (!observance->has_start || !observance->has_from || !observance->has_to)
        continue;
      add_change (changes, observance, observance->start.local);
      for (guint j = 0; j < observance->rules->len; j++)
        follow_rule (changes, observance, observance->rules->pdata[j], from - LEAD,
                     to + MOST_OFFSET);
      for (guint j = 0; j < observance->dates->len; j++)
        add_change (changes, observance,
                    g_array_index (observance->dates, TrellisImportStamp, j).local);
    }
  if (changes->len == 0)
    g_clear_pointer (&changes, g_array_unref);
  else
    g_array_sort (changes, compare_changes);
  return changes;
}

/* The first change that may matter to @local: the last one that is surely before it. */
static guint
find_first (const GArray *changes, gint64 local)
{
  guint low = 0, high = changes->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (changes, TrellisImportChange, middle).instant < local - MOST_OFFSET)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * trellis_import_changes_resolve:
 * @changes: (element-type TrellisImportChange): of a zone, in order, at least one
 * @local: what its clocks show
 *
 * Like trellis_wall_resolve(): of a time that exists twice the earlier instant is meant, and a time
 * that does not exist is read by the offset before the gap.
 *
 * Returns: the instant
 */
gint64
trellis_import_changes_resolve (const GArray *changes, gint64 local)
{
  guint first = find_first (changes, local);
  gint32 offset = g_array_index (changes, TrellisImportChange, first).before;

  for (guint i = first; i < changes->len; i++)
    {
      const TrellisImportChange *change = &g_array_index (changes, TrellisImportChange, i);

      /* The old time still holds, or the new one does not hold yet. */
      if (local - offset < change->instant || local - change->after < change->instant)
        break;
      offset = change->after;
    }
  return local - offset;
}
