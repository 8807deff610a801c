/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisTick:
 * @TRELLIS_TICK_NONE: no box
 * @TRELLIS_TICK_EMPTY: an empty box, to be ticked by hand; `[ ]` as text
 * @TRELLIS_TICK_TICKED: a ticked box; `[x]` as text
 * @TRELLIS_TICK_STRUCK: a box struck through, for what was dropped; `[-]` as text
 *
 * The state of a tick box.
 */
typedef enum
{
  TRELLIS_TICK_NONE,
  TRELLIS_TICK_EMPTY,
  TRELLIS_TICK_TICKED,
  TRELLIS_TICK_STRUCK,
} TrellisTick;

/**
 * TrellisColumn:
 * @header: the column's heading, "" when it has none
 * @width: its share of the table's width, beside the shares of the other columns; unused for ticks
 * @ticks: whether its cells are tick boxes
 * @whole_lines: whether its lines are not broken as long as the other columns have room
 */
typedef struct
{
  char *header;
  double width;
  gboolean ticks;
  gboolean whole_lines;
} TrellisColumn;

/**
 * TrellisCell:
 * @text: its text, "" for a tick box
 * @tick: its tick box, or %TRELLIS_TICK_NONE
 */
typedef struct
{
  char *text;
  TrellisTick tick;
} TrellisCell;

/**
 * TrellisTable:
 * @columns: (element-type TrellisColumn): the columns
 * @rows: (element-type GPtrArray): each row, an array of #TrellisCell; it may be short
 * @n_blank: ruled rows after @rows, to be filled in by hand
 *
 * A table of a document: columns first, then rows, cell by cell.
 *
 * It is written with the functions below and read directly. It belongs to its document.
 */
typedef struct
{
  GPtrArray *columns;
  GPtrArray *rows;
  guint n_blank;
} TrellisTable;

TrellisTable *trellis_table_new (void);
void trellis_table_free (TrellisTable *self);
void trellis_table_add_column (TrellisTable *self, const char *header, double width);
void trellis_table_keep_lines (TrellisTable *self);
void trellis_table_add_tick_column (TrellisTable *self);
void trellis_table_add_row (TrellisTable *self);
void trellis_table_add_text (TrellisTable *self, const char *text);
void trellis_table_add_tick (TrellisTable *self, TrellisTick tick);
void trellis_table_add_blank_rows (TrellisTable *self, guint n_rows);
gboolean trellis_table_has_headers (const TrellisTable *self);
TrellisCell trellis_table_get_cell (const TrellisTable *self, guint row, guint column);

const char *trellis_tick_to_text (TrellisTick tick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisTable, trellis_table_free)

G_END_DECLS
