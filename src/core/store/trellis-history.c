/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The generations that are kept of a document: how they are named, and how many there are. */

#include "config.h"

#include "trellis-history.h"

#include "base/trellis-date.h"
#include "store/trellis-listing.h"
#include "store/trellis-place.h"

#include <string.h>

#define TIME_PATTERN                                                                               \
  "dddddddd"                                                                                       \
  "T"                                                                                              \
  "dddddd"                                                                                         \
  "Z"                                                                                              \
  "-"

static void
free_generation (gpointer data)
{
  TrellisGeneration *generation = data;

  g_free (generation->name);
  g_free (generation);
}

static gboolean
fits_pattern (const char *name)
{
  for (const char *want = TIME_PATTERN; *want != '\0'; want++, name++)
    if (*want == 'd' ? !g_ascii_isdigit (*name) : *name != *want)
      return FALSE;
  return TRUE;
}

/* %NULL when it is not the name of a generation. */
static TrellisGeneration *
read_name (const char *name)
{
  TrellisGeneration *generation;
  char *end;
  guint64 number;

  if (!fits_pattern (name))
    return NULL;
  number = g_ascii_strtoull (name + strlen (TIME_PATTERN), &end, 10);
  if (number == 0 || number == G_MAXUINT64 || !g_str_equal (end, ".json"))
    return NULL;
  generation = g_new0 (TrellisGeneration, 1);
  generation->number = number;
  generation->day = g_ascii_strtoull (name, NULL, 10);
  generation->name = g_strdup (name);
  return generation;
}

static int
compare_generations (gconstpointer a, gconstpointer b)
{
  const TrellisGeneration *one = *(TrellisGeneration *const *) a;
  const TrellisGeneration *other = *(TrellisGeneration *const *) b;

  if (one->number != other->number)
    return one->number < other->number ? -1 : 1;
  return strcmp (one->name, other->name);
}

/**
 * trellis_history_format_time:
 * @now: seconds since the epoch
 *
 * Returns: (transfer full): the time in UTC, such as `20261124T080000Z`
 */
char *
trellis_history_format_time (gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now);

  return time == NULL ? g_strdup ("00000000T000000Z") : g_date_time_format (time, "%Y%m%dT%H%M%SZ");
}

/**
 * trellis_history_read_time:
 * @name: of a generation
 *
 * Returns: when it was replaced, in seconds since the epoch, or %TRELLIS_NO_INSTANT
 */
gint64
trellis_history_read_time (const char *name)
{
  g_autofree char *time = g_strndup (name, strcspn (name, "-"));
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);

  return utc == NULL ? TRELLIS_NO_INSTANT : g_date_time_to_unix (utc);
}

/**
 * trellis_history_list:
 * @folder: the practice's folder, open
 * @id: a document's
 *
 * Returns: (transfer full) (element-type TrellisGeneration): the generations that are kept, the
 *   oldest first
 */
GPtrArray *
trellis_history_list (int folder, const char *id)
{
  GPtrArray *generations = g_ptr_array_new_with_free_func (free_generation);
  g_autofree char *place = trellis_place_of_history (id, NULL);
  g_autoptr (GPtrArray) names = trellis_list_names (folder, place, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      TrellisGeneration *generation = read_name (names->pdata[i]);

      if (generation != NULL)
        g_ptr_array_add (generations, generation);
    }
  g_ptr_array_sort (generations, compare_generations);
  return generations;
}

/**
 * trellis_history_make_name:
 * @generations: (element-type TrellisGeneration): those that are kept already
 *
 * Returns: (transfer full): the name of the next
 */
char *
trellis_history_make_name (GPtrArray *generations, gint64 now)
{
  g_autofree char *time = trellis_history_format_time (now);
  const TrellisGeneration *last
      = generations->len == 0 ? NULL : generations->pdata[generations->len - 1];

  return g_strdup_printf ("%s-%" G_GUINT64_FORMAT ".json", time,
                          last == NULL ? 1 : last->number + 1);
}

/* The days there are, the latest first. */
static GArray *
list_days (GPtrArray *generations)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < generations->len; i++)
    {
      guint32 day = ((TrellisGeneration *) generations->pdata[i])->day;
      guint at = 0;

      while (at < days->len && g_array_index (days, guint32, at) > day)
        at++;
      if (at == days->len || g_array_index (days, guint32, at) != day)
        g_array_insert_val (days, at, day);
    }
  return days;
}

static gboolean
is_last_of_day (GPtrArray *generations, guint position)
{
  guint32 day = ((TrellisGeneration *) generations->pdata[position])->day;

  for (guint i = position + 1; i < generations->len; i++)
    if (((TrellisGeneration *) generations->pdata[i])->day == day)
      return FALSE;
  return TRUE;
}

/**
 * trellis_history_prune:
 * @id: a document's
 *
 * Removes all but the last 20 generations and the last of each of 30 days. What cannot be removed
 * now is removed another time.
 */
void
trellis_history_prune (const TrellisDisk *disk, int folder, const char *id)
{
  g_autoptr (GPtrArray) generations = trellis_history_list (folder, id);
  g_autoptr (GArray) days = list_days (generations);
  guint32 first_day
      = days->len == 0
            ? 0
            : g_array_index (days, guint32, MIN (days->len, TRELLIS_HISTORY_MOST_DAYS) - 1);

  for (guint i = 0; i + TRELLIS_HISTORY_MOST_RECENT < generations->len; i++)
    {
      TrellisGeneration *generation = generations->pdata[i];
      g_autofree char *place = trellis_place_of_history (id, generation->name);

      if (generation->day < first_day || !is_last_of_day (generations, i))
        disk->unlink (folder, place, 0);
    }
}
