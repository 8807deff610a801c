/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with a contract. */

#include "config.h"

#include "trellis-contract-error.h"

G_DEFINE_QUARK (trellis - contract - error - quark, trellis_contract_error)
