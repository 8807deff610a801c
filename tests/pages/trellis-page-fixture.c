/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents to be laid out by tests. */

#include "config.h"

#include "trellis-page-fixture.h"

#define SENTENCE                                                                                   \
  "The coach accompanies the coachee in thinking, deciding and acting for themselves, and keeps "  \
  "first what is said between the two. "

static void
add_actions (TrellisDocument *document, guint n_rows)
{
  TrellisTable *table = trellis_document_add_table (document);

  trellis_table_add_tick_column (table);
  trellis_table_add_column (table, "What", 5);
  trellis_table_add_column (table, "Who", 2);
  trellis_table_add_column (table, "State", 1);
  for (guint i = 0; i < n_rows; i++)
    {
      trellis_table_add_row (table);
      trellis_table_add_tick (table, TRELLIS_TICK_EMPTY + i % 3);
      trellis_table_add_text (table, i % 2 == 0 ? "Ask for two hours"
                                                : "Write down the three questions that begin it");
      trellis_table_add_text (table, "Zoë O’Brien");
      trellis_table_add_text (table, i % 3 == 0 ? "open" : "dropped");
    }
  trellis_table_add_blank_rows (table, 3);
}

static void
make_empty (TrellisDocument *document)
{
}

static void
make_plan (TrellisDocument *document)
{
  trellis_document_set_subtitle (document, "Action plan · 24 November 2026");
  trellis_document_add_field (document, "Coachee", "Zoë O’Brien");
  trellis_document_add_field (document, "Purpose", SENTENCE SENTENCE);
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. Speak up in the meeting", i);

      trellis_document_begin_group (document);
      trellis_document_add_heading (document, 1, heading);
      trellis_document_add_field (document, "Measure", "meetings a month, from 0 to 4");
      trellis_document_add_heading (document, 2, "Actions");
      add_actions (document, 3 * i);
      trellis_document_end_group (document);
    }
  trellis_document_add_ruled_rows (document, 3);
  trellis_document_add_sign_off (document, "Zoë O’Brien", "coachee");
  trellis_document_add_sign_off (document, "Sofie Claes", NULL);
}

static void
add_clauses (TrellisDocument *document)
{
  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. Clause", i);
      g_autofree char *marker = g_strdup_printf ("%u.1.", i);
      g_autofree char *prose = trellis_fixture_make_prose (i);

      trellis_document_add_heading (document, 2, heading);
      trellis_document_add_paragraph (document, prose);
      trellis_document_add_item (document, marker, SENTENCE);
      trellis_document_add_item (document, NULL, "a bullet\nof two lines");
      trellis_document_add_styled_paragraph (document, TRELLIS_TEXT_SMALL | TRELLIS_TEXT_MUTED,
                                             "Note that", SENTENCE);
    }
}

static void
make_contract (TrellisDocument *document)
{
  add_clauses (document);
  trellis_document_add_page_break (document);
  trellis_document_add_heading (document, 3, "Sessions");
  add_actions (document, 50);
  trellis_document_add_rule (document);
  trellis_document_add_note (document, "Seal.", SENTENCE);
  for (guint i = 0; i < 5; i++)
    trellis_document_add_sign_off (document, "Zoë O’Brien", "coachee");
}

static void
make_signed (TrellisDocument *document)
{
  static const char long_name[] = "Don Pedro Calderón de la Barca y Barreda González de Henao Ruiz "
                                  "de Blasco y Riaño, of the Order of Santiago";

  for (guint i = 0; i < 12; i++)
    trellis_document_add_signed_off (document, "Luc Peeters", "sponsor", i % 2 ? "Luc" : long_name,
                                     "24 November", "on paper");
}

static void
make_emoji (TrellisDocument *document)
{
  trellis_document_add_heading (document, 1, "Grow 🌱 and go 🚀");
  trellis_document_add_field (document, "Family",
                              "👩‍👧‍👦 of 🇧🇪 and 日本語 here");
  trellis_document_add_paragraph (document, "🎯");
}

