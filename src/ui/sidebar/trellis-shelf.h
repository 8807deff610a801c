/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"

G_BEGIN_DECLS

/**
 * TrellisShelf:
 * @TRELLIS_SHELF_COACHING: coaching that is open
 * @TRELLIS_SHELF_MENTORING: mentoring that goes on
 * @TRELLIS_SHELF_CONCLUDED: whatever has come to its end
 *
 * The parts of the sidebar, in their order.
 */
typedef enum
{
  TRELLIS_SHELF_COACHING,
  TRELLIS_SHELF_MENTORING,
  TRELLIS_SHELF_CONCLUDED
} TrellisShelf;

TrellisShelf trellis_shelf_of (TrellisEngagement *engagement);
const char *trellis_shelf_get_title (TrellisShelf shelf);
int trellis_shelf_compare (TrellisEngagement *a, TrellisEngagement *b);

G_END_DECLS
