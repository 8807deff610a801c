/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as plain text: the words of its pages, in the same order. */

#include "config.h"

#include "trellis-document-text.h"

#include "trellis-document-block.h"

#include <string.h>

/* Columns wider than this are not waited for: the next cell follows two spaces behind. */
#define WIDEST_COLUMN 40

static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return n;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* Appends @text with the lines after its first one set in by @indent. */
static void
append_indented (GString *out, guint indent, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n')
        append_spaces (out, indent);
    }
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* Appends @text, and spaces up to @width columns and two more. */
static void
append_padded (GString *out, const char *text, guint width)
{
  guint columns = count_columns (text);

  g_string_append (out, text);
  append_spaces (out, (columns < width ? width - columns : 0) + 2);
}

/* A cell in one line: a line feed within it would break the row. */
static char *
flatten_cell (const TrellisTable *table, guint row, guint column)
{
  TrellisCell cell = trellis_table_get_cell (table, row, column);

  if (cell.tick != TRELLIS_TICK_NONE)
    return g_strdup (trellis_tick_to_text (cell.tick));

  return g_strdelimit (g_strdup (cell.text), "\n", ' ');
}

static guint
measure_column (const TrellisTable *table, guint column)
{
  const TrellisColumn *header = g_ptr_array_index (table->columns, column);
  guint width = count_columns (header->header);

  for (guint row = 0; row < table->rows->len + table->n_blank; row++)
    {
      g_autofree char *text = flatten_cell (table, row, column);

      width = MAX (width, count_columns (text));
    }

  return MIN (width, WIDEST_COLUMN);
}

static void
append_header (GString *out, const TrellisTable *table, const guint *widths)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const TrellisColumn *column = g_ptr_array_index (table->columns, i);

      append_padded (out, column->header, widths[i]);
    }
  end_line (out);
}

static void
append_row (GString *out, const TrellisTable *table, const guint *widths, guint row)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *text = flatten_cell (table, row, i);

      append_padded (out, text, widths[i]);
    }
  end_line (out);
}

static void
append_table (GString *out, const TrellisBlock *block, guint label_width)
{
  const TrellisTable *table = block->table;
  g_autofree guint *widths = g_new0 (guint, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    widths[i] = measure_column (table, i);

  if (trellis_table_has_headers (table))
    append_header (out, table, widths);
  for (guint row = 0; row < table->rows->len + table->n_blank; row++)
    append_row (out, table, widths, row);
}

static void
append_text (GString *out, const TrellisBlock *block, guint label_width)
{
  g_autofree char *text = trellis_block_join (block->label, " ", block->text);

  g_string_append (out, text);
  end_line (out);
}

static void
append_labelled (GString *out, const TrellisBlock *block, guint label_width)
{
  guint indent = MAX (label_width, count_columns (block->label)) + 2;

  append_padded (out, block->label, label_width);
  append_indented (out, indent, block->text);
  end_line (out);
}

static void
append_item (GString *out, const TrellisBlock *block, guint label_width)
{
  append_spaces (out, 2);
  g_string_append_printf (out, "%s ", block->label);
  append_indented (out, count_columns (block->label) + 3, block->text);
  end_line (out);
}

static void
append_sign (GString *out, const TrellisBlock *block, TrellisSign sign)
{
  append_spaces (out, 2);
  append_padded (out, trellis_block_get_sign_caption (block, sign), 9);
  append_indented (out, 13, block->signs[sign] ? block->signs[sign] : "");
  end_line (out);
}

static void
append_sign_off (GString *out, const TrellisBlock *block, guint label_width)
{
  g_autofree char *party = trellis_block_join (block->label, " · ", block->text);

  g_string_append (out, party);
  end_line (out);

  if (!trellis_block_asks_name (block))
    {
      append_sign (out, block, TRELLIS_SIGN_HOW);
      append_sign (out, block, TRELLIS_SIGN_DATE);
      return;
    }
  for (guint i = 0; i < TRELLIS_N_SIGNS; i++)
    append_sign (out, block, i);
}

static void
append_ruled_rows (GString *out, const TrellisBlock *block, guint label_width)
{
  for (guint i = 0; i < block->number; i++)
    g_string_append_c (out, '\n');
}

/* How each kind is written, and whether blocks of it that follow one another stay together. */
static const struct
{
  void (*append) (GString *out, const TrellisBlock *block, guint label_width);
  gboolean joins;
} writers[TRELLIS_N_BLOCKS] = {
  [TRELLIS_BLOCK_HEADING] = { append_text, FALSE },
  [TRELLIS_BLOCK_PARAGRAPH] = { append_text, FALSE },
  [TRELLIS_BLOCK_ITEM] = { append_item, TRUE },
  [TRELLIS_BLOCK_FIELD] = { append_labelled, TRUE },
  [TRELLIS_BLOCK_TABLE] = { append_table, FALSE },
  [TRELLIS_BLOCK_RULED_ROWS] = { append_ruled_rows, FALSE },
  [TRELLIS_BLOCK_NOTE] = { append_text, FALSE },
  [TRELLIS_BLOCK_SIGN_OFF] = { append_sign_off, FALSE },
};

/* The width of the labels from block @first on, as far as fields follow one another. */
static guint
measure_labels (const GPtrArray *blocks, guint first)
{
  guint width = 0;

  for (guint i = first; i < blocks->len; i++)
    {
      const TrellisBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind != TRELLIS_BLOCK_FIELD)
        break;
      width = MAX (width, count_columns (block->label));
    }

  return MIN (width, WIDEST_COLUMN);
}

/**
 * trellis_document_to_text:
 * @document: a document
 *
 * Writes @document as plain text.
 *
 * The words are those of its pages, in the same order, without running heads and page numbers. A
 * paragraph is one line, however long; so is a table's row. Lines to write on leave no trace but
 * their captions.
 *
 * Returns: (transfer full): the text, ended by a line feed
 */
char *
trellis_document_to_text (TrellisDocument *document)
{
  const GPtrArray *blocks;
  GString *out;
  const TrellisBlock *last = NULL;
  guint label_width = 0;

  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (document), NULL);

  blocks = trellis_document_get_blocks (document);
  out = g_string_new (trellis_document_get_title (document));
  end_line (out);
  if (*trellis_document_get_subtitle (document) != '\0')
    {
      g_string_append (out, trellis_document_get_subtitle (document));
      end_line (out);
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      const TrellisBlock *block = g_ptr_array_index (blocks, i);
      gboolean follows = last != NULL && last->kind == block->kind;

      if (writers[block->kind].append == NULL)
        {
          last = NULL;
          continue;
        }
      if (!follows)
        label_width = measure_labels (blocks, i);
      if (!follows || !writers[block->kind].joins)
        g_string_append_c (out, '\n');
      writers[block->kind].append (out, block, label_width);
      last = block;
    }

  return g_string_free (out, FALSE);
}
