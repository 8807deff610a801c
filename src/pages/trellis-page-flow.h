/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-page-band.h"

G_BEGIN_DECLS

/**
 * TrellisPiece:
 * @band: the band
 * @first: the number of its first strip here
 * @n_strips: how many strips of it stand here
 * @y: from the top of the body, in points
 * @repeated: whether it is a header row that stands again
 *
 * What a page has of a band.
 */
typedef struct
{
  const TrellisBand *band;
  guint first;
  guint n_strips;
  double y;
  gboolean repeated;
} TrellisPiece;

GPtrArray *trellis_page_flow (const GPtrArray *bands, double body_height);
double trellis_page_flow_get_height (const GPtrArray *bands, guint first);

G_END_DECLS
