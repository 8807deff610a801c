/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as data: what builders give is what stands in the blocks, cleaned. */

#include "config.h"

#include "pages/trellis-document-block.h"
#include "pages/trellis-document-clean.h"

#define CREATED 1795507200

static void
test_clean (void)
{
  static const struct
  {
    const char *given;
    const char *expected;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "  plain \n", "plain" },
    { "one\r\ntwo\xe2\x80\xa8three\xe2\x80\xa9"
      "four",
      "one\ntwo\nthree\nfour" },
    { "tab\there", "tab here" },
    { "bell\a escape\x1b[31m red \xc2\x9b"
      "1m",
      "bell escape[31m red 1m" },
    { "bad \xff\xfe bytes", "bad \xef\xbf\xbd\xef\xbf\xbd bytes" },
    { "over\xe2\x80\xaeride\xe2\x80\xad", "override" },
    { "object \xef\xbf\xbc here", "object  here" },
    { "أمينة \xe2\x80\x8fالإدريسي", "أمينة \xe2\x80\x8fالإدريسي" },
    { "👩‍👧‍👦 <b>&amp;", "👩‍👧‍👦 <b>&amp;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = trellis_document_clean_text (cases[i].given);

      g_assert_cmpstr (clean, ==, cases[i].expected);
    }
}

static void
test_properties (void)
{
  g_autoptr (TrellisDocument) document = trellis_document_new (" Contract\a ", CREATED);
  static const struct
  {
    const char *(*get) (TrellisDocument *self);
    void (*set) (TrellisDocument *self, const char *text);
  } cases[] = {
    { trellis_document_get_subtitle, trellis_document_set_subtitle },
    { trellis_document_get_author, trellis_document_set_author },
    { trellis_document_get_language, trellis_document_set_language },
    { trellis_document_get_running_head, trellis_document_set_running_head },
  };

  g_assert_cmpstr (trellis_document_get_title (document), ==, "Contract");
  g_assert_cmpint (trellis_document_get_created (document), ==, CREATED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (cases[i].get (document), ==, "");
      cases[i].set (document, "some\ttext");
      g_assert_cmpstr (cases[i].get (document), ==, "some text");
      cases[i].set (document, NULL);
      g_assert_cmpstr (cases[i].get (document), ==, "");
    }
}

static void
add_one_of_each (TrellisDocument *document)
{
  trellis_document_begin_group (document);
  trellis_document_add_heading (document, 2, "Heading");
  trellis_document_add_paragraph (document, "Text");
  trellis_document_add_styled_paragraph (document, TRELLIS_TEXT_SMALL, "Lead.", "Small");
  trellis_document_add_item (document, NULL, "Bullet");
  trellis_document_add_item (document, "3.", "Third");
  trellis_document_add_field (document, "Label", "Value");
  trellis_document_end_group (document);
  trellis_document_add_table (document);
  trellis_document_add_ruled_rows (document, 3);
  trellis_document_add_note (document, "Seal.", "abc");
  trellis_document_add_sign_off (document, "Amina", "coachee");
  trellis_document_add_signed_off (document, "Luc", "sponsor", "L. Peeters", NULL, "on paper");
  trellis_document_add_rule (document);
  trellis_document_add_page_break (document);
}

static void
test_blocks (void)
{
  g_autoptr (TrellisDocument) document = trellis_document_new ("All", CREATED);
  const GPtrArray *blocks = trellis_document_get_blocks (document);
  static const struct
  {
    TrellisBlockKind kind;
    guint number;
    TrellisTextStyle style;
    const char *label;
    const char *text;
  } expected[] = {
    { TRELLIS_BLOCK_GROUP_BEGIN, 0, 0, "", "" },
    { TRELLIS_BLOCK_HEADING, 2, 0, "", "Heading" },
    { TRELLIS_BLOCK_PARAGRAPH, 0, TRELLIS_TEXT_NORMAL, "", "Text" },
    { TRELLIS_BLOCK_PARAGRAPH, 0, TRELLIS_TEXT_SMALL, "Lead.", "Small" },
    { TRELLIS_BLOCK_ITEM, 0, 0, "•", "Bullet" },
    { TRELLIS_BLOCK_ITEM, 0, 0, "3.", "Third" },
    { TRELLIS_BLOCK_FIELD, 0, 0, "Label", "Value" },
    { TRELLIS_BLOCK_GROUP_END, 0, 0, "", "" },
    { TRELLIS_BLOCK_TABLE, 0, 0, "", "" },
    { TRELLIS_BLOCK_RULED_ROWS, 3, 0, "", "" },
    { TRELLIS_BLOCK_NOTE, 0, 0, "Seal.", "abc" },
    { TRELLIS_BLOCK_SIGN_OFF, 0, 0, "Amina", "coachee" },
    { TRELLIS_BLOCK_SIGN_OFF, 0, 0, "Luc", "sponsor" },
    { TRELLIS_BLOCK_RULE, 0, 0, "", "" },
    { TRELLIS_BLOCK_PAGE_BREAK, 0, 0, "", "" },
  };

  add_one_of_each (document);
  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < blocks->len; i++)
    {
      const TrellisBlock *block = g_ptr_array_index (blocks, i);

      g_assert_cmpint (block->kind, ==, expected[i].kind);
      g_assert_cmpuint (block->number, ==, expected[i].number);
      g_assert_cmpint (block->style, ==, expected[i].style);
      g_assert_cmpstr (block->label, ==, expected[i].label);
      g_assert_cmpstr (block->text, ==, expected[i].text);
    }
}

