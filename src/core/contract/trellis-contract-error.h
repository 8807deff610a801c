/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRELLIS_CONTRACT_ERROR (trellis_contract_error_quark ())

/**
 * TrellisContractError:
 * @TRELLIS_CONTRACT_ERROR_BROKEN: what is stored is not what was sealed
 * @TRELLIS_CONTRACT_ERROR_SIGNED: the party, or everybody, has signed already
 * @TRELLIS_CONTRACT_ERROR_OTHER_SEAL: the signature was given for another text
 */
typedef enum
{
  TRELLIS_CONTRACT_ERROR_BROKEN,
  TRELLIS_CONTRACT_ERROR_SIGNED,
  TRELLIS_CONTRACT_ERROR_OTHER_SEAL
} TrellisContractError;

GQuark trellis_contract_error_quark (void);

G_END_DECLS