static void
make_long_words (TrellisDocument *document)
{
  g_autofree char *word = trellis_fixture_make_word (400);
  TrellisTable *table;

  trellis_document_set_subtitle (document, word);
  trellis_document_add_heading (document, 1, word);
  trellis_document_add_paragraph (document, word);
  /* The two stand side by side in rows that no page divides, so that their letters stay in order.
   */
  trellis_document_add_page_break (document);
  trellis_document_add_item (document, word, word);
  trellis_document_add_field (document, word, word);
  trellis_document_add_note (document, word, word);
  trellis_document_add_signed_off (document, word, word, word, word, word);
  trellis_document_add_page_break (document);
  table = trellis_document_add_table (document);
  for (guint i = 0; i < 3; i++)
    trellis_table_add_column (table, i == 0 ? word : "Column", 1);
  trellis_table_add_row (table);
  for (guint i = 0; i < 3; i++)
    trellis_table_add_text (table, word);
}

static void
make_tall_row (TrellisDocument *document)
{
  g_autofree char *prose = trellis_fixture_make_prose (60);
  TrellisTable *table = trellis_document_add_table (document);

  trellis_table_add_tick_column (table);
  trellis_table_add_column (table, "What", 1);
  trellis_table_add_column (table, "Who", 1);
  trellis_table_add_row (table);
  trellis_table_add_tick (table, TRELLIS_TICK_TICKED);
  trellis_table_add_text (table, prose);
  trellis_table_add_text (table, "Zoë");
  trellis_document_add_note (document, "Note.", prose);
  trellis_document_add_field (document, "Label", prose);
}

static void
make_from_right (TrellisDocument *document)
{
  TrellisTable *table;

  trellis_document_set_language (document, "ar");
  trellis_document_add_heading (document, 1, "أهداف");
  trellis_document_add_paragraph (
      document, "هذا نص طويل بعض الشيء يمتد على سطرين، وفيه رقم 2026 وكلمة English في وسطه، حتى "
                "نرى كيف تنكسر السطور وكيف تصطف الكلمات.");
  trellis_document_add_field (document, "שם", "אמינה");
  trellis_document_add_item (document, NULL, "عنصر");
  table = trellis_document_add_table (document);
  trellis_table_add_tick_column (table);
  trellis_table_add_column (table, "ماذا", 2);
  trellis_table_add_column (table, "من", 1);
  trellis_table_add_row (table);
  trellis_table_add_tick (table, TRELLIS_TICK_EMPTY);
  trellis_table_add_text (table, "كتابة");
  trellis_table_add_text (table, "أمينة");
}

static const struct
{
  const char *name;
  void (*make) (TrellisDocument *document);
} fixtures[TRELLIS_N_FIXTURES] = {
  [TRELLIS_FIXTURE_EMPTY] = { "empty", make_empty },
  [TRELLIS_FIXTURE_PLAN] = { "plan", make_plan },
  [TRELLIS_FIXTURE_CONTRACT] = { "contract", make_contract },
  [TRELLIS_FIXTURE_SIGNED] = { "signed", make_signed },
  [TRELLIS_FIXTURE_EMOJI] = { "emoji", make_emoji },
  [TRELLIS_FIXTURE_LONG_WORDS] = { "long-words", make_long_words },
  [TRELLIS_FIXTURE_TALL_ROW] = { "tall-row", make_tall_row },
  [TRELLIS_FIXTURE_FROM_RIGHT] = { "from-right", make_from_right },
};

const char *
trellis_fixture_get_name (TrellisFixture fixture)
{
  return fixtures[fixture].name;
}

TrellisDocument *
trellis_fixture_make (TrellisFixture fixture)
{
  TrellisDocument *document
      = trellis_document_new ("Confidence in the first team", TRELLIS_FIXTURE_CREATED);

  trellis_document_set_author (document, "Sofie Claes");
  trellis_document_set_language (document, "en");
  trellis_document_set_running_head (document, TRELLIS_FIXTURE_HEAD);
  fixtures[fixture].make (document);
  return document;
}

char *
trellis_fixture_make_word (guint n_letters)
{
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < n_letters; i++)
    g_string_append_c (word, 'a' + i % 26);

  return g_string_free (word, FALSE);
}

char *
trellis_fixture_make_prose (guint n_sentences)
{
  GString *prose = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    g_string_append (prose, SENTENCE);

  return g_string_free (prose, FALSE);
}
