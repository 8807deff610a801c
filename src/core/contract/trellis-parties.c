/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signs a contract, and who has still to sign. */

#include "config.h"

#include "trellis-parties.h"

#include "contract/trellis-names.h"

/**
 * trellis_party_to_free:
 * @self: (transfer full):
 */
void
trellis_party_to_free (TrellisPartyTo *self)
{
  g_free (self->name);
  g_free (self->person_id);
  g_free (self->on_behalf_of);
  g_free (self);
}

static void
add_party (GPtrArray *parties,
           TrellisParty party,
           const char *name,
           const char *person_id,
           const char *on_behalf_of)
{
  TrellisPartyTo *one = g_new0 (TrellisPartyTo, 1);

  one->party = party;
  one->name = g_strdup (name);
  one->person_id = g_strdup (person_id);
  one->on_behalf_of = g_strdup (on_behalf_of);
  g_ptr_array_add (parties, one);
}

static void
add_coachee (GPtrArray *parties, TrellisPerson *coachee, TrellisDate on)
{
  const char *guardian = coachee->guardian == NULL ? NULL : coachee->guardian->name;

  if (trellis_person_is_minor (coachee, on))
    add_party (parties, TRELLIS_PARTY_GUARDIAN, guardian, coachee->id, coachee->name);
  else
    add_party (parties, TRELLIS_PARTY_COACHEE, coachee->name, coachee->id, NULL);
}

/* The id of the member that represents the team, when it is one of those that are listed. */
static const char *
find_member (TrellisBrief *form, const char *name)
{
  for (guint i = 0; i < trellis_list_length (form->coachees); i++)
    {
      TrellisPerson *coachee = trellis_list_get (form->coachees, i);

      if (trellis_names_equal (coachee->name, name))
        return coachee->id;
    }
  return NULL;
}

static GPtrArray *
new_parties (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_party_to_free);
}

/**
 * trellis_parties_of:
 * @on: the day on which somebody is a minor or not
 *
 * Who signs: the coach; each coachee, for a minor the guardian instead; for a team its
 * representative alone; the sponsor last.
 *
 * Returns: (transfer full) (element-type TrellisPartyTo): the parties in that order
 */
GPtrArray *
trellis_parties_of (TrellisBrief *form, TrellisDate on)
{
  GPtrArray *parties = new_parties ();
  TrellisTeam *team = form->team;

  add_party (parties, TRELLIS_PARTY_COACH,
             form->practitioner == NULL ? NULL : form->practitioner->name, NULL, NULL);
  if (team != NULL)
    add_party (parties, TRELLIS_PARTY_REPRESENTATIVE, team->representative,
               find_member (form, team->representative), team->name);
  for (guint i = 0; team == NULL && i < trellis_list_length (form->coachees); i++)
    add_coachee (parties, trellis_list_get (form->coachees, i), on);
  if (form->sponsor != NULL)
    add_party (parties, TRELLIS_PARTY_SPONSOR, form->sponsor->name, form->sponsor->id, NULL);
  return parties;
}

/**
 * trellis_parties_of_content:
 *
 * Returns: (transfer full) (element-type TrellisPartyTo): the parties as they stand in a content
 *   that was sealed, whatever has become of the people since
 */
GPtrArray *
trellis_parties_of_content (TrellisContent *content)
{
  GPtrArray *parties = new_parties ();

  for (guint i = 0; i < trellis_list_length (content->parties); i++)
    {
      TrellisContentParty *party = trellis_list_get (content->parties, i);

      add_party (parties, party->party, party->name, party->person, party->on_behalf_of);
    }
  return parties;
}

/**
 * trellis_party_to_is_signed_by:
 *
 * Returns: whether the signature is this party's
 */
gboolean
trellis_party_to_is_signed_by (const TrellisPartyTo *self, TrellisSignature *signature)
{
  return signature->party == (int) self->party && trellis_names_equal (signature->name, self->name)
         && g_strcmp0 (signature->person, self->person_id) == 0;
}

/**
 * trellis_party_to_has_signed:
 * @signatures: a list of #TrellisSignature
 *
 * Returns: whether one of the signatures is this party's
 */
gboolean
trellis_party_to_has_signed (const TrellisPartyTo *self, GListStore *signatures)
{
  for (guint i = 0; i < trellis_list_length (signatures); i++)
    if (trellis_party_to_is_signed_by (self, trellis_list_get (signatures, i)))
      return TRUE;
  return FALSE;
}

/**
 * trellis_parties_waiting:
 * @signatures: a list of #TrellisSignature
 *
 * Returns: (transfer container) (element-type TrellisPartyTo): those of @parties, which must live
 *   as long, that have not signed
 */
GPtrArray *
trellis_parties_waiting (GPtrArray *parties, GListStore *signatures)
{
  GPtrArray *waiting = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    if (!trellis_party_to_has_signed (parties->pdata[i], signatures))
      g_ptr_array_add (waiting, parties->pdata[i]);
  return waiting;
}

static gboolean
is_named (const TrellisPartyTo *party, const char *name)
{
  return trellis_names_equal (party->name, name)
         || (party->party == TRELLIS_PARTY_COACH && trellis_names_equal (name, "coach"));
}

/**
 * trellis_parties_find:
 * @name: of whoever signs, letter case and spacing aside; `coach` is the coach
 * @signatures: (nullable): a list of #TrellisSignature
 *
 * Where several have that name, as a guardian of two minors has, it is the first who has not
 * signed.
 *
 * Returns: (transfer none) (nullable): the party
 */
const TrellisPartyTo *
trellis_parties_find (GPtrArray *parties, const char *name, GListStore *signatures)
{
  const TrellisPartyTo *found = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *party = parties->pdata[i];

      if (!is_named (party, name))
        continue;
      if (signatures == NULL || !trellis_party_to_has_signed (party, signatures))
        return party;
      if (found == NULL)
        found = party;
    }
  return found;
}
