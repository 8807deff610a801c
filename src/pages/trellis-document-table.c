/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of a document, as data. */

#include "config.h"

#include "trellis-document-table.h"

#include "trellis-document-clean.h"

static void
free_column (gpointer data)
{
  TrellisColumn *column = data;

  g_free (column->header);
  g_free (column);
}

static void
free_cell (gpointer data)
{
  TrellisCell *cell = data;

  g_free (cell->text);
  g_free (cell);
}

static void
append_column (TrellisTable *self, const char *header, double width, gboolean ticks)
{
  TrellisColumn *column = g_new0 (TrellisColumn, 1);

  column->header = trellis_document_clean_text (header);
  column->width = width;
  column->ticks = ticks;
  g_ptr_array_add (self->columns, column);
}

static void
append_cell (TrellisTable *self, const char *text, TrellisTick tick)
{
  GPtrArray *row = g_ptr_array_index (self->rows, self->rows->len - 1);
  TrellisCell *cell = g_new0 (TrellisCell, 1);

  cell->text = trellis_document_clean_text (text);
  cell->tick = tick;
  g_ptr_array_add (row, cell);
}

static gboolean
expects_cell (const TrellisTable *self, gboolean tick)
{
  const GPtrArray *row;
  const TrellisColumn *column;

  g_return_val_if_fail (self->rows->len > 0, FALSE);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_val_if_fail (row->len < self->columns->len, FALSE);
  column = g_ptr_array_index (self->columns, row->len);

  return column->ticks == tick;
}

/**
 * trellis_table_new:
 *
 * Makes a table without columns. Builders call trellis_document_add_table() instead.
 *
 * Returns: (transfer full): the table
 */
TrellisTable *
trellis_table_new (void)
{
  TrellisTable *self = g_new0 (TrellisTable, 1);

  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * trellis_table_free:
 * @self: (transfer full): a table that no document owns
 *
 * Frees @self.
 */
void
trellis_table_free (TrellisTable *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * trellis_table_add_column:
 * @self: a table without rows
 * @header: (nullable): the heading, plain text
 * @width: its share of the width, above 0, beside the shares of the other columns
 *
 * Adds a column of text.
 */
void
trellis_table_add_column (TrellisTable *self, const char *header, double width)
{
  g_return_if_fail (self != NULL && self->rows->len == 0);
  g_return_if_fail (width > 0);

  append_column (self, header, width, FALSE);
}

/**
 * trellis_table_keep_lines:
 * @self: a table with a column
 *
 * Has the lines of the last column not broken, as far as the other columns can spare the room: for
 * dates and other short texts, set in lines where they may be broken.
 */
void
trellis_table_keep_lines (TrellisTable *self)
{
  TrellisColumn *column;

  g_return_if_fail (self->columns->len > 0);

  column = g_ptr_array_index (self->columns, self->columns->len - 1);
  column->whole_lines = TRUE;
}

/**
 * trellis_table_add_tick_column:
 * @self: a table without rows
 *
 * Adds a narrow column of tick boxes, which has no heading.
 */
void
trellis_table_add_tick_column (TrellisTable *self)
{
  g_return_if_fail (self != NULL && self->rows->len == 0);

  append_column (self, NULL, 0, TRUE);
}

/**
 * trellis_table_add_row:
 * @self: a table with its columns
 *
 * Begins a row, to which cells are added from the first column on. Cells that are not added stay
 * empty.
 */
void
trellis_table_add_row (TrellisTable *self)
{
  g_return_if_fail (self != NULL && self->columns->len > 0);

  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (free_cell));
}

/**
 * trellis_table_add_text:
 * @self: a table with a row
 * @text: (nullable): plain text
 *
 * Adds a cell of text to the last row; its column must be one of text.
 */
void
trellis_table_add_text (TrellisTable *self, const char *text)
{
  g_return_if_fail (self != NULL && expects_cell (self, FALSE));

  append_cell (self, text, TRELLIS_TICK_NONE);
}

/**
 * trellis_table_add_tick:
 * @self: a table with a row
 * @tick: the state of the box
 *
 * Adds a tick box to the last row; its column must be one of tick boxes.
 */
void
trellis_table_add_tick (TrellisTable *self, TrellisTick tick)
{
  g_return_if_fail (self != NULL && expects_cell (self, TRUE));

  append_cell (self, NULL, tick);
}

/**
 * trellis_table_add_blank_rows:
 * @self: a table with its columns
 * @n_rows: how many
 *
 * Adds ruled rows after all others, high enough to be written in by hand, with an empty box in
 * each column of tick boxes.
 */
void
trellis_table_add_blank_rows (TrellisTable *self, guint n_rows)
{
  g_return_if_fail (self != NULL && self->columns->len > 0);

  self->n_blank += n_rows;
}

/**
 * trellis_table_has_headers:
 * @self: a table
 *
 * Whether any column has a heading, so that the table has a header row.
 *
 * Returns: whether it has
 */
gboolean
trellis_table_has_headers (const TrellisTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (self->columns, i);

      if (*column->header != '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * trellis_table_get_cell:
 * @self: a table
 * @row: the number of a row, from 0; from the number of rows on, the blank rows follow
 * @column: the number of a column, from 0
 *
 * Finds what stands in a cell, also where the row is short or blank.
 *
 * Returns: the cell by value; its text belongs to @self
 */
TrellisCell
trellis_table_get_cell (const TrellisTable *self, guint row, guint column)
{
  const TrellisColumn *of = g_ptr_array_index (self->columns, column);
  TrellisCell empty = { (char *) "", TRELLIS_TICK_NONE };

  if (row < self->rows->len)
    {
      const GPtrArray *cells = g_ptr_array_index (self->rows, row);

      return column < cells->len ? *(TrellisCell *) g_ptr_array_index (cells, column) : empty;
    }

  empty.tick = of->ticks ? TRELLIS_TICK_EMPTY : TRELLIS_TICK_NONE;
  return empty;
}

/**
 * trellis_tick_to_text:
 * @tick: the state of a box
 *
 * How a tick box stands in plain text.
 *
 * Returns: (transfer none): "[ ]", "[x]", "[-]", or "" where there is no box
 */
const char *
trellis_tick_to_text (TrellisTick tick)
{
  static const char *const texts[] = {
    [TRELLIS_TICK_NONE] = "",
    [TRELLIS_TICK_EMPTY] = "[ ]",
    [TRELLIS_TICK_TICKED] = "[x]",
    [TRELLIS_TICK_STRUCK] = "[-]",
  };

  return texts[tick];
}
