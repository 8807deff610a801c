/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The strokes' width in a drawing, in pixels. */
#define TRELLIS_STROKES_PEN 2.5

/**
 * TrellisStrokePoint:
 * @x: from the left, in tenths of a pixel
 * @y: from the top, in tenths of a pixel
 * @begins: whether the pen comes down here, instead of going on from the point before
 */
typedef struct
{
  int x, y;
  gboolean begins;
} TrellisStrokePoint;

/**
 * TrellisStrokes:
 *
 * A signature as it was drawn: where the pen came down and where it went. Reference-counted.
 */
typedef struct _TrellisStrokes TrellisStrokes;

TrellisStrokes *trellis_strokes_new (void);
TrellisStrokes *trellis_strokes_parse (GBytes *svg);
TrellisStrokes *trellis_strokes_ref (TrellisStrokes *self);
void trellis_strokes_unref (TrellisStrokes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisStrokes, trellis_strokes_unref)

void trellis_strokes_begin (TrellisStrokes *self, double x, double y);
void trellis_strokes_draw_to (TrellisStrokes *self, double x, double y);
void trellis_strokes_clear (TrellisStrokes *self);
guint trellis_strokes_get_length (const TrellisStrokes *self);
const TrellisStrokePoint *trellis_strokes_get_point (const TrellisStrokes *self, guint position);
GBytes *trellis_strokes_to_svg (const TrellisStrokes *self, int width, int height);

G_END_DECLS
