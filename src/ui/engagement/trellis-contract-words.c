/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for versions of a contract: their seals, who has signed and how, what has changed. */

#include "config.h"

#include "trellis-contract-words.h"

#include "contract/trellis-content.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_contract_words_version:
 *
 * Returns: (transfer full): which version it is, and whether all have signed it
 */
char *
trellis_contract_words_version (TrellisContractVersion *version)
{
  int number = (int) version->number;
  g_autofree char *name = number <= 1 ? g_strdup (_ ("The contract"))
                                      /* Translators: of a contract; %d is 1 or more */
                                      : g_strdup_printf (_ ("Amendment %d"), number - 1);

  return trellis_words_facts (name, version->signed_seal != NULL ? _ ("signed by all")
                                                                 : _ ("not signed by all yet"));
}

/**
 * trellis_contract_words_changes:
 *
 * Returns: (transfer full) (nullable): what it changes, in the language of the contract
 */
char *
trellis_contract_words_changes (TrellisContractVersion *version)
{
  g_autoptr (TrellisContent) content = trellis_content_read (version->content, NULL);

  if (content == NULL || content->changes == NULL || content->changes[0] == NULL)
    return NULL;
  return g_strjoinv (" ", content->changes);
}

/**
 * trellis_contract_words_seal:
 *
 * Returns: (transfer full): whether it is still what was sealed
 */
char *
trellis_contract_words_seal (TrellisContractVersion *version)
{
  switch (trellis_contract_version_check (version, NULL))
    {
    case TRELLIS_SEAL_STATE_CONTENT_BROKEN:
      return g_strdup (_ ("The seal is broken: the text is no longer what was sealed. You can go "
                          "on working; find out who changed the file."));
    case TRELLIS_SEAL_STATE_SIGNATURES_BROKEN:
      return g_strdup (_ ("The seal is broken: the signatures are no longer those that were "
                          "given. You can go on working; find out who changed the file."));
    case TRELLIS_SEAL_STATE_WHOLE:
    default:
      return g_strdup (_ ("The seal is whole: nothing has changed since it was signed."));
    }
}

static const char *const hows[] = {
  [TRELLIS_SIGNING_NONE] = "",
  [TRELLIS_SIGNING_TYPED] = N_ ("typed"),
  [TRELLIS_SIGNING_PAPER] = N_ ("on paper"),
  [TRELLIS_SIGNING_DRAWN] = N_ ("drawn on screen"),
};

static const char *const parties[] = {
  [TRELLIS_PARTY_NONE] = "",
  [TRELLIS_PARTY_COACH] = N_ ("Coach"),
  [TRELLIS_PARTY_COACHEE] = N_ ("Coachee"),
  [TRELLIS_PARTY_GUARDIAN] = N_ ("Guardian"),
  [TRELLIS_PARTY_REPRESENTATIVE] = N_ ("For the team"),
  [TRELLIS_PARTY_SPONSOR] = N_ ("Sponsor"),
};

static const char *
look_up (const char *const *words, guint n, int value)
{
  const char *word = (guint) value < n ? words[value] : "";

  return *word == '\0' ? "" : _ (word);
}

/**
 * trellis_contract_words_signature:
 *
 * Returns: (transfer full): as who, how and when somebody has signed
 */
char *
trellis_contract_words_signature (TrellisSignature *signature)
{
  g_autofree char *date = trellis_say_date (signature->date);
  g_autofree char *how
      = trellis_words_facts (look_up (hows, G_N_ELEMENTS (hows), signature->how), date);

  return trellis_words_facts (look_up (parties, G_N_ELEMENTS (parties), signature->party), how);
}
