/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisPageColumn:
 * @share: its share of the room beside the shares of the others; 0 for no more than it needs
 * @need: how wide its widest word is
 * @line: how wide its widest line is, where lines are kept whole if there is room; else 0
 * @x: where it begins
 * @width: how wide it is
 *
 * A column of a table as it stands on the page. Lengths are in points.
 */
typedef struct
{
  double share;
  double need;
  double line;
  double x;
  double width;
} TrellisPageColumn;

void trellis_page_columns_share (TrellisPageColumn *columns, guint n, double room, double gap);

G_END_DECLS
