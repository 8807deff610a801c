/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as text on the screen: the same blocks that are printed, to be read and selected. */

#include "config.h"

#include "trellis-contract-text.h"

#include "pages/trellis-document-block.h"

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_heading (const TrellisBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", block->text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, block->number == 1 ? "title-4" : "heading");
  gtk_widget_set_margin_top (label, block->number == 1 ? 12 : 6);
  return label;
}

/* A label and its value under it: that fits everywhere. */
static GtkWidget *
create_field (const char *label, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = create_label (label, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), create_label (text, NULL));
  return box;
}

static GtkWidget *
create_table (const TrellisTable *table)
{
  GtkWidget *grid = gtk_grid_new ();
  int top = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < table->columns->len && trellis_table_has_headers (table); i++)
    {
      const TrellisColumn *column = table->columns->pdata[i];

      top = 1;
      gtk_grid_attach (GTK_GRID (grid), create_label (column->header, "caption-heading"), (int) i,
                       0, 1, 1);
    }
  for (guint row = 0; row < table->rows->len; row++)
    for (guint i = 0; i < table->columns->len; i++)
      {
        TrellisCell cell = trellis_table_get_cell (table, row, i);
        const char *text
            = cell.tick == TRELLIS_TICK_NONE ? cell.text : trellis_tick_to_text (cell.tick);

        gtk_grid_attach (GTK_GRID (grid), create_label (text, NULL), (int) i, top + (int) row, 1,
                         1);
      }
  return grid;
}

static GtkWidget *
create_item (const TrellisBlock *block)
{
  g_autofree char *text
      = trellis_block_join (*block->label == '\0' ? "•" : block->label, " ", block->text);

  return create_label (text, NULL);
}

static char *
say_signature (const TrellisBlock *block)
{
  g_autofree char *name_and_date = trellis_block_join (block->signs[TRELLIS_SIGN_NAME], " · ",
                                                       block->signs[TRELLIS_SIGN_DATE]);

  return trellis_block_join (name_and_date, " · ", block->signs[TRELLIS_SIGN_HOW]);
}

static GtkWidget *
create_signature (const TrellisBlock *block)
{
  g_autofree char *party = trellis_block_join (block->label, " · ", block->text);
  g_autofree char *signs = trellis_block_is_signed (block) ? say_signature (block) : g_strdup ("…");

  return create_field (party, signs);
}

static GtkWidget *
create_block (const TrellisBlock *block)
{
  g_autofree char *text = NULL;

  switch (block->kind)
    {
    case TRELLIS_BLOCK_HEADING:
      return create_heading (block);
    case TRELLIS_BLOCK_PARAGRAPH:
    case TRELLIS_BLOCK_NOTE:
      text = trellis_block_join (block->label, " ", block->text);
      return create_label (text, block->style & TRELLIS_TEXT_SMALL ? "caption" : NULL);
    case TRELLIS_BLOCK_ITEM:
      return create_item (block);
    case TRELLIS_BLOCK_FIELD:
      return create_field (block->label, block->text);
    case TRELLIS_BLOCK_TABLE:
      return create_table (block->table);
    case TRELLIS_BLOCK_SIGN_OFF:
      return create_signature (block);
    case TRELLIS_BLOCK_RULE:
      return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
    default:
      return NULL;
    }
}

/**
 * trellis_contract_text_new:
 *
 * Returns: (transfer floating): the document from its title to its end
 */
GtkWidget *
trellis_contract_text_new (TrellisDocument *document)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const GPtrArray *blocks = trellis_document_get_blocks (document);

  gtk_box_append (GTK_BOX (box), create_label (trellis_document_get_title (document), "title-3"));
  for (guint i = 0; i < blocks->len; i++)
    {
      GtkWidget *block = create_block (blocks->pdata[i]);

      if (block != NULL)
        gtk_box_append (GTK_BOX (box), block);
    }
  return box;
}
