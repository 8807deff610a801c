/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of sessions: all, and those that overlap others. */

#include "config.h"

#include "trellis-cli-listing.h"

#include "pages/trellis-say.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-queries.h"
#include "trellis-cli-rows.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
take_session_row (TrellisListing *listing, TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisSessionRow *row = g_object_new (TRELLIS_TYPE_SESSION_ROW, NULL);

  trellis_record_set_string (row, "id", session->id);
  trellis_record_set_string (row, "engagement", engagement->id);
  trellis_record_set_wall (row, "start", session->start);
  trellis_record_set_string (row, "zone", session->zone);
  trellis_record_set_integer (row, "minutes", session->minutes);
  trellis_record_set_string (row, "state",
                             trellis_cli_get_nick (TRELLIS_TYPE_SESSION_STATE, session->state));
  trellis_record_set_string (row, "posture",
                             trellis_cli_get_nick (TRELLIS_TYPE_POSTURE, session->posture));
  trellis_listing_take_row (listing, row);
}

static void
add_session_line (TrellisListing *listing, TrellisEngagement *engagement, TrellisSession *session)
{
  g_autofree char *id = trellis_cli_shorten_id (session->id);
  g_autofree char *start = trellis_cli_say_wall (session->start);
  g_autofree char *zone = trellis_cli_say_place_in_time (session->start, session->zone);
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, session->minutes);

  trellis_cli_table_add (listing->table, id, start, zone, minutes,
                         trellis_say_session_state (session), engagement->title, NULL);
}

/**
 * trellis_cli_list_sessions:
 *
 * Lists the sessions in order of time.
 */
gboolean
trellis_cli_list_sessions (TrellisCli *cli, GError **error)
{
  const char *headers[]
      = { _ ("ID"), _ ("Start"), _ ("Zone"), _ ("Minutes"), _ ("State"), _ ("Engagement"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  g_autoptr (GPtrArray) found = NULL;

  if (listing == NULL)
    return FALSE;
  found = trellis_practice_list_sessions (cli->practice, listing->from, listing->to);
  for (guint i = 0; i < found->len; i++)
    {
      const TrellisRow *each = found->pdata[i];

      if (!trellis_listing_wants (listing, each->engagement))
        continue;
      if (trellis_listing_wants_json (listing))
        take_session_row (listing, each->engagement, each->item);
      else
        add_session_line (listing, each->engagement, each->item);
    }
  return trellis_listing_print (listing);
}

static void
take_conflict_row (TrellisListing *listing, const TrellisConflict *conflict)
{
  TrellisConflictRow *row = g_object_new (TRELLIS_TYPE_CONFLICT_ROW, NULL);

  trellis_record_set_string (row, "id", conflict->session->id);
  trellis_record_set_string (row, "with",
                             conflict->other != NULL ? conflict->other->id : conflict->calendar);
  trellis_record_set_wall (row, "start", conflict->session->start);
  trellis_record_set_integer (row, "minutes", conflict->session->minutes);
  trellis_listing_take_row (listing, row);
}

/* Busy time is said in the zone of the session that it overlaps. */
static char *
say_other (const TrellisConflict *conflict)
{
  const char *zone = conflict->session->zone;
  g_autofree char *when = NULL;

  if (conflict->other != NULL)
    return trellis_cli_say_session (conflict->other);
  when = trellis_cli_say_when (trellis_instant_to_wall (conflict->from, zone), zone);
  return conflict->soft ? g_strdup_printf (_ ("%s (tentative)"), when) : g_steal_pointer (&when);
}

static void
add_conflict_line (TrellisListing *listing, const TrellisConflict *conflict)
{
  g_autofree char *id = trellis_cli_shorten_id (conflict->session->id);
  g_autofree char *when = trellis_cli_say_session (conflict->session);
  g_autofree char *other
      = conflict->other == NULL ? g_strdup ("") : trellis_cli_shorten_id (conflict->other->id);
  g_autofree char *other_when = say_other (conflict);

  trellis_cli_table_add (
      listing->table, id, when, conflict->engagement->title, other, other_when,
      conflict->other == NULL ? conflict->calendar : conflict->other_engagement->title, NULL);
}

/**
 * trellis_cli_list_conflicts:
 *
 * Lists the sessions that are still to come and overlap others, buffers included (rule 13).
 */
gboolean
trellis_cli_list_conflicts (TrellisCli *cli, GError **error)
{
  const char *headers[] = { _ ("ID"),   _ ("Start"), _ ("Engagement"),
                            _ ("With"), _ ("Start"), _ ("Engagement"),
                            NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  g_autoptr (GPtrArray) found = NULL;

  if (listing == NULL)
    return FALSE;
  listing->nothing = _ ("No coming session overlaps another.");
  found = trellis_practice_find_conflicts (cli->practice);
  for (guint i = 0; i < found->len; i++)
    {
      const TrellisConflict *each = found->pdata[i];

      if (!trellis_listing_wants (listing, each->engagement)
          || !trellis_listing_wants_date (listing, each->session->start.date))
        continue;
      if (trellis_listing_wants_json (listing))
        take_conflict_row (listing, each);
      else
        add_conflict_line (listing, each);
    }
  return trellis_listing_print (listing);
}
