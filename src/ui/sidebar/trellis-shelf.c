/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an engagement stands in the sidebar. */

#include "config.h"

#include "trellis-shelf.h"

#include <glib/gi18n-lib.h>

TrellisShelf
trellis_shelf_of (TrellisEngagement *engagement)
{
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    return trellis_coaching_is_open (TRELLIS_COACHING (engagement)) ? TRELLIS_SHELF_COACHING
                                                                    : TRELLIS_SHELF_CONCLUDED;
  return TRELLIS_MENTORING (engagement)->state == TRELLIS_MENTORING_STATE_ENDED
             ? TRELLIS_SHELF_CONCLUDED
             : TRELLIS_SHELF_MENTORING;
}

/**
 * trellis_shelf_get_title:
 *
 * Returns: (transfer none): its heading, translated
 */
const char *
trellis_shelf_get_title (TrellisShelf shelf)
{
  switch (shelf)
    {
    case TRELLIS_SHELF_COACHING:
      return _ ("Coaching");
    case TRELLIS_SHELF_MENTORING:
      return _ ("Mentoring");
    case TRELLIS_SHELF_CONCLUDED:
    default:
      return _ ("Concluded");
    }
}

/**
 * trellis_shelf_compare:
 *
 * Returns: the order of two engagements in the sidebar: by shelf, then by title as people sort them
 */
int
trellis_shelf_compare (TrellisEngagement *a, TrellisEngagement *b)
{
  int order = (int) trellis_shelf_of (a) - (int) trellis_shelf_of (b);

  if (order == 0 && a->title != NULL && b->title != NULL)
    order = g_utf8_collate (a->title, b->title);
  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}
