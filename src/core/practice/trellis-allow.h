/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisAllow:
 * @TRELLIS_ALLOW_CONFLICTS: sessions that overlap others
 * @TRELLIS_ALLOW_OUTSIDE_TERM: sessions outside the contract's term
 *
 * What the coach allows by name, which is refused otherwise (rules 7 and 13).
 */
typedef enum
{
  TRELLIS_ALLOW_NOTHING = 0,
  TRELLIS_ALLOW_CONFLICTS = 1 << 0,
  TRELLIS_ALLOW_OUTSIDE_TERM = 1 << 1
} TrellisAllow;

G_END_DECLS
