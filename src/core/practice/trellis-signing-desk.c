/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signing desk: what the next version is made from, what it still misses, who is to sign it. */

#include "config.h"

#include "trellis-signing-desk.h"

#include "contract/trellis-items.h"
#include "contract/trellis-names.h"
#include "contract/trellis-seal.h"
#include "practice/trellis-amending.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/* Finds a person by id. */
typedef TrellisPerson *(*FindPerson) (gpointer data, const char *id);

static void
add_coachees (TrellisBrief *brief, char **ids, FindPerson find, gpointer data)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TrellisPerson *person = find (data, ids[i]);

      if (person != NULL)
        trellis_record_append (brief, "coachees", person);
    }
}

/* A proposed version says which goals it has; a draft has those of the engagement. */
static void
add_goals (TrellisBrief *brief, TrellisCoaching *coaching, TrellisContract *basis)
{
  GListStore *goals = basis == coaching->amendment ? basis->goals : coaching->goals;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (trellis_amendment_has_goal (coaching, goal))
        trellis_record_append (brief, "goals", goal);
    }
}

static TrellisBrief *
compose (TrellisCoaching *coaching,
         TrellisContract *basis,
         TrellisPractitioner *practitioner,
         FindPerson find,
         gpointer data)
{
  TrellisBrief *brief = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  trellis_record_set_string (brief, "title",
                             basis->title != NULL ? basis->title : engagement->title);
  trellis_record_set_record (brief, "practitioner", practitioner);
  add_coachees (brief, coaching->coachees, find, data);
  add_goals (brief, coaching, basis);
  trellis_record_set_enum (brief, "initiated-by", basis->initiated_by);
  trellis_record_set_record (brief, "team", basis->team);
  if (basis->sponsor != NULL)
    trellis_record_set_record (brief, "sponsor", find (data, basis->sponsor));
  trellis_record_set_string (brief, "purpose", basis->purpose);
  trellis_record_set_record (brief, "term", basis->term);
  trellis_record_set_record (brief, "plan", basis->plan);
  trellis_record_set_string (brief, "protocol", basis->protocol);
  trellis_record_set_record (brief, "terms", basis->terms);
  trellis_record_set_texts (brief, "clauses", basis->clauses);
  return brief;
}

static TrellisPerson *
find_in_practice (gpointer practice, const char *id)
{
  return trellis_practice_find_person (practice, id);
}

static TrellisPerson *
find_in_edit (gpointer edit, const char *id)
{
  return trellis_edit_find_person (edit, id);
}

/**
 * trellis_practice_compose_brief:
 * @basis: of @coaching: in force, a draft, or proposed
 *
 * Returns: (transfer full): the answers that make this version, people and practitioner resolved;
 * it shares its parts with the practice and is for reading
 */
TrellisBrief *
trellis_practice_compose_brief (TrellisPractice *self,
                                TrellisCoaching *coaching,
                                TrellisContract *basis)
{
  return compose (coaching, basis, trellis_practice_get_practitioner (self), find_in_practice,
                  self);
}

TrellisBrief *
trellis_edit_compose_brief (TrellisEdit *self, TrellisCoaching *coaching, TrellisContract *basis)
{
  return compose (coaching, basis,
                  trellis_practice_get_practitioner (trellis_edit_get_practice (self)),
                  find_in_edit, self);
}

/**
 * trellis_practice_find_missing:
 *
 * Returns: (transfer full) (element-type TrellisMissing): what the next version needs before it can
 * be signed (rule 1); empty when nothing is missing or nothing is to be signed
 */
GPtrArray *
trellis_practice_find_missing (TrellisPractice *self, TrellisCoaching *coaching)
{
  TrellisContract *basis = trellis_coaching_get_next_basis (coaching);
  g_autoptr (TrellisBrief) brief = NULL;

  if (basis == NULL || trellis_coaching_get_open_version (coaching) != NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_missing_free);
  brief = trellis_practice_compose_brief (self, coaching, basis);
  return trellis_items_find_missing (brief, trellis_practice_get_moment (self).today);
}

