/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the practitioner is busy, for others to see: times, and no words. */

#include "config.h"

#include "trellis-calendar-availability.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-practice-private.h"
#include "trellis-calendar-head.h"
#include "trellis-calendar-values.h"

#include <libical/ical.h>

/* A stretch of time, in seconds since the epoch; its end is not in it. */
typedef struct
{
  gint64 from;
  gint64 to;
} Period;

typedef struct
{
  Period window;
  gint64 before; /* seconds that are busy before a session */
  gint64 after;
  GArray *busy;
  GArray *tentative;
  gint64 stamp; /* when the last of the sessions changed */
} Finding;

/* Other calendars keep no time free around what they hold. */
static void
add_taken (const TrellisTaken *taken, gpointer data)
{
  Finding *finding = data;
  gboolean own = taken->session != NULL;
  Period period = {
    MAX (taken->from - (own ? finding->before : 0), finding->window.from),
    MIN (taken->to + (own ? finding->after : 0), finding->window.to),
  };

  if (period.from >= period.to)
    return;
  g_array_append_val (taken->soft ? finding->tentative : finding->busy, period);
  if (own)
    finding->stamp = MAX (finding->stamp, taken->session->changed);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const Period *one = a, *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/* Periods that touch or overlap are one, so that nobody can count sessions. */
static void
merge (GArray *periods)
{
  guint kept = 0;

  g_array_sort (periods, compare_periods);
  for (guint i = 1; i < periods->len; i++)
    {
      Period *last = &g_array_index (periods, Period, kept);
      const Period *next = &g_array_index (periods, Period, i);

      if (next->from <= last->to)
        last->to = MAX (last->to, next->to);
      else
        g_array_index (periods, Period, ++kept) = *next;
    }
  if (periods->len > 0)
    g_array_set_size (periods, kept + 1);
}

/* Of @period, adds what no busy time covers. */
static void
add_uncovered (GArray *uncovered, Period period, const GArray *busy)
{
  for (guint i = 0; i < busy->len && period.from < period.to; i++)
    {
      const Period *cover = &g_array_index (busy, Period, i);
      Period before = { period.from, MIN (cover->from, period.to) };

      if (cover->to <= period.from)
        continue;
      if (before.from < before.to)
        g_array_append_val (uncovered, before);
      period.from = cover->to;
    }
  if (period.from < period.to)
    g_array_append_val (uncovered, period);
}

static void
find_busy (TrellisPractice *practice, Finding *finding)
{
  g_autoptr (GArray) tentative = g_array_new (FALSE, FALSE, sizeof (Period));

  trellis_taken_time_foreach (trellis_practice_get_taken_time (practice),
                              finding->window.from - finding->after,
                              finding->window.to + finding->before, add_taken, finding);
  merge (finding->busy);
  merge (finding->tentative);
  for (guint i = 0; i < finding->tentative->len; i++)
    add_uncovered (tentative, g_array_index (finding->tentative, Period, i), finding->busy);
  g_array_unref (finding->tentative);
  finding->tentative = g_steal_pointer (&tentative);
}

/* The same for the same practice and window, and for no other practice: it comes from an id that
 * nobody can guess. */
static char *
make_uid (TrellisPractice *practice, const Period *window)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  const char *least = "";
  g_autofree char *seed = NULL, *digest = NULL;

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      const char *id = trellis_record_get_id (trellis_list_get (engagements, i));

      if (id != NULL && (*least == '\0' || g_strcmp0 (id, least) < 0))
        least = id;
    }
  seed = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, least, window->from,
                          window->to);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", digest, digest + 8, digest + 12,
                          digest + 15, digest + 18);
}

static void
add_periods (icalcomponent *component, const GArray *periods, icalparameter_fbtype type)
{
  for (guint i = 0; i < periods->len; i++)
    {
      const Period *period = &g_array_index (periods, Period, i);
      struct icalperiodtype value
          = { trellis_calendar_utc (period->from), trellis_calendar_utc (period->to),
              icaldurationtype_null_duration () };
      icalproperty *busy = icalproperty_new_freebusy (value);

      icalproperty_add_parameter (busy, icalparameter_new_fbtype (type));
      icalcomponent_add_property (component, busy);
    }
}

static icalcomponent *
build (TrellisPractice *practice, const Finding *finding)
{
  icalcomponent *component = icalcomponent_new (ICAL_VFREEBUSY_COMPONENT);
  g_autofree char *uid = make_uid (practice, &finding->window);

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component,
                              icalproperty_new_dtstamp (trellis_calendar_utc (finding->stamp)));
  icalcomponent_add_property (
      component, icalproperty_new_dtstart (trellis_calendar_utc (finding->window.from)));
  icalcomponent_add_property (component,
                              icalproperty_new_dtend (trellis_calendar_utc (finding->window.to)));
  add_periods (component, finding->busy, ICAL_FBTYPE_BUSY);
  add_periods (component, finding->tentative, ICAL_FBTYPE_BUSYTENTATIVE);
  return component;
}

static gboolean
find_window (
    TrellisPractice *practice, TrellisDate from, TrellisDate to, Period *window, GError **error)
{
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  TrellisWall start = { from, 0 }, end = { trellis_date_add_days (to, 1), 0 };

  return trellis_wall_resolve (start, zone, &window->from, NULL, error)
         && trellis_wall_resolve (end, zone, &window->to, NULL, error);
}

/**
 * trellis_calendar_write_availability:
 * @from: the first day, in the practice's zone
 * @to: the last day, included
 * @out: where to; it stays open
 *
 * Writes when the practitioner is busy as VFREEBUSY (RFC 5545, section 3.6.4): periods in UTC,
 * merged, with the time that stays free before and after sessions, and with other calendars' busy
 * time, tentative or not. There is no word in it.
 *
 * Returns: whether all of it was taken by @out; the practice's zone may be unknown, too
 */
gboolean
trellis_calendar_write_availability (
    TrellisPractice *practice, TrellisDate from, TrellisDate to, GOutputStream *out, GError **error)
{
  TrellisSettings *settings = trellis_practice_get_settings (practice);
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (Period));
  g_autoptr (GString) text = g_string_new (NULL);
  Finding finding = { .before = MAX (settings->buffer_before, 0) * 60,
                      .after = MAX (settings->buffer_after, 0) * 60,
                      .busy = busy,
                      .tentative = g_array_new (FALSE, FALSE, sizeof (Period)),
                      .stamp = TRELLIS_NO_INSTANT };
  gboolean written = FALSE;

  if (find_window (practice, from, to, &finding.window, error))
    {
      find_busy (practice, &finding);
      trellis_calendar_head_append (text, NULL, FALSE);
      trellis_calendar_take (build (practice, &finding), text);
      trellis_calendar_end_append (text);
      written = g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error);
    }
  g_array_unref (finding.tentative);
  return written;
}
