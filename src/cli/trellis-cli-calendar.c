/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `calendar`, and the list of other calendars. */

#include "config.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-find.h"
#include "practice/trellis-practice-calendars.h"
#include "trellis-cli-import.h"
#include "trellis-cli-listing.h"
#include "trellis-cli-output.h"
#include "trellis-cli-rows.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
take_row (TrellisListing *listing, TrellisCalendarSource *calendar)
{
  TrellisCalendarRow *row = g_object_new (TRELLIS_TYPE_CALENDAR_ROW, NULL);

  trellis_record_set_string (row, "id", calendar->id);
  trellis_record_set_string (row, "name", calendar->name);
  trellis_record_set_string (row, "place", calendar->place);
  trellis_record_set_instant (row, "read", calendar->read);
  trellis_record_set_integer (row, "times", trellis_calendar_source_count_busy (calendar));
  trellis_record_set_instant (row, "failed", calendar->failed);
  trellis_record_set_string (
      row, "failure", trellis_cli_get_nick (TRELLIS_TYPE_CALENDAR_FAILURE, calendar->failure));
  trellis_listing_take_row (listing, row);
}

static const char *
say_failure (TrellisCalendarSource *calendar)
{
  switch ((TrellisCalendarFailure) calendar->failure)
    {
    case TRELLIS_CALENDAR_FAILURE_UNREADABLE:
      return _ ("not up to date: its file cannot be read");
    case TRELLIS_CALENDAR_FAILURE_CHANGING:
      return _ ("not up to date: its file was being written");
    case TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR:
      return _ ("not up to date: its file is no calendar");
    case TRELLIS_CALENDAR_FAILURE_TOO_LONG:
      return _ ("not up to date: reading it takes too long");
    case TRELLIS_CALENDAR_FAILURE_CUT_OFF:
      return _ ("not up to date: its file is cut off");
    case TRELLIS_CALENDAR_FAILURE_NONE:
    default:
      return "";
    }
}

static void
add_line (TrellisListing *listing, TrellisCalendarSource *calendar)
{
  g_autofree char *zone = trellis_practice_dup_zone (listing->cli->practice);
  g_autofree char *id = trellis_cli_shorten_id (calendar->id);
  g_autofree char *read
      = calendar->read == TRELLIS_NO_INSTANT
            ? g_strdup ("")
            : trellis_cli_say_wall (trellis_instant_to_wall (calendar->read, zone));
  g_autofree char *times = g_strdup_printf ("%u", trellis_calendar_source_count_busy (calendar));

  trellis_cli_table_add (listing->table, id, calendar->name, times, read,
                         calendar->place == NULL ? "" : calendar->place, say_failure (calendar),
                         NULL);
}

/**
 * trellis_cli_list_calendars:
 *
 * Lists other calendars, when they were read, and which of them are not up to date.
 */
gboolean
trellis_cli_list_calendars (TrellisCli *cli, GError **error)
{
  const char *headers[]
      = { _ ("ID"), _ ("Calendar"), _ ("Busy times"), _ ("Read"), _ ("File"), "", NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (cli->practice));

  if (listing == NULL)
    return FALSE;
  for (guint i = 0; i < trellis_list_length (calendars); i++)
    if (trellis_listing_wants_json (listing))
      take_row (listing, trellis_list_get (calendars, i));
    else
      add_line (listing, trellis_list_get (calendars, i));
  return trellis_listing_print (listing);
}

static TrellisCalendarSource *
find (TrellisCli *cli, GError **error)
{
  return trellis_find_calendar (cli->practice, trellis_cli_get_argument (cli, 0), error);
}

static gboolean
run_read (TrellisCli *cli, GError **error)
{
  TrellisCalendarSource *calendar = find (cli, error);
  g_autoptr (TrellisJson) report = NULL;

  if (calendar == NULL || !trellis_cli_read_again (cli, calendar, &report, error))
    return FALSE;
  if (report != NULL)
    trellis_cli_print_json (report);
  return TRUE;
}

static gboolean
run_rename (TrellisCli *cli, GError **error)
{
  TrellisCalendarSource *calendar = find (cli, error);
  g_autoptr (TrellisCalendarSource) renamed = NULL;

  if (calendar == NULL)
    return FALSE;
  renamed = trellis_record_copy (calendar);
  trellis_record_set_string (renamed, "name", trellis_cli_get_argument (cli, 1));
  return trellis_practice_put_calendar (cli->practice, renamed, error);
}

static gboolean
run_remove (TrellisCli *cli, GError **error)
{
  TrellisCalendarSource *calendar = find (cli, error);

  return calendar != NULL && trellis_practice_remove_calendar (cli->practice, calendar, error);
}

static const TrellisOption read_options[] = {
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

const TrellisCommand trellis_cli_calendar_commands[] = {
  { "calendar CALENDAR read", N_ ("read another calendar again from its file"),
    TRELLIS_OPENING_CHANGE, run_read, read_options, TRUE },
  { "calendar CALENDAR rename NAME", N_ ("call another calendar otherwise"), TRELLIS_OPENING_CHANGE,
    run_rename },
  { "calendar CALENDAR remove", N_ ("forget another calendar and its busy time; its file stays"),
    TRELLIS_OPENING_CHANGE, run_remove },
  { NULL },
};