/**
 * trellis_practice_lacks_sponsor:
 *
 * Signing does not need it (rule 1), but the coach may want to know before.
 *
 * Returns: whether what is next to be signed says that a sponsor pays, has asked for the coaching
 *   or has a goal in it, and no sponsor is named
 */
gboolean
trellis_practice_lacks_sponsor (TrellisPractice *self, TrellisCoaching *coaching)
{
  TrellisContract *basis = trellis_coaching_get_next_basis (coaching);
  g_autoptr (TrellisBrief) brief = NULL;
  gboolean speaks;

  if (basis == NULL || basis->sponsor != NULL)
    return FALSE;
  brief = trellis_practice_compose_brief (self, coaching, basis);
  speaks = brief->initiated_by == TRELLIS_INITIATOR_SPONSOR
           || (brief->terms != NULL && brief->terms->payer == TRELLIS_PAYER_SPONSOR);
  for (guint i = 0; !speaks && i < trellis_list_length (brief->goals); i++)
    speaks
        = ((TrellisGoal *) trellis_list_get (brief->goals, i))->owner == TRELLIS_GOAL_OWNER_SPONSOR;
  return speaks;
}

/* Who signs the version that is open, as its sealed content has them. */
static GPtrArray *
parties_of_version (TrellisContractVersion *version)
{
  g_autoptr (TrellisContent) content = trellis_content_read (version->content, NULL);

  return content == NULL ? NULL : trellis_parties_of_content (content);
}

/**
 * trellis_practice_list_parties:
 *
 * Returns: (transfer full) (nullable) (element-type TrellisPartyTo): who signs the next version:
 * those whom its content names once somebody has signed; %NULL when nothing is to be signed
 */
GPtrArray *
trellis_practice_list_parties (TrellisPractice *self, TrellisCoaching *coaching)
{
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  TrellisContract *basis = trellis_coaching_get_next_basis (coaching);
  g_autoptr (TrellisBrief) brief = NULL;

  if (version != NULL)
    return parties_of_version (version);
  if (basis == NULL)
    return NULL;
  brief = trellis_practice_compose_brief (self, coaching, basis);
  return trellis_parties_of (brief, trellis_practice_get_moment (self).today);
}

/* Who signs, in words, while the answers do not say the name yet. */
static char *
dup_party_name (const TrellisPartyTo *party)
{
  if (party->name != NULL)
    return g_strdup (party->name);
  if (party->party == TRELLIS_PARTY_GUARDIAN)
    /* Translators: who signs for a minor. */
    return g_strdup_printf (_ ("the guardian of %s"), party->on_behalf_of);
  return g_strdup (_ ("the coach"));
}

static gboolean
has_namesake (GPtrArray *parties, const TrellisPartyTo *party)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *other = parties->pdata[i];

      if (other != party && other->party != party->party
          && trellis_names_equal (other->name, party->name))
        return TRUE;
    }
  return FALSE;
}

/* As who somebody signs, where the name alone does not tell. */
static const char *
say_party (TrellisParty party)
{
  switch (party)
    {
    case TRELLIS_PARTY_COACH:
      return C_ ("party", "coach");
    case TRELLIS_PARTY_COACHEE:
      return C_ ("party", "coachee");
    case TRELLIS_PARTY_GUARDIAN:
      return C_ ("party", "guardian");
    case TRELLIS_PARTY_REPRESENTATIVE:
      return C_ ("party", "representative");
    case TRELLIS_PARTY_SPONSOR:
      return C_ ("party", "sponsor");
    case TRELLIS_PARTY_NONE:
    default:
      return "";
    }
}

