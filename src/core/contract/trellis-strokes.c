/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawn signature: its strokes, and the one form of SVG that they are kept in and read from. */

#include "config.h"

#include "trellis-strokes.h"

#include <string.h>

#define MOST_POINTS 20000
#define MOST_BYTES (1024 * 1024)
#define MOST_DIGITS 5 /* before the point of a number */
#define FARTHEST 99999

#define HEAD_BEGIN "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
#define HEAD_END                                                                                   \
  "\" fill=\"none\" stroke=\"black\" stroke-width=\"2.5\" "                                        \
  "stroke-linecap=\"round\" stroke-linejoin=\"round\">"
#define PATH_BEGIN "<path d=\""
#define PATH_END "\"/>"
#define DOT "l0 0"
#define TAIL "</svg>\n"

struct _TrellisStrokes
{
  gatomicrefcount refs;
  GArray *points; /* of TrellisStrokePoint */
};

/**
 * trellis_strokes_new:
 *
 * Returns: (transfer full): a drawing with nothing on it
 */
TrellisStrokes *
trellis_strokes_new (void)
{
  TrellisStrokes *self = g_new0 (TrellisStrokes, 1);

  g_atomic_ref_count_init (&self->refs);
  self->points = g_array_new (FALSE, FALSE, sizeof (TrellisStrokePoint));
  return self;
}

TrellisStrokes *
trellis_strokes_ref (TrellisStrokes *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
trellis_strokes_unref (TrellisStrokes *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->points);
  g_free (self);
}

static int
to_tenths (double pixels)
{
  return (int) CLAMP (pixels * 10 + (pixels < 0 ? -0.5 : 0.5), -FARTHEST, FARTHEST);
}

static void
add_point (TrellisStrokes *self, int x, int y, gboolean begins)
{
  TrellisStrokePoint point = { x, y, begins };

  if (self->points->len < MOST_POINTS)
    g_array_append_val (self->points, point);
}

/**
 * trellis_strokes_begin:
 * @x: in pixels from the left
 * @y: in pixels from the top
 *
 * Puts the pen down.
 */
void
trellis_strokes_begin (TrellisStrokes *self, double x, double y)
{
  add_point (self, to_tenths (x), to_tenths (y), TRUE);
}

/**
 * trellis_strokes_draw_to:
 *
 * Moves the pen that was put down. What is more than a signature can need is left out.
 */
void
trellis_strokes_draw_to (TrellisStrokes *self, double x, double y)
{
  if (self->points->len > 0)
    add_point (self, to_tenths (x), to_tenths (y), FALSE);
}

void
trellis_strokes_clear (TrellisStrokes *self)
{
  g_array_set_size (self->points, 0);
}

guint
trellis_strokes_get_length (const TrellisStrokes *self)
{
  return self->points->len;
}

const TrellisStrokePoint *
trellis_strokes_get_point (const TrellisStrokes *self, guint position)
{
  return &g_array_index (self->points, TrellisStrokePoint, position);
}

static gboolean
is_last_of_stroke (const TrellisStrokes *self, guint position)
{
  return position + 1 == self->points->len
         || trellis_strokes_get_point (self, position + 1)->begins;
}

/* In tenths of a pixel, which no locale writes otherwise. */
static void
write_number (GString *svg, int tenths)
{
  g_string_append_printf (svg, "%s%d.%d ", tenths < 0 ? "-" : "", ABS (tenths) / 10,
                          ABS (tenths) % 10);
}

static void
write_point (const TrellisStrokes *self, GString *svg, guint position)
{
  const TrellisStrokePoint *point = trellis_strokes_get_point (self, position);
  gboolean last = is_last_of_stroke (self, position);

  g_string_append (svg, point->begins ? PATH_BEGIN "M" : "L");
  write_number (svg, point->x);
  write_number (svg, point->y);
  if (last)
    g_string_append (svg, point->begins ? DOT PATH_END : PATH_END);
}

/**
 * trellis_strokes_to_svg:
 * @width: of what was drawn on, in pixels
 * @height: of what was drawn on, in pixels
 *
 * Returns: (transfer full) (nullable): the strokes as a picture; %NULL while there are none
 */
GBytes *
trellis_strokes_to_svg (const TrellisStrokes *self, int width, int height)
{
  GString *svg;
  gsize length;

  if (self->points->len == 0)
    return NULL;
  svg = g_string_new (HEAD_BEGIN);
  g_string_append_printf (svg, "%d %d" HEAD_END, MAX (width, 1), MAX (height, 1));
  for (guint i = 0; i < self->points->len; i++)
    write_point (self, svg, i);
  g_string_append (svg, TAIL);
  length = svg->len;
  return g_bytes_new_take (g_string_free (svg, FALSE), length);
}

/* Goes past @word if it stands here. */
static gboolean
skip (const char **at, const char *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;
  *at += strlen (word);
  return TRUE;
}

static gboolean
read_digits (const char **at, int *value)
{
  guint n = 0;

  for (*value = 0; g_ascii_isdigit (**at) && n < MOST_DIGITS; n++, (*at)++)
    *value = *value * 10 + g_ascii_digit_value (**at);
  return n > 0;
}

static gboolean
read_number (const char **at, int *tenths)
{
  gboolean negative = skip (at, "-");
  int whole;

  if (!read_digits (at, &whole) || !skip (at, ".") || !g_ascii_isdigit (**at))
    return FALSE;
  *tenths = whole * 10 + g_ascii_digit_value (**at);
  *tenths = negative ? -*tenths : *tenths;
  (*at)++;
  return skip (at, " ");
}

static gboolean
read_point (TrellisStrokes *self, const char **at, gboolean begins)
{
  int x, y;

  if (!read_number (at, &x) || !read_number (at, &y) || self->points->len >= MOST_POINTS)
    return FALSE;
  add_point (self, x, y, begins);
  return TRUE;
}

static gboolean
read_stroke (TrellisStrokes *self, const char **at)
{
  if (!skip (at, "M") || !read_point (self, at, TRUE))
    return FALSE;
  if (skip (at, DOT PATH_END))
    return TRUE;
  while (skip (at, "L"))
    if (!read_point (self, at, FALSE))
      return FALSE;
  return skip (at, PATH_END);
}

static gboolean
read_head (const char **at)
{
  int size;

  return skip (at, HEAD_BEGIN) && read_digits (at, &size) && skip (at, " ")
         && read_digits (at, &size) && skip (at, HEAD_END);
}

/**
 * trellis_strokes_parse:
 * @svg: what a file holds
 *
 * Reads what trellis_strokes_to_svg() writes, and nothing else: no other SVG is worth the trouble
 * that a whole reader of SVG can make.
 *
 * Returns: (transfer full) (nullable): the strokes; %NULL when it is no drawing of ours
 */
TrellisStrokes *
trellis_strokes_parse (GBytes *svg)
{
  g_autoptr (TrellisStrokes) self = trellis_strokes_new ();
  g_autofree char *text = NULL;
  const char *at;

  if (g_bytes_get_size (svg) == 0 || g_bytes_get_size (svg) > MOST_BYTES)
    return NULL;
  at = text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  if (!read_head (&at))
    return NULL;
  while (skip (&at, PATH_BEGIN))
    if (!read_stroke (self, &at))
      return NULL;
  if (!g_str_equal (at, TAIL) || self->points->len == 0)
    return NULL;
  return g_steal_pointer (&self);
}
