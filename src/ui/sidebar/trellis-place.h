/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisPlace:
 * @TRELLIS_PLACE_NONE: an engagement is chosen, or nothing
 *
 * The places of the sidebar that are no engagement.
 */
typedef enum
{
  TRELLIS_PLACE_NONE,
  TRELLIS_PLACE_TODAY,
  TRELLIS_PLACE_PEOPLE,
  TRELLIS_N_PLACES
} TrellisPlace;

G_END_DECLS
