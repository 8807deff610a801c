/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a brief meant that the practice knew already, and what stays as it was known. */

#include "config.h"

#include "trellis-cli-known.h"

#include "base/trellis-record-json.h"
#include "trellis-cli-output.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_cli_list_known:
 *
 * Returns: (transfer full) (element-type utf8): the ids of everybody in the practice
 */
GHashTable *
trellis_cli_list_known (TrellisCli *cli)
{
  GListModel *people = trellis_practice_get_people (cli->practice);
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    g_hash_table_add (
        known, g_strdup (trellis_record_get_id (trellis_list_get (G_LIST_STORE (people), i))));
  return known;
}

/* What the brief says otherwise is not taken over; nor is it silently dropped. */
static void
note_differences (TrellisPerson *person, TrellisPerson *described)
{
  static const char *const members[]
      = { "name", "email", "phone", "organisation", "role", "field" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *stored = NULL, *said = NULL;

      g_object_get (person, members[i], &stored, NULL);
      g_object_get (described, members[i], &said, NULL);
      if (said != NULL && *said != '\0' && g_strcmp0 (stored, said) != 0)
        /* Translators: a person, a member such as email or role, and what it is. */
        trellis_cli_note (_ ("%s: %s stays “%s”; the brief says “%s”"), person->name, members[i],
                          stored, said);
    }
}

static void
note_person (TrellisCli *cli, GHashTable *known, const char *id, TrellisJson *json)
{
  TrellisPerson *person = id == NULL || !g_hash_table_contains (known, id)
                              ? NULL
                              : trellis_practice_find_person (cli->practice, id);
  g_autoptr (TrellisPerson) described = NULL;

  if (person == NULL || json == NULL)
    return;
  described = trellis_record_from_json (TRELLIS_TYPE_PERSON, json, TRELLIS_READING_BRIEF, NULL);
  trellis_cli_note (_ ("“%s” is somebody this practice knows already."), person->name);
  if (described != NULL)
    note_differences (person, described);
}

/**
 * trellis_cli_note_known:
 * @known: what trellis_cli_list_known() was before
 * @engagement: that was begun from @brief
 *
 * Says on standard error who of the brief is somebody the practice knew, and what it says of them
 * that was known otherwise.
 */
void
trellis_cli_note_known (TrellisCli *cli,
                        GHashTable *known,
                        TrellisEngagement *engagement,
                        TrellisJson *brief)
{
  g_autoptr (TrellisJson) coachees = trellis_json_get (brief, "coachees");
  g_autoptr (TrellisJson) sponsor = trellis_json_get (brief, "sponsor");
  g_autoptr (TrellisJson) mentee = trellis_json_get (brief, "mentee");
  TrellisCoaching *coaching;

  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    {
      note_person (cli, known, TRELLIS_MENTORING (engagement)->mentee, mentee);
      return;
    }
  coaching = TRELLIS_COACHING (engagement);
  for (guint i = 0; coaching->coachees != NULL && coaching->coachees[i] != NULL; i++)
    {
      g_autoptr (TrellisJson) coachee = trellis_json_element (coachees, i);

      note_person (cli, known, coaching->coachees[i], coachee);
    }
  note_person (cli, known, coaching->contract->sponsor, sponsor);
}
