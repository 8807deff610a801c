/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table set as bands: a header row and a band a row, ruled below. */

#include "config.h"

#include "trellis-page-columns.h"
#include "trellis-page-setter.h"

#include <string.h>

/* A header row higher than this share of the page is not repeated: it would leave no room. */
#define HIGHEST_HEADER 0.25

/* Lengths in em. */
#define TICK_WIDTH 0.9
#define COLUMN_GAP 0.95
#define ROW_PADDING 0.42
#define WRITING_ROOM 1.7

/* In bytes; a word that is longer is broken anyway. */
#define LONGEST_WORD 120

/* In points; Pango counts in units of 1/1024. */
#define ROUNDING 0.01

/* Collects the words that may be the widest: a shorter one is measured only if it is nearly as long
   as the longest, and one that is too long for any column not at all. */
static void
collect_words (GHashTable *words, const char *text, gsize *longest)
{
  g_auto (GStrv) split = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      gsize length = strlen (split[i]);

      if (length > LONGEST_WORD || 4 * length < 3 * *longest || length == 0)
        continue;
      *longest = MAX (*longest, length);
      g_hash_table_add (words, g_strdup (split[i]));
    }
}

static double
measure_words (GHashTable *words, TrellisRole role, const TrellisPageStyle *style)
{
  GHashTableIter iter;
  gpointer word;
  double width = 0;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    width = MAX (width, trellis_page_style_measure (style, role, word));

  return width;
}

static double
measure_need (const TrellisTable *table, guint number, const TrellisPageStyle *style)
{
  const TrellisColumn *column = g_ptr_array_index (table->columns, number);
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize longest = 0;
  double head;

  if (column->ticks)
    return TICK_WIDTH * style->em;

  collect_words (heads, column->header, &longest);
  head = measure_words (heads, TRELLIS_ROLE_COLUMN, style);
  longest = 0;
  for (guint row = 0; row < table->rows->len; row++)
    collect_words (words, trellis_table_get_cell (table, row, number).text, &longest);

  return MAX (head, measure_words (words, TRELLIS_ROLE_BODY, style)) + ROUNDING;
}

/* Of short lines, such as dates; those of a column that is not asked to keep them are not. */
static double
measure_lines (const TrellisTable *table, guint number, const TrellisPageStyle *style)
{
  const TrellisColumn *column = g_ptr_array_index (table->columns, number);
  double width = 0;

  for (guint row = 0; column->whole_lines && row < table->rows->len; row++)
    {
      const char *text = trellis_table_get_cell (table, row, number).text;

      if (strlen (text) <= LONGEST_WORD)
        width = MAX (width, trellis_page_style_measure (style, TRELLIS_ROLE_BODY, text));
    }

  return width > 0 ? width + ROUNDING : 0;
}

static TrellisPageColumn *
place_columns (const TrellisTable *table, const TrellisPageStyle *style)
{
  guint n = table->columns->len;
  TrellisPageColumn *columns = g_new0 (TrellisPageColumn, n);

  for (guint i = 0; i < n; i++)
    {
      columns[i].share = ((TrellisColumn *) g_ptr_array_index (table->columns, i))->width;
      columns[i].need = measure_need (table, i, style);
      columns[i].line = measure_lines (table, i, style);
    }

  trellis_page_columns_share (columns, n, style->body_width, COLUMN_GAP * style->em);
  return columns;
}

static const TrellisBand *
set_header (TrellisPageSetter *self, const TrellisTable *table, const TrellisPageColumn *columns)
{
  TrellisBand *band = trellis_page_setter_begin (self);
  double limit = HIGHEST_HEADER * self->style->body_height;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (table->columns, i);

      if (*column->header != '\0')
        trellis_band_add_text (band, self->style, TRELLIS_ROLE_COLUMN, column->header, columns[i].x,
                               columns[i].width);
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

/* Whether a break after a row would leave one behind, or send one ahead, alone. */
static gboolean
is_lone (const TrellisTable *table, guint row)
{
  guint n = table->rows->len + table->n_blank;

  return n > 1 && (row == 0 || row + 2 == n);
}

static void
set_row (TrellisPageSetter *self,
         const TrellisTable *table,
         const TrellisPageColumn *columns,
         guint row,
         const TrellisBand *header)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  for (guint i = 0; i < table->columns->len; i++)
    set_cell (self, band, trellis_table_get_cell (table, row, i), columns[i].x, columns[i].width);

  band->padding_top = ROW_PADDING * self->style->em;
  band->padding_bottom = ROW_PADDING * self->style->em;
  if (row >= table->rows->len)
    band->least_height = WRITING_ROOM * self->style->em;
  band->edges = TRELLIS_EDGE_BOTTOM;
  band->whole = TRUE;
  band->header = header;
  if (is_lone (table, row))
    band->after = TRELLIS_BREAK_LONE_ROW;
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
  g_autofree TrellisPageColumn *columns = place_columns (table, self->style);

  if (trellis_table_has_headers (table))
    header = set_header (self, table, columns);
  for (guint row = 0; row < table->rows->len + table->n_blank; row++)
    set_row (self, table, columns, row, header);
}
