/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands distributed over pages: each page ends at the break that is least to be avoided. */

#include "config.h"

#include "trellis-page-flow.h"

/* Rounding may not push a strip that just fits to the next page. */
#define TOLERANCE 0.01

/* A place between strips: strip @strip of band @band is the next to be placed. */
typedef struct
{
  guint band;
  guint strip;
} Position;

static const TrellisBand *
get_band (const GPtrArray *bands, Position at)
{
  return g_ptr_array_index (bands, at.band);
}

static gboolean
is_end (const GPtrArray *bands, Position at)
{
  return at.band == bands->len;
}

/* A band that goes on from the page before has its padding again. */
static double
get_padding_again (const GPtrArray *bands, Position at)
{
  return at.strip == 0 ? 0 : get_band (bands, at)->padding_top;
}

/* A break within a band needs room for the padding below as well. */
static gboolean
is_room_for_break (const GPtrArray *bands, Position next, double y, double room)
{
  double padding = next.strip == 0 ? 0 : get_band (bands, next)->padding_bottom;

  return y + padding <= room + TOLERANCE;
}

static Position
advance (const GPtrArray *bands, Position at)
{
  if (at.strip + 1 < get_band (bands, at)->strips->len)
    return (Position){ at.band, at.strip + 1 };

  return (Position){ at.band + 1, 0 };
}

static double
get_space_before (const GPtrArray *bands, Position at)
{
  return at.strip == 0 ? get_band (bands, at)->before : 0;
}

/* The header row that stands again above @at when a page begins there. */
static const TrellisBand *
find_header (const GPtrArray *bands, Position at)
{
  return at.band == 0 && at.strip == 0 ? NULL : get_band (bands, at)->header;
}

/* Where the page that begins at @start ends: after as many strips as fit, or before, at the last
   of the breaks that are least to be avoided. */
static Position
find_end (const GPtrArray *bands, Position start, double room)
{
  Position at = start;
  Position best = advance (bands, start);
  TrellisBreak least = TRELLIS_BREAK_IN_BOX;
  double y = get_padding_again (bands, start);

  while (!is_end (bands, at))
    {
      const TrellisStrip *strip = trellis_band_get_strip (get_band (bands, at), at.strip);
      gboolean is_first = at.band == start.band && at.strip == start.strip;

      y += strip->height + (is_first ? 0 : get_space_before (bands, at));
      if (y > room + TOLERANCE && !is_first)
        return best;

      at = advance (bands, at);
      if (strip->after <= least && is_room_for_break (bands, at, y, room))
        {
          least = strip->after;
          best = at;
        }
      if (least == TRELLIS_BREAK_FORCED)
        return best;
    }

  return at;
}

static void
append_piece (GArray *page, const TrellisBand *band, guint strip, double y, gboolean repeated)
{
  TrellisPiece piece = { band, strip, 1, y, repeated };
  TrellisPiece *last = NULL;

  if (page->len > 0)
    last = &g_array_index (page, TrellisPiece, page->len - 1);

  if (last != NULL && last->band == band && last->repeated == repeated)
    last->n_strips++;
  else
    g_array_append_val (page, piece);
}

static double
place_header (GArray *page, const TrellisBand *header)
{
  for (guint i = 0; i < header->strips->len; i++)
    append_piece (page, header, i, 0, TRUE);

  return trellis_band_get_height (header);
}

static GArray *
place_page (const GPtrArray *bands, Position *start, double body_height)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (TrellisPiece));
  const TrellisBand *header = find_header (bands, *start);
  double y = header ? place_header (page, header) : 0;
  Position end = find_end (bands, *start, body_height - y);
  gboolean is_first = TRUE;

  y += get_padding_again (bands, *start);
  for (Position at = *start; at.band != end.band || at.strip != end.strip; at = advance (bands, at))
    {
      const TrellisBand *band = get_band (bands, at);

      y += is_first ? 0 : get_space_before (bands, at);
      append_piece (page, band, at.strip, y, FALSE);
      y += trellis_band_get_strip (band, at.strip)->height;
      is_first = FALSE;
    }

  *start = end;
  return page;
}

/**
 * trellis_page_flow:
 * @bands: (element-type TrellisBand): closed bands in order
 * @body_height: the room on a page, in points
 *
 * Distributes bands over pages.
 *
 * A page holds as much as fits, but ends earlier where a later end would divide what belongs
 * together. What belongs together and is higher than a page is divided where it must be.
 *
 * Returns: (transfer full) (element-type GArray): the pages, at least one, each an array of
 *   #TrellisPiece; the bands must outlive them
 */
GPtrArray *
trellis_page_flow (const GPtrArray *bands, double body_height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Position at = { 0, 0 };

  do
    g_ptr_array_add (pages, is_end (bands, at) ? g_array_new (FALSE, FALSE, sizeof (TrellisPiece))
                                               : place_page (bands, &at, body_height));
  while (!is_end (bands, at));

  return pages;
}

/**
 * trellis_page_flow_get_height:
 * @bands: (element-type TrellisBand): closed bands
 * @first: the number of the first one that counts
 *
 * How high the bands from @first on are, when they begin a page.
 *
 * Returns: the height in points
 */
double
trellis_page_flow_get_height (const GPtrArray *bands, guint first)
{
  double height = 0;

  for (guint i = first; i < bands->len; i++)
    {
      const TrellisBand *band = g_ptr_array_index (bands, i);

      height += trellis_band_get_height (band) + (i > first ? band->before : 0);
    }

  return height;
}
