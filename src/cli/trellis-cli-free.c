/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `free`: where a session still fits. */

#include "config.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-free-time.h"
#include "trellis-cli-listing.h"
#include "trellis-cli-rows.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SESSION 1440 /* minutes */
#define SECONDS_A_MINUTE 60
#define USUAL_DAYS 14

static gint64
count_minutes (TrellisFreeTime stretch)
{
  return (stretch.to - stretch.from) / SECONDS_A_MINUTE;
}

static void
take_row (TrellisListing *listing, TrellisFreeTime stretch, const char *zone)
{
  TrellisFreeRow *row = g_object_new (TRELLIS_TYPE_FREE_ROW, NULL);

  trellis_record_set_wall (row, "start", trellis_instant_to_wall (stretch.from, zone));
  trellis_record_set_string (row, "zone", zone);
  trellis_record_set_integer (row, "minutes", count_minutes (stretch));
  trellis_listing_take_row (listing, row);
}

static void
add_line (TrellisListing *listing, TrellisFreeTime stretch, const char *zone)
{
  TrellisWall start = trellis_instant_to_wall (stretch.from, zone);
  g_autofree char *from = trellis_cli_say_wall (start);
  g_autofree char *to = trellis_cli_say_wall (trellis_instant_to_wall (stretch.to, zone));
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, count_minutes (stretch));
  g_autofree char *place = trellis_cli_say_place_in_time (start, zone);

  trellis_cli_table_add (listing->table, from, to, minutes, place, NULL);
}

static GArray *
find (TrellisListing *listing, const char *zone, GError **error)
{
  TrellisPractice *practice = listing->cli->practice;
  TrellisDate from = trellis_date_is_set (listing->from)
                         ? listing->from
                         : trellis_practice_get_moment (practice).today;
  TrellisDate to = trellis_date_is_set (listing->to) ? listing->to
                                                     : trellis_date_add_days (from, USUAL_DAYS - 1);

  return trellis_practice_find_free (
      practice, from, to, trellis_cli_get_integer (listing->cli, "--minutes", 0), zone, error);
}

static gboolean
run_free (TrellisCli *cli, GError **error)
{
  const char *headers[] = { _ ("From"), _ ("To"), _ ("Minutes"), _ ("Zone"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  g_autofree char *usual = trellis_practice_dup_zone (cli->practice);
  const char *zone = trellis_cli_has (cli, "--zone") ? trellis_cli_get_text (cli, "--zone") : usual;
  g_autoptr (GArray) stretches = find (listing, zone, error);

  if (stretches == NULL)
    return FALSE;
  listing->nothing = _ ("No time is free that is long enough.");
  for (guint i = 0; i < stretches->len; i++)
    if (trellis_listing_wants_json (listing))
      take_row (listing, g_array_index (stretches, TrellisFreeTime, i), zone);
    else
      add_line (listing, g_array_index (stretches, TrellisFreeTime, i), zone);
  return trellis_listing_print (listing);
}

static const TrellisOption free_options[] = {
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long a session is to be"), .needed = TRUE,
    .minimum = 1, .maximum = LONGEST_SESSION },
  { "--from", TRELLIS_OPTION_DATE, "D", N_ ("the first date; today, when it is not said") },
  { "--to", TRELLIS_OPTION_DATE, "D",
    N_ ("the last date, included; else two weeks are looked at") },
  { "--zone", TRELLIS_OPTION_TEXT, "Z",
    N_ ("where the dates are meant and times are shown; work hours stay yours") },
  { NULL },
};

const TrellisCommand trellis_cli_free_commands[] = {
  { "free", N_ ("say where a session still fits in the work hours"), TRELLIS_OPENING_READ, run_free,
    free_options, TRUE },
  { NULL },
};