static void
test_sign_off (void)
{
  g_autoptr (TrellisDocument) document = trellis_document_new ("Signed", CREATED);
  const GPtrArray *blocks = trellis_document_get_blocks (document);
  const TrellisBlock *block;

  trellis_document_add_sign_off (document, "Amina", "coachee");
  block = g_ptr_array_index (blocks, 0);
  g_assert_false (trellis_block_is_signed (block));
  g_assert_cmpstr (trellis_block_get_sign_caption (block, TRELLIS_SIGN_HOW), ==, "Signature");

  trellis_document_add_signed_off (document, "Luc", NULL, "L. Peeters", NULL, "on paper");
  block = g_ptr_array_index (blocks, 1);
  g_assert_true (trellis_block_is_signed (block));
  g_assert_cmpstr (trellis_block_get_sign_caption (block, TRELLIS_SIGN_HOW), ==, "Signed");
  g_assert_cmpstr (block->signs[TRELLIS_SIGN_NAME], ==, "L. Peeters");
  g_assert_cmpstr (block->signs[TRELLIS_SIGN_DATE], ==, "");
  g_assert_cmpstr (block->signs[TRELLIS_SIGN_HOW], ==, "on paper");
}

static void
test_table (void)
{
  g_autoptr (TrellisTable) table = trellis_table_new ();

  g_assert_false (trellis_table_has_headers (table));
  trellis_table_add_tick_column (table);
  g_assert_false (trellis_table_has_headers (table));
  trellis_table_add_column (table, "What", 3);
  trellis_table_add_column (table, NULL, 1);
  g_assert_true (trellis_table_has_headers (table));

  trellis_table_add_row (table);
  trellis_table_add_tick (table, TRELLIS_TICK_STRUCK);
  trellis_table_add_text (table, " Call\aLuc ");
  trellis_table_add_blank_rows (table, 2);

  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpuint (table->n_blank, ==, 2);
  g_assert_cmpint (trellis_table_get_cell (table, 0, 0).tick, ==, TRELLIS_TICK_STRUCK);
  g_assert_cmpstr (trellis_table_get_cell (table, 0, 1).text, ==, "CallLuc");
  g_assert_cmpstr (trellis_table_get_cell (table, 0, 2).text, ==, "");
  g_assert_cmpint (trellis_table_get_cell (table, 2, 0).tick, ==, TRELLIS_TICK_EMPTY);
  g_assert_cmpstr (trellis_table_get_cell (table, 2, 1).text, ==, "");
}

static void
test_table_misuse (void)
{
  g_autoptr (TrellisTable) table = trellis_table_new ();

  trellis_table_add_tick_column (table);
  trellis_table_add_row (table);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*expects_cell*");
  trellis_table_add_text (table, "in a column of boxes");
  g_test_assert_expected_messages ();
  trellis_table_add_tick (table, TRELLIS_TICK_EMPTY);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*columns->len*");
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*expects_cell*");
  trellis_table_add_tick (table, TRELLIS_TICK_EMPTY);
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/clean", test_clean);
  g_test_add_func ("/document/properties", test_properties);
  g_test_add_func ("/document/blocks", test_blocks);
  g_test_add_func ("/document/sign-off", test_sign_off);
  g_test_add_func ("/document/table", test_table);
  g_test_add_func ("/document/table/misuse", test_table_misuse);

  return g_test_run ();
}
