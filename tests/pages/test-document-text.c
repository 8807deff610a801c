/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as plain text, block by block. */

#include "config.h"

#include "pages/trellis-document-text.h"

static void
add_nothing (TrellisDocument *document)
{
}

static void
add_titles (TrellisDocument *document)
{
  trellis_document_set_subtitle (document, "version 1");
  trellis_document_set_running_head (document, "never as text");
  trellis_document_set_author (document, "nor this");
}

static void
add_prose (TrellisDocument *document)
{
  trellis_document_add_heading (document, 1, "Terms");
  trellis_document_add_paragraph (document, "First.");
  trellis_document_add_styled_paragraph (document, TRELLIS_TEXT_SMALL, "Lead.", "Second\nline.");
  trellis_document_add_rule (document);
  trellis_document_add_page_break (document);
  trellis_document_add_note (document, "Seal.", "abc");
}

static void
add_lists (TrellisDocument *document)
{
  trellis_document_add_item (document, NULL, "one\nmore");
  trellis_document_add_item (document, NULL, "two");
  trellis_document_add_paragraph (document, "Between");
  trellis_document_add_item (document, "10.", "ten\nmore");
}

static void
add_fields (TrellisDocument *document)
{
  trellis_document_add_field (document, "Coachee", "Amina");
  trellis_document_add_field (document, "By", "Rue de la Loi\nBrussels");
  trellis_document_begin_group (document);
  trellis_document_add_field (document, "日本", "wide");
  trellis_document_add_field (document, "abc", "narrow");
  trellis_document_end_group (document);
}

static void
add_table (TrellisDocument *document)
{
  TrellisTable *table = trellis_document_add_table (document);

  trellis_table_add_tick_column (table);
  trellis_table_add_column (table, "What", 3);
  trellis_table_add_column (table, "Who", 1);
  trellis_table_add_row (table);
  trellis_table_add_tick (table, TRELLIS_TICK_TICKED);
  trellis_table_add_text (table, "Call the\nsponsor");
  trellis_table_add_text (table, "coach");
  trellis_table_add_row (table);
  trellis_table_add_tick (table, TRELLIS_TICK_STRUCK);
  trellis_table_add_text (table, "a text that is longer than a column is waited for");
  trellis_table_add_text (table, "Amina");
  trellis_table_add_row (table);
  trellis_table_add_blank_rows (table, 2);
}

static void
add_plain_table (TrellisDocument *document)
{
  TrellisTable *table = trellis_document_add_table (document);

  trellis_table_add_column (table, NULL, 1);
  trellis_table_add_column (table, NULL, 1);
  trellis_table_add_row (table);
  trellis_table_add_text (table, "a");
  trellis_table_add_text (table, "b");
  trellis_document_add_table (document);
}

static void
add_sign_offs (TrellisDocument *document)
{
  trellis_document_add_ruled_rows (document, 2);
  trellis_document_add_sign_off (document, "Amina", "coachee");
  trellis_document_add_signed_off (document, "Luc", NULL, "L. Peeters", "24 November", "on paper");
}

static const struct
{
  const char *name;
  void (*add) (TrellisDocument *document);
  const char *expected;
} cases[] = {
  { "nothing", add_nothing, "Title\n" },
  { "titles", add_titles, "Title\nversion 1\n" },
  { "prose", add_prose, "Title\n\nTerms\n\nFirst.\n\nLead. Second\nline.\n\nSeal. abc\n" },
  { "lists", add_lists,
    "Title\n\n  • one\n    more\n  • two\n\nBetween\n\n  10. ten\n      more\n" },
  { "fields", add_fields,
    "Title\n\n"
    "Coachee  Amina\n"
    "By       Rue de la Loi\n"
    "         Brussels\n\n"
    "日本  wide\n"
    "abc   narrow\n" },
  { "table", add_table,
    "Title\n\n"
    "     What                                      Who\n"
    "[x]  Call the sponsor                          coach\n"
    "[-]  a text that is longer than a column is waited for  Amina\n"
    "\n"
    "[ ]\n"
    "[ ]\n" },
  { "plain-table", add_plain_table, "Title\n\na  b\n\n" },
  { "sign-offs", add_sign_offs,
    "Title\n\n\n\n\n"
    "Amina · coachee\n"
    "  Signature\n"
    "  Date\n\n"
    "Luc\n"
    "  Name       L. Peeters\n"
    "  Date       24 November\n"
    "  Signed     on paper\n" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TrellisDocument) document = trellis_document_new ("Title", 0);
  g_autofree char *text = NULL;

  cases[i].add (document);
  text = trellis_document_to_text (document);
  g_assert_cmpstr (text, ==, cases[i].expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/text/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }

  return g_test_run ();
}
