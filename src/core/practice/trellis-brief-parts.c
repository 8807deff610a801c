/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the answers of a brief to the basis of a contract, where only the practice can judge them.
 */

#include "config.h"

#include "trellis-brief-parts.h"

#include "base/trellis-record-json.h"
#include "practice/trellis-people-match.h"
#include "practice/trellis-protocols.h"
#include "practice/trellis-queries.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_practice_knows_protocol:
 *
 * Returns: whether it is one of ours or one of the practice's own
 */
gboolean
trellis_practice_knows_protocol (TrellisPractice *self, const char *id)
{
  g_autoptr (TrellisProtocol) protocol = trellis_practice_dup_protocol (self, id);

  return protocol != NULL;
}

static gboolean
check_person (TrellisPerson *person, TrellisDate today, GError **error)
{
  if (person == NULL || trellis_date_compare (person->born, today) <= 0)
    return TRUE;
  return trellis_record_refuse (error, "born", _ ("the day lies after today"));
}

static gboolean
check_people (TrellisBrief *brief, TrellisDate today, GError **error)
{
  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    if (!check_person (trellis_list_get (brief->coachees, i), today, error))
      {
        trellis_record_prefix_error (error, "coachees[%u]", i);
        return FALSE;
      }
  if (check_person (brief->sponsor, today, error))
    return TRUE;
  trellis_record_prefix_error (error, "sponsor");
  return FALSE;
}

static gboolean
check_plan (TrellisPractice *self, TrellisBrief *brief, TrellisAllow allow, GError **error)
{
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);

  return (allow & TRELLIS_ALLOW_OUTSIDE_TERM) != 0 || brief->plan == NULL || brief->term == NULL
         || trellis_brief_check_plan_in_term (brief, days_off, error);
}

/**
 * trellis_practice_check_brief:
 *
 * Returns: whether the answers hold what only the practice can judge
 */
gboolean
trellis_practice_check_brief (TrellisPractice *self,
                              TrellisBrief *brief,
                              TrellisAllow allow,
                              GError **error)
{
  if (!check_people (brief, trellis_practice_get_moment (self).today, error)
      || !check_plan (self, brief, allow, error))
    return FALSE;
  if (brief->protocol == NULL || trellis_practice_knows_protocol (self, brief->protocol))
    return TRUE;
  return trellis_record_refuse (error, "protocol",
                                _ ("expected a protocol that is known, such as grow, clear, oskar "
                                   "or steppa, got “%s”"),
                                brief->protocol);
}

/**
 * trellis_practice_read_brief:
 *
 * Returns: (transfer full) (nullable): the answers, checked by all that needs no decision yet; or
 * an error that begins with the member's path
 */
TrellisBrief *
trellis_practice_read_brief (TrellisPractice *self,
                             TrellisJson *json,
                             TrellisAllow allow,
                             GError **error)
{
  g_autoptr (TrellisBrief) brief
      = trellis_record_from_json (TRELLIS_TYPE_BRIEF, json, TRELLIS_READING_BRIEF, error);

  if (brief == NULL || !trellis_practice_check_brief (self, brief, allow, error))
    return NULL;
  return g_steal_pointer (&brief);
}

/**
 * trellis_brief_take_people:
 *
 * Finds or makes everybody in the brief, see trellis_edit_take_people().
 */
gboolean
trellis_brief_take_people (TrellisEdit *edit, TrellisBrief *brief, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    {
      g_autofree char *path = g_strdup_printf ("coachees[%u]", i);

      g_ptr_array_add (people, trellis_list_get (brief->coachees, i));
      g_strv_builder_add (builder, path);
    }
  if (brief->sponsor != NULL)
    {
      g_ptr_array_add (people, brief->sponsor);
      g_strv_builder_add (builder, "sponsor");
    }
  paths = g_strv_builder_end (builder);
  return trellis_edit_take_people (edit, people, (const char *const *) paths, error);
}

/**
 * trellis_brief_fill_basis:
 *
 * Takes over everything but coachees, goals and actions.
 */
void
trellis_brief_fill_basis (TrellisEdit *edit, TrellisContract *basis, TrellisBrief *brief)
{
  const char *sponsor
      = brief->sponsor == NULL ? NULL : trellis_edit_match_person (edit, brief->sponsor);

  trellis_record_set_enum (basis, "initiated-by", brief->initiated_by);
  trellis_record_set_record (basis, "team", brief->team);
  trellis_record_set_string (basis, "sponsor", sponsor);
  trellis_record_set_string (basis, "purpose", brief->purpose);
  trellis_record_set_record (basis, "term", brief->term);
  trellis_record_set_record (basis, "plan", brief->plan);
  trellis_record_set_string (basis, "protocol", brief->protocol);
  trellis_record_set_record (basis, "terms", brief->terms);
  trellis_record_set_texts (basis, "clauses", brief->clauses);
}

/**
 * trellis_brief_fill_contract:
 *
 * Makes the brief the draft of the first version: its people and its basis.
 */
void
trellis_brief_fill_contract (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *brief)
{
  g_autoptr (TrellisContract) basis = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) coachees = NULL;

  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    g_strv_builder_add (ids,
                        trellis_edit_match_person (edit, trellis_list_get (brief->coachees, i)));
  coachees = g_strv_builder_end (ids);
  trellis_record_set_strings (coaching, "coachees", (const char *const *) coachees);
  trellis_brief_fill_basis (edit, basis, brief);
  trellis_record_set_record (coaching, "contract", basis);
}