static char *
join_names (GPtrArray *parties)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *name = dup_party_name (parties->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
      if (has_namesake (parties, parties->pdata[i]))
        g_string_append_printf (names, " (%s)",
                                say_party (((const TrellisPartyTo *) parties->pdata[i])->party));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * trellis_practice_dup_waiting:
 *
 * Returns: (transfer full) (nullable): "signed 2 of 3, waiting for Luc Peeters"; %NULL when nothing
 * is to be signed
 */
char *
trellis_practice_dup_waiting (TrellisPractice *self, TrellisCoaching *coaching)
{
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (self, coaching);
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autofree char *names = NULL;

  if (parties == NULL)
    return NULL;
  signatures = version == NULL ? g_list_store_new (TRELLIS_TYPE_SIGNATURE)
                               : trellis_contract_version_dup_signatures (version);
  waiting = trellis_parties_waiting (parties, signatures);
  names = join_names (waiting);
  /* Translators: how many have signed the contract, of how many, and who has not yet. */
  return g_strdup_printf (_ ("signed %u of %u, waiting for %s"), parties->len - waiting->len,
                          parties->len, names);
}

/**
 * trellis_practice_check_in_force:
 *
 * Returns: whether the contract is signed by all; the error says who is awaited
 */
gboolean
trellis_practice_check_in_force (TrellisPractice *self, TrellisCoaching *coaching, GError **error)
{
  g_autofree char *waiting = NULL;

  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT)
    return TRUE;
  waiting = trellis_practice_dup_waiting (self, coaching);
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED, _ ("“%s” is a draft: %s."),
                                  TRELLIS_ENGAGEMENT (coaching)->title, waiting);
}

/* The dates of a plan, those of the settings left out; none without a plan that can be read. */
GArray *
trellis_practice_expand_plan (TrellisPractice *self, TrellisPlan *plan, GError **error)
{
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);

  return trellis_plan_expand (plan, days_off, error);
}

/**
 * trellis_practice_read_content:
 * @version: (out) (transfer none) (nullable): the version it stands in, %NULL for a draft that
 * nobody has signed
 *
 * Returns: (transfer full) (nullable): what a reader of the contract sees now: the version in
 * force, else the one that is being signed, else the draft as it would be sealed today
 */
TrellisContent *
trellis_practice_read_content (TrellisPractice *self,
                               TrellisCoaching *coaching,
                               TrellisContractVersion **version,
                               GError **error)
{
  g_autoptr (TrellisBrief) brief = NULL;
  g_autoptr (GArray) dates = NULL;
  g_autoptr (TrellisJson) content = NULL;

  *version = trellis_coaching_get_signed_version (coaching);
  if (*version == NULL)
    *version = trellis_coaching_get_open_version (coaching);
  if (*version != NULL)
    return trellis_content_read ((*version)->content, error);
  if (coaching->contract == NULL)
    {
      trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                               _ ("The engagement has no contract."));
      return NULL;
    }
  brief = trellis_practice_compose_brief (self, coaching, coaching->contract);
  if (brief->plan != NULL)
    dates = trellis_practice_expand_plan (self, brief->plan, NULL);
  if (dates == NULL)
    dates = g_array_new (FALSE, FALSE, sizeof (TrellisWall));
  content = trellis_content_build (brief, trellis_practice_get_settings (self)->language, dates, 1,
                                   NULL, NULL, trellis_practice_get_moment (self).today);
  return trellis_content_read (content, error);
}

/**
 * trellis_coaching_take_signatures_off:
 *
 * Returns: (transfer full) (nullable): the names of who had signed the version that is not signed
 * by all, which is gone now
 */
char **
trellis_coaching_take_signatures_off (TrellisCoaching *coaching)
{
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (version == NULL)
    return NULL;
  signatures = trellis_contract_version_dup_signatures (version);
  for (guint i = 0; i < trellis_list_length (signatures); i++)
    g_strv_builder_add (names, ((TrellisSignature *) trellis_list_get (signatures, i))->name);
  trellis_record_remove (coaching, "versions", version);
  return g_strv_builder_end (names);
}
