/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealing a version of the contract, signing it, and finding what was changed after that. */

#include "config.h"

#include "trellis-contract-version.h"

#include "base/trellis-record-json.h"
#include "contract/trellis-contract-error.h"
#include "contract/trellis-names.h"
#include "contract/trellis-seal.h"

#include <glib/gi18n-lib.h>

/* What the seal of the signatures is now, which stands in one member or the other. */
static gboolean
seal_signatures (TrellisContractVersion *self, gboolean last, GError **error)
{
  g_autofree char *seal = trellis_seal_of_signatures (self->seal, self->signatures, error);

  if (seal == NULL)
    return FALSE;
  trellis_record_set_string (self, "signatures-seal", last ? NULL : seal);
  trellis_record_set_string (self, "signed-seal", last ? seal : NULL);
  return TRUE;
}

/**
 * trellis_contract_version_new:
 * @number: which version, from 1
 * @content: what is signed from now on, see trellis_content_build()
 *
 * Freezes the content and makes its seal. Nobody has signed yet.
 *
 * Returns: (transfer full) (nullable): the version; or an error that names the fraction in @content
 */
TrellisContractVersion *
trellis_contract_version_new (gint64 number, TrellisJson *content, GError **error)
{
  g_autoptr (TrellisContractVersion) self = g_object_new (TRELLIS_TYPE_CONTRACT_VERSION, NULL);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (TrellisJson) signatures = trellis_json_array (nobody);
  g_autofree char *seal = trellis_seal_of_content (content, error);

  if (seal == NULL)
    return NULL;
  trellis_record_set_integer (self, "number", number);
  trellis_record_set_boxed (self, "content", content);
  trellis_record_set_string (self, "seal", seal);
  trellis_record_set_boxed (self, "signatures", signatures);
  return seal_signatures (self, FALSE, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
check_whole (TrellisContractVersion *self, GError **error)
{
  g_autofree char *why = NULL;

  if (trellis_contract_version_check (self, &why) == TRELLIS_SEAL_STATE_WHOLE)
    return TRUE;
  g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_BROKEN,
               _ ("the contract cannot be signed as it stands: %s"), why);
  return FALSE;
}

static gboolean
is_same_party (TrellisSignature *a, TrellisSignature *b)
{
  return a->party == b->party && trellis_names_equal (a->name, b->name)
         && g_strcmp0 (a->person, b->person) == 0;
}

static gboolean
check_not_signed (TrellisContractVersion *self, TrellisSignature *signature, GError **error)
{
  g_autoptr (GListStore) signatures = trellis_contract_version_dup_signatures (self);
  gboolean twice = FALSE;

  for (guint i = 0; i < trellis_list_length (signatures); i++)
    twice |= is_same_party (trellis_list_get (signatures, i), signature);
  if (twice)
    g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_SIGNED,
                 _ ("%s has signed this version already"), signature->name);
  else if (trellis_contract_version_is_signed (self))
    g_set_error_literal (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_SIGNED,
                         _ ("everybody has signed this version already"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_seal (TrellisContractVersion *self, TrellisSignature *signature, GError **error)
{
  if (signature->seal == NULL || g_strcmp0 (signature->seal, self->seal) == 0)
    return TRUE;
  g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_OTHER_SEAL,
               _ ("the signature of %s was given for another text: its seal is %s, that of this "
                  "version %s"),
               signature->name, signature->seal, self->seal);
  return FALSE;
}

static void
append_signature (TrellisContractVersion *self, TrellisSignature *signature)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_json_unref);
  g_autoptr (TrellisJson) list = NULL;

  for (guint i = 0; i < trellis_json_length (self->signatures); i++)
    g_ptr_array_add (items, trellis_json_element (self->signatures, i));
  g_ptr_array_add (items, trellis_record_to_json (signature, TRELLIS_WRITING_DOCUMENT));
  list = trellis_json_array (items);
  trellis_record_set_boxed (self, "signatures", list);
  self->is_known_whole = FALSE;
}

/**
 * trellis_contract_version_sign:
 * @signature: given for this version; its seal is set when it has none
 * @last: whether nobody is left to sign
 *
 * Adds a signature and seals all of them. Until the last one that seal is `signatures-seal`, then
 * it is `signed-seal`: thus a change in the signatures is found from the first one on.
 *
 * Returns: whether it is signed; if not, nothing has changed and the error of
 *   %TRELLIS_CONTRACT_ERROR says why
 */
gboolean
trellis_contract_version_sign (TrellisContractVersion *self,
                               TrellisSignature *signature,
                               gboolean last,
                               GError **error)
{
  if (!check_seal (self, signature, error) || !check_not_signed (self, signature, error)
      || !check_whole (self, error))
    return FALSE;
  trellis_record_set_string (signature, "seal", self->seal);
  append_signature (self, signature);
  return seal_signatures (self, last, error);
}

static gboolean
is_content_whole (TrellisContractVersion *self, GError **error)
{
  g_autofree char *seal = trellis_seal_of_content (self->content, error);

  if (seal == NULL)
    return FALSE;
  if (g_strcmp0 (seal, self->seal) != 0)
    g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_BROKEN,
                 _ ("the content of version %" G_GINT64_FORMAT " is not what was sealed"),
                 self->number);
  else if (trellis_json_get_integer (self->content, "version-number", self->number) != self->number)
    g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_BROKEN,
                 _ ("version %" G_GINT64_FORMAT " bears the content of another version"),
                 self->number);
  else
    return TRUE;
  return FALSE;
}

/* Each of the two seals that is there must fit, and one of them must be there. */
static gboolean
are_signatures_whole (TrellisContractVersion *self, GError **error)
{
  g_autofree char *seal = trellis_seal_of_signatures (self->seal, self->signatures, error);
  const char *so_far = self->signatures_seal, *of_all = self->signed_seal;

  if (seal == NULL)
    return FALSE;
  if ((so_far != NULL || of_all != NULL) && (so_far == NULL || g_str_equal (so_far, seal))
      && (of_all == NULL || g_str_equal (of_all, seal)))
    return TRUE;
  g_set_error (error, TRELLIS_CONTRACT_ERROR, TRELLIS_CONTRACT_ERROR_BROKEN,
               _ ("the signatures of version %" G_GINT64_FORMAT " are not what was sealed"),
               self->number);
  return FALSE;
}

/**
 * trellis_contract_version_check:
 * @why: (out) (optional) (nullable): what is wrong, translated
 *
 * Makes the seals again from what is stored, members that this program does not know included, and
 * compares. From the first signature on a change in any value, and any member that is added or
 * taken away, is found in the content and in the signatures alike; white space and the order of
 * members are no change. A version that was found whole is not gone through again.
 *
 * Returns: whether the version is whole, and otherwise which part is not
 */
TrellisSealState
trellis_contract_version_check (TrellisContractVersion *self, char **why)
{
  g_autoptr (GError) error = NULL;
  TrellisSealState state = TRELLIS_SEAL_STATE_WHOLE;

  if (self->is_known_whole)
    state = TRELLIS_SEAL_STATE_WHOLE;
  else if (!is_content_whole (self, &error))
    state = TRELLIS_SEAL_STATE_CONTENT_BROKEN;
  else if (!are_signatures_whole (self, &error))
    state = TRELLIS_SEAL_STATE_SIGNATURES_BROKEN;
  self->is_known_whole = state == TRELLIS_SEAL_STATE_WHOLE;
  if (why != NULL)
    *why = error == NULL ? NULL : g_strdup (error->message);
  return state;
}
