/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands distributed over pages so that, all pages taken together, what belongs together is least
   divided and the least room is left empty. */

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

/* The page that begins at @at: the number of the strip that it ends before, and what it and all
   pages after it cost. */
typedef struct
{
  Position at;
  guint end;
  double cost;
} Choice;

/* A page that is filled less than this part is nearly empty, and costs so much more. */
#define NEARLY_EMPTY 0.18
#define COST_NEARLY_EMPTY 60

/* Room that is left empty costs so much by its part of the page, and the rest by the square of it:
   one great hole is worse than two small ones, but small ones on every page are no gain. */
#define EMPTY_AT_ALL 0.2

/* What it costs to end a page at a break, not to end it there, and to leave the whole page empty
   below it. A group is divided when half of a page would be empty otherwise, and a
   break that is wished for is taken when less than two thirds are. Those that are far apart are
   never weighed against one another: the least of them is taken. */
static const struct
{
  double taken;
  double skipped;
  double empty;
} breaks[] = {
  [TRELLIS_BREAK_FORCED] = { 0, 0, 0 },       [TRELLIS_BREAK_WISHED] = { 0, 12, 25 },
  [TRELLIS_BREAK_FREE] = { 0, 0, 100 },       [TRELLIS_BREAK_IN_GROUP] = { 30, 0, 100 },
  [TRELLIS_BREAK_LONE_ROW] = { 80, 0, 100 },  [TRELLIS_BREAK_IN_INNER_GROUP] = { 90, 0, 100 },
  [TRELLIS_BREAK_IN_LINES] = { 1e4, 0, 100 }, [TRELLIS_BREAK_AFTER_HEADING] = { 1e6, 0, 100 },
  [TRELLIS_BREAK_IN_BOX] = { 1e8, 0, 100 },
};

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

/* What a page costs that ends with a strip: the break, and the room that is left empty. */
static double
weigh_page (TrellisBreak after, double filled, gboolean is_last)
{
  double empty = 1 - MIN (filled, 1);
  double cost = breaks[after].taken;

  if (filled < NEARLY_EMPTY)
    cost += COST_NEARLY_EMPTY;
  if (!is_last)
    cost += breaks[after].empty * empty * (EMPTY_AT_ALL + (1 - EMPTY_AT_ALL) * empty);
  return cost;
}

/* Tries all ends of the page that begins with strip @start, the ones after it being decided. */
static void
choose_end (const GPtrArray *bands, GArray *choices, guint start, double body_height)
{
  Choice *choice = &g_array_index (choices, Choice, start);
  const TrellisBand *header = find_header (bands, choice->at);
  double room = body_height - (header ? trellis_band_get_height (header) : 0);
  double y = get_padding_again (bands, choice->at);
  double skipped = 0;

  choice->cost = G_MAXDOUBLE;
  for (guint i = start; i + 1 < choices->len; i++)
    {
      const Choice *last = &g_array_index (choices, Choice, i);
      const Choice *next = &g_array_index (choices, Choice, i + 1);
      const TrellisStrip *strip
          = trellis_band_get_strip (get_band (bands, last->at), last->at.strip);
      gboolean is_last = i + 2 == choices->len;
      double cost;

      y += strip->height + (i == start ? 0 : get_space_before (bands, last->at));
      if (i > start && y > room + TOLERANCE)
        return;
      cost = weigh_page (strip->after, y / room, is_last) + skipped + next->cost;
      if (i == start || (is_room_for_break (bands, next->at, y, room) && cost <= choice->cost))
        {
          choice->cost = cost;
          choice->end = i + 1;
        }
      if (strip->after == TRELLIS_BREAK_FORCED)
        return;
      skipped += breaks[strip->after].skipped;
    }
}

/* For each strip, where the page that begins with it ends best; worked out from the last one. After
   the strips stands the end, which costs nothing. */
static GArray *
choose_ends (const GPtrArray *bands, double body_height)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  Position at = { 0, 0 };

  for (;; at = advance (bands, at))
    {
      Choice choice = { at, 0, 0 };

      g_array_append_val (choices, choice);
      if (is_end (bands, at))
        break;
    }
  for (guint i = choices->len - 1; i > 0; i--)
    choose_end (bands, choices, i - 1, body_height);

  return choices;
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
place_page (const GPtrArray *bands, const GArray *choices, guint start)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (TrellisPiece));
  const Choice *first = &g_array_index (choices, Choice, start);
  const TrellisBand *header = find_header (bands, first->at);
  double y = (header ? place_header (page, header) : 0) + get_padding_again (bands, first->at);

  for (guint i = start; i < first->end; i++)
    {
      Position at = g_array_index (choices, Choice, i).at;
      const TrellisBand *band = get_band (bands, at);

      y += i == start ? 0 : get_space_before (bands, at);
      append_piece (page, band, at.strip, y, FALSE);
      y += trellis_band_get_strip (band, at.strip)->height;
    }

  return page;
}

/**
 * trellis_page_flow:
 * @bands: (element-type TrellisBand): closed bands in order
 * @body_height: the room on a page, in points
 *
 * Distributes bands over pages.
 *
 * Of all ways to distribute them the best is taken, as Knuth and Plass do for the lines of a
 * paragraph: each end of a page has its cost, and so has the room that a page leaves empty. What
 * belongs together and is higher than a page is divided where it must be.
 *
 * Returns: (transfer full) (element-type GArray): the pages, at least one, each an array of
 *   #TrellisPiece; the bands must outlive them
 */
GPtrArray *
trellis_page_flow (const GPtrArray *bands, double body_height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) choices = choose_ends (bands, body_height);

  for (guint i = 0; i + 1 < choices->len; i = g_array_index (choices, Choice, i).end)
    g_ptr_array_add (pages, place_page (bands, choices, i));
  if (pages->len == 0)
    g_ptr_array_add (pages, g_array_new (FALSE, FALSE, sizeof (TrellisPiece)));

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
