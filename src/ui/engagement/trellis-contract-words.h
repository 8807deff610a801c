/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"

G_BEGIN_DECLS

/* Words for versions of a contract: their seals, who has signed, what has changed. */

char *trellis_contract_words_version (TrellisContractVersion *version);
char *trellis_contract_words_changes (TrellisContractVersion *version);
char *trellis_contract_words_seal (TrellisContractVersion *version);
char *trellis_contract_words_signature (TrellisSignature *signature);

G_END_DECLS
