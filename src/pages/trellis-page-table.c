/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table set as bands: a header row and a band a row, ruled below. */

#include "config.h"

#include "trellis-page-setter.h"

/* A header row higher than this share of the page is not repeated: it would leave no room. */
#define HIGHEST_HEADER 0.25

/* Lengths in em. */
#define TICK_WIDTH 1.75
#define COLUMN_GAP 1.0
#define ROW_PADDING 0.42
#define WRITING_ROOM 1.7

/* Where the columns begin and how wide they are. */
typedef struct
{
  double *x;
  double *width;
} Columns;

static double
sum_shares (const TrellisTable *table, double *room, double em)
{
  double shares = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (table->columns, i);

      *room -= column->ticks ? TICK_WIDTH * em : i > 0 ? COLUMN_GAP * em : 0;
      shares += column->width;
    }

  return shares;
}

static void
place_columns (Columns *columns, const TrellisTable *table, const TrellisPageStyle *style)
{
  double room = style->body_width;
  double shares = sum_shares (table, &room, style->em);
  double x = 0;

  columns->x = g_new0 (double, table->columns->len);
  columns->width = g_new0 (double, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (table->columns, i);
      double full = column->ticks ? TICK_WIDTH * style->em : column->width / shares * room;

      columns->x[i] = x;
      columns->width[i] = full;
      x += full + (column->ticks ? 0 : COLUMN_GAP * style->em);
    }
}

static void
clear_columns (Columns *columns)
{
  g_free (columns->x);
  g_free (columns->width);
}

static const TrellisBand *
set_header (TrellisPageSetter *self, const TrellisTable *table, const Columns *columns)
{
  TrellisBand *band = trellis_page_setter_begin (self);
  double limit = HIGHEST_HEADER * self->style->body_height;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (table->columns, i);

      if (*column->header != '\0')
        trellis_band_add_text (band, self->style, TRELLIS_ROLE_COLUMN, column->header,
                               columns->x[i], columns->width[i]);
    }

  band->padding_bottom = 0.3 * self->style->em;
  band->edges = TRELLIS_EDGE_BOTTOM;
  band->edge_ink = TRELLIS_INK_ACCENT;
  band->after = TRELLIS_BREAK_AFTER_HEADING;
  trellis_page_setter_end (self, band);

  return trellis_band_get_height (band) <= limit ? band : NULL;
}

static void
set_cell (TrellisPageSetter *self, TrellisBand *band, TrellisCell cell, double x, double width)
{
  if (cell.tick != TRELLIS_TICK_NONE)
    trellis_band_add_tick (band, self->style, cell.tick, x, width);
  else if (*cell.text != '\0')
    trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, cell.text, x, width);
}

static void
set_row (TrellisPageSetter *self,
         const TrellisTable *table,
         const Columns *columns,
         guint row,
         const TrellisBand *header)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  for (guint i = 0; i < table->columns->len; i++)
    set_cell (self, band, trellis_table_get_cell (table, row, i), columns->x[i], columns->width[i]);

  band->padding_top = ROW_PADDING * self->style->em;
  band->padding_bottom = ROW_PADDING * self->style->em;
  if (row >= table->rows->len)
    band->least_height = WRITING_ROOM * self->style->em;
  band->edges = TRELLIS_EDGE_BOTTOM;
  band->whole = TRUE;
  band->header = header;
  trellis_page_setter_end (self, band);
}

/**
 * trellis_page_set_table:
 * @self: a setter
 * @block: a table
 *
 * Sets a table: a break may come between two rows, and within a row that is higher than a page.
 */
void
trellis_page_set_table (TrellisPageSetter *self, const TrellisBlock *block)
{
  const TrellisTable *table = block->table;
  const TrellisBand *header = NULL;
  Columns columns;

  place_columns (&columns, table, self->style);
  if (trellis_table_has_headers (table))
    header = set_header (self, table, &columns);
  for (guint row = 0; row < table->rows->len + table->n_blank; row++)
    set_row (self, table, &columns, row, header);
  clear_columns (&columns);
}
