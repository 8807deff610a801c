/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be printed of an engagement, and in which editions. */

#include "config.h"

#include "trellis-print-kind.h"

#include "pages/trellis-closing-document.h"
#include "pages/trellis-contract-document.h"
#include "pages/trellis-plan-document.h"

#include <glib/gi18n-lib.h>

static gboolean
has_proposal (TrellisEngagement *engagement)
{
  return TRELLIS_COACHING (engagement)->amendment != NULL;
}

static gboolean
has_sponsor (TrellisEngagement *engagement)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  return contract != NULL && contract->sponsor != NULL;
}

static TrellisDocument *
write_contract (TrellisPractice *practice,
                TrellisEngagement *engagement,
                gboolean proposal,
                GError **error)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (engagement);

  return proposal ? trellis_contract_document_new_amendment (practice, coaching, error)
                  : trellis_contract_document_new (practice, coaching, error);
}

static TrellisDocument *
write_closing_report (TrellisPractice *practice,
                      TrellisEngagement *engagement,
                      gboolean for_sponsor,
                      GError **error)
{
  return trellis_closing_document_new (practice, TRELLIS_COACHING (engagement), for_sponsor, error);
}

static const TrellisPrintKind kinds[] = {
  { "contract", N_ ("_Proposed amendment"), has_proposal, write_contract, TRUE },
  { "plan", N_ ("_Sponsor’s copy"), has_sponsor, trellis_plan_document_new, FALSE },
  { "closing-report", N_ ("_Sponsor’s copy"), has_sponsor, write_closing_report, TRUE },
};

/**
 * trellis_print_kind_find:
 * @nick: a name of a kind
 *
 * Returns: (nullable): the kind of that name, if there is one and @engagement has such a thing
 */
const TrellisPrintKind *
trellis_print_kind_find (const char *nick, TrellisEngagement *engagement)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].nick, nick)
        && (!kinds[i].coaching || engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING))
      return &kinds[i];
  return NULL;
}

/**
 * trellis_print_kind_get_choice:
 *
 * Returns: (nullable): what the other edition is called, with a mnemonic; %NULL when there is
 *   only one
 */
const char *
trellis_print_kind_get_choice (const TrellisPrintKind *self, TrellisEngagement *engagement)
{
  return self->has_choice (engagement) ? _ (self->choice) : NULL;
}

/**
 * trellis_print_kind_write:
 * @chosen: whether the other edition is wanted; nothing where there is only one
 *
 * Returns: (transfer full) (nullable): the document as it stands now, or why there is none
 */
TrellisDocument *
trellis_print_kind_write (const TrellisPrintKind *self,
                          TrellisPractice *practice,
                          TrellisEngagement *engagement,
                          gboolean chosen,
                          GError **error)
{
  return self->write (practice, engagement, chosen && self->has_choice (engagement), error);
}
