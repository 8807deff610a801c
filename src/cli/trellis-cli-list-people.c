/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of engagements and of the people in them. */

#include "config.h"

#include "trellis-cli-listing.h"

#include "pages/trellis-say.h"
#include "practice/trellis-parts.h"
#include "practice/trellis-queries.h"
#include "trellis-cli-rows.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
take_engagement_row (TrellisListing *listing, TrellisEngagement *engagement, char **names)
{
  TrellisEngagementRow *row = g_object_new (TRELLIS_TYPE_ENGAGEMENT_ROW, NULL);

  trellis_record_set_string (row, "id", engagement->id);
  trellis_record_set_string (row, "title", engagement->title);
  trellis_record_set_string (row, "kind",
                             trellis_cli_get_nick (TRELLIS_TYPE_ENGAGEMENT_KIND, engagement->kind));
  trellis_record_set_string (row, "state", trellis_engagement_get_state_nick (engagement));
  trellis_record_set_strings (row, "people", *names == NULL ? NULL : (const char *const *) names);
  trellis_listing_take_row (listing, row);
}

static void
add_engagement_line (TrellisListing *listing, TrellisEngagement *engagement, char **names)
{
  gboolean coaching = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  g_autofree char *id = trellis_cli_shorten_id (engagement->id);
  g_autofree char *people = trellis_say_list ((const char *const *) names);

  trellis_cli_table_add (listing->table, id, coaching ? _ ("Coaching") : _ ("Mentoring"),
                         trellis_say_engagement_state (engagement), engagement->title, people,
                         NULL);
}

/**
 * trellis_cli_list_engagements:
 *
 * Lists the engagements with the people in them.
 */
gboolean
trellis_cli_list_engagements (TrellisCli *cli, GError **error)
{
  const char *headers[] = { _ ("ID"), _ ("Kind"), _ ("State"), _ ("Title"), _ ("People"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (cli->practice));

  if (listing == NULL)
    return FALSE;
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);
      g_auto (GStrv) names = trellis_practice_dup_names (cli->practice, each);

      if (!trellis_listing_wants (listing, each))
        continue;
      if (trellis_listing_wants_json (listing))
        take_engagement_row (listing, each, names);
      else
        add_engagement_line (listing, each, names);
    }
  return trellis_listing_print (listing);
}

/* Roles as scripts know them. */
static const char *const nicks[] = {
  [TRELLIS_PART_COACHEE] = "coachee",
  [TRELLIS_PART_MENTEE] = "mentee",
  [TRELLIS_PART_SPONSOR] = "sponsor",
};

static GPtrArray *
find_roles (TrellisListing *listing, TrellisPerson *person)
{
  GListStore *engagements
      = G_LIST_STORE (trellis_practice_get_engagements (listing->cli->practice));
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);
      const char *role = trellis_listing_wants (listing, each)
                             ? nicks[trellis_engagement_get_part (each, person->id)]
                             : NULL;

      if (role != NULL && !g_ptr_array_find_with_equal_func (roles, role, g_str_equal, NULL))
        g_ptr_array_add (roles, (gpointer) role);
    }
  return roles;
}

static void
take_person_row (TrellisListing *listing, TrellisPerson *person, const char *const *roles)
{
  TrellisPersonRow *row = g_object_new (TRELLIS_TYPE_PERSON_ROW, NULL);

  trellis_record_set_string (row, "id", person->id);
  trellis_record_set_string (row, "name", person->name);
  trellis_record_set_string (row, "email", person->email);
  trellis_record_set_strings (row, "roles", *roles == NULL ? NULL : roles);
  trellis_listing_take_row (listing, row);
}

static const char *
say_role (const char *role)
{
  if (g_str_equal (role, "mentee"))
    return _ ("mentee");
  return g_str_equal (role, "sponsor") ? _ ("sponsor") : _ ("coachee");
}

static void
add_person_line (TrellisListing *listing, TrellisPerson *person, GPtrArray *roles)
{
  g_autofree char *id = trellis_cli_shorten_id (person->id);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < roles->len; i++)
    g_strv_builder_add (words, say_role (roles->pdata[i]));
  list = g_strv_builder_end (words);
  said = trellis_say_list ((const char *const *) list);
  trellis_cli_table_add (listing->table, id, person->name,
                         person->email == NULL ? "–" : person->email, said, NULL);
}

/**
 * trellis_cli_list_people:
 *
 * Lists the people, and which part each has in the engagements that are asked for.
 */
gboolean
trellis_cli_list_people (TrellisCli *cli, GError **error)
{
  const char *headers[] = { _ ("ID"), _ ("Name"), _ ("E-mail"), _ ("Roles"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  GListStore *people = G_LIST_STORE (trellis_practice_get_people (cli->practice));

  if (listing == NULL)
    return FALSE;
  for (guint i = 0; i < trellis_list_length (people); i++)
    {
      TrellisPerson *person = trellis_list_get (people, i);
      g_autoptr (GPtrArray) roles = find_roles (listing, person);

      if (listing->only != NULL && roles->len == 0)
        continue;
      if (!trellis_listing_wants_json (listing))
        {
          add_person_line (listing, person, roles);
          continue;
        }
      g_ptr_array_add (roles, NULL);
      take_person_row (listing, person, (const char *const *) roles->pdata);
    }
  return trellis_listing_print (listing);
}
