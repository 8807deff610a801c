/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a person: in which engagements they are, as what, and what they agreed to there. */

#include "config.h"

#include "trellis-parts.h"

/**
 * trellis_engagement_get_part:
 * @person: an id
 *
 * Returns: which part the person has in it
 */
TrellisPart
trellis_engagement_get_part (TrellisEngagement *self, const char *person)
{
  TrellisCoaching *coaching;

  if (self->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return g_strcmp0 (TRELLIS_MENTORING (self)->mentee, person) == 0 ? TRELLIS_PART_MENTEE
                                                                     : TRELLIS_PART_NONE;
  coaching = TRELLIS_COACHING (self);
  if (coaching->coachees != NULL
      && g_strv_contains ((const char *const *) coaching->coachees, person))
    return TRELLIS_PART_COACHEE;
  return coaching->contract != NULL && g_strcmp0 (coaching->contract->sponsor, person) == 0
             ? TRELLIS_PART_SPONSOR
             : TRELLIS_PART_NONE;
}

/**
 * trellis_practice_list_engagements_of:
 *
 * Returns: (transfer full) (element-type TrellisEngagement): the engagements in which the person
 * has a part, those that go on first
 */
GPtrArray *
trellis_practice_list_engagements_of (TrellisPractice *self, TrellisPerson *person)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (gboolean over = FALSE; over <= TRUE; over++)
    for (guint i = 0; i < trellis_list_length (engagements); i++)
      {
        TrellisEngagement *each = trellis_list_get (engagements, i);

        if (trellis_engagement_is_over (each) == over
            && trellis_engagement_get_part (each, person->id) != TRELLIS_PART_NONE)
          g_ptr_array_add (found, g_object_ref (each));
      }
  return found;
}

static const struct
{
  TrellisConsentKind kind;
  gsize offset;
} answers[] = {
  { TRELLIS_CONSENT_LOG, G_STRUCT_OFFSET (TrellisTerms, log_consent) },
  { TRELLIS_CONSENT_SUPERVISION, G_STRUCT_OFFSET (TrellisTerms, supervision) },
  { TRELLIS_CONSENT_RECORDING, G_STRUCT_OFFSET (TrellisTerms, recording) },
  { TRELLIS_CONSENT_AI_TOOLS, G_STRUCT_OFFSET (TrellisTerms, ai_tools) },
};

/* Only what is signed by all is in force, and so are the terms that the engagement holds then. */
static TrellisSignature *
find_signature (TrellisCoaching *coaching, TrellisPerson *person)
{
  TrellisContractVersion *version = trellis_coaching_get_signed_version (coaching);
  g_autoptr (GListStore) signatures = NULL;

  if (version == NULL || coaching->contract == NULL || coaching->contract->terms == NULL)
    return NULL;
  signatures = trellis_contract_version_dup_signatures (version);
  for (guint i = 0; i < trellis_list_length (signatures); i++)
    {
      TrellisSignature *signature = trellis_list_get (signatures, i);

      if (g_strcmp0 (signature->person, person->id) == 0
          && signature->party != TRELLIS_PARTY_SPONSOR)
        return g_object_ref (signature);
    }
  return NULL;
}

static void
add_consents (GPtrArray *consents, TrellisCoaching *coaching, TrellisSignature *signature)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      int answer = G_STRUCT_MEMBER (int, coaching->contract->terms, answers[i].offset);
      TrellisConsent *consent;

      if (answer == TRELLIS_ANSWER_NONE)
        continue;
      consent = g_new0 (TrellisConsent, 1);
      consent->engagement = coaching;
      consent->kind = answers[i].kind;
      consent->given = answer == TRELLIS_ANSWER_YES;
      consent->date = signature->date;
      consent->guardian = signature->party == TRELLIS_PARTY_GUARDIAN;
      g_ptr_array_add (consents, consent);
    }
}

/**
 * trellis_practice_list_consents:
 *
 * Returns: (transfer full) (element-type TrellisConsent): what the person agreed to or refused in
 * each contract in force that they, or their guardian, signed as a coachee; the engagements are
 * borrowed
 */
GPtrArray *
trellis_practice_list_consents (TrellisPractice *self, TrellisPerson *person)
{
  g_autoptr (GPtrArray) engagements = trellis_practice_list_engagements_of (self, person);
  GPtrArray *consents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < engagements->len; i++)
    {
      TrellisEngagement *each = engagements->pdata[i];
      g_autoptr (TrellisSignature) signature
          = each->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                ? find_signature (TRELLIS_COACHING (each), person)
                : NULL;

      if (signature != NULL)
        add_consents (consents, TRELLIS_COACHING (each), signature);
    }
  return consents;
}
