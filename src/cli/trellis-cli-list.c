/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `list`: which lists there are, and what they have in common. */

#include "config.h"

#include "trellis-cli-listing.h"

#include "base/trellis-record-json.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_listing_new:
 * @headers: (array zero-terminated=1): what stands above the columns of the table, translated
 *
 * Returns: (transfer full) (nullable): an empty list; an error when `--engagement` names none
 */
TrellisListing *
trellis_listing_new (TrellisCli *cli, const char *const *headers, GError **error)
{
  g_autoptr (TrellisListing) self = g_new0 (TrellisListing, 1);

  self->cli = cli;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_json_unref);
  self->table = trellis_cli_table_new (headers);
  self->from = trellis_cli_get_date (cli, "--from", TRELLIS_NO_DATE);
  self->to = trellis_cli_get_date (cli, "--to", TRELLIS_NO_DATE);
  if (!trellis_cli_has (cli, "--engagement"))
    return g_steal_pointer (&self);
  self->only = trellis_cli_find_engagement_of (cli, "--engagement", error);
  return self->only == NULL ? NULL : g_steal_pointer (&self);
}

void
trellis_listing_free (TrellisListing *self)
{
  g_ptr_array_unref (self->rows);
  trellis_cli_table_free (self->table);
  g_free (self);
}

/**
 * trellis_listing_wants_json:
 *
 * Returns: whether rows are wanted, and not lines of a table
 */
gboolean
trellis_listing_wants_json (TrellisListing *self)
{
  return trellis_cli_has (self->cli, "--json");
}

/**
 * trellis_listing_wants:
 *
 * Returns: whether the engagement is one of those that are asked for
 */
gboolean
trellis_listing_wants (TrellisListing *self, TrellisEngagement *engagement)
{
  return self->only == NULL || self->only == engagement;
}

/**
 * trellis_listing_wants_date:
 *
 * Returns: whether the date is within those that are asked for, both included; no date is within
 *   none
 */
gboolean
trellis_listing_wants_date (TrellisListing *self, TrellisDate date)
{
  if (!trellis_date_is_set (date))
    return !trellis_date_is_set (self->from) && !trellis_date_is_set (self->to);
  return trellis_date_compare (date, self->from) >= 0
         && (!trellis_date_is_set (self->to) || trellis_date_compare (date, self->to) <= 0);
}

/**
 * trellis_listing_take_row:
 * @row: (transfer full): a record
 */
void
trellis_listing_take_row (TrellisListing *self, gpointer row)
{
  g_ptr_array_add (self->rows, trellis_record_to_json (row, TRELLIS_WRITING_ALL));
  g_object_unref (row);
}

/**
 * trellis_listing_print:
 *
 * Returns: %TRUE
 */
gboolean
trellis_listing_print (TrellisListing *self)
{
  g_autoptr (TrellisJson) array = NULL;

  if (!trellis_listing_wants_json (self))
    {
      if (self->nothing != NULL && trellis_cli_table_get_length (self->table) == 0)
        trellis_cli_print ("%s\n", self->nothing);
      else
        trellis_cli_table_print (self->table);
      return TRUE;
    }
  array = trellis_json_array (self->rows);
  trellis_cli_print_json (array);
  return TRUE;
}

static const TrellisOption dated_options[] = {
  { "--from", TRELLIS_OPTION_DATE, "D", N_ ("the first date") },
  { "--to", TRELLIS_OPTION_DATE, "D", N_ ("the last date, included") },
  { "--engagement", TRELLIS_OPTION_TEXT, "E", N_ ("of this engagement alone") },
  { NULL },
};

static const TrellisOption engagement_options[] = {
  { "--engagement", TRELLIS_OPTION_TEXT, "E", N_ ("of this engagement alone") },
  { NULL },
};

const TrellisCommand trellis_cli_list_commands[] = {
  { "list", N_ ("list engagements"), TRELLIS_OPENING_READ, trellis_cli_list_engagements,
    engagement_options, TRUE },
  { "list engagements", N_ ("list engagements"), TRELLIS_OPENING_READ, trellis_cli_list_engagements,
    engagement_options, TRUE },
  { "list sessions", N_ ("list sessions in order of time; dates are those of their own zones"),
    TRELLIS_OPENING_READ, trellis_cli_list_sessions, dated_options, TRUE, trellis_cli_check_range },
  { "list goals", N_ ("list goals; dates are when they are due"), TRELLIS_OPENING_READ,
    trellis_cli_list_goals, dated_options, TRUE, trellis_cli_check_range },
  { "list actions", N_ ("list actions; dates are when they are due"), TRELLIS_OPENING_READ,
    trellis_cli_list_actions, dated_options, TRUE, trellis_cli_check_range },
  { "list people", N_ ("list people"), TRELLIS_OPENING_READ, trellis_cli_list_people,
    engagement_options, TRUE },
  { "list conflicts", N_ ("list coming sessions that overlap others"), TRELLIS_OPENING_READ,
    trellis_cli_list_conflicts, dated_options, TRUE, trellis_cli_check_range },
  { "list calendars", N_ ("list other calendars whose busy time is taken into account"),
    TRELLIS_OPENING_READ, trellis_cli_list_calendars, .json = TRUE },
  { NULL },
};
