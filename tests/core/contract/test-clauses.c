/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the clauses: which there are, what stands in them, whose words. */

#include "config.h"

#include "contract/trellis-clauses.h"

#include "base/trellis-record-path.h"
#include "contract-fixture.h"

#include <string.h>

#define TODAY (trellis_date_new (2027, 1, 4))

/* Returns: the text of that clause, or NULL when it is not in the contract of the form */
static char *
write_clause (const char *patch, const char *id)
{
  g_autoptr (TrellisBrief) form = new_form (patch);
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);
  g_autoptr (GListStore) clauses = trellis_clause_book_write (book, form, 6, TODAY);
  TrellisClause *clause = trellis_list_find (clauses, id);

  return clause == NULL ? NULL : g_strdup (clause->text);
}

static void
assert_holds (const char *patch, const char *id, const char *words)
{
  g_autofree char *text = write_clause (patch, id);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, words));
}

static void
test_filled (void)
{
  static const struct
  {
    const char *id;
    const char *words;
  } cases[] = {
    { "parties", "the coach, Ines Verbeke, and the coachee, Nour Haddad and سلمى بنعلي" },
    { "scope", "This coaching is called “Finding a calmer pace”." },
    { "scope", "want to do it without {haste}." },
    { "term", "The coaching runs from 4 January 2027 to 30 June 2027." },
    { "sessions", "Number of sessions: 6. Length of a session in minutes: 90." },
    { "sessions", "Rhythm: every 3 weeks, on Tuesday." },
    { "sessions", "at this place: Kade 4, 9000 Gent." },
    { "sessions", "in the time of Europe/Brussels." },
    { "procedure", "waits for the other: 10." },
    { "ethics-code", "The coach follows the Global Code of Ethics" },
    { "fees", "The fee is 1800.50 EUR for the whole coaching. It is paid by the sponsor." },
    { "cancellation", "in hours: 48." },
    { "sponsor-information", "Hugo Maes receives as sponsor" },
    { "sponsor-information", "sessions and the latest readings of the goals in Schedule A." },
    { "records", "after the coaching ends: 5." },
    { "ending", "Days of notice: 7." },
    { "general", "The law that applies: Belgium." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_holds ("{}", cases[i].id, cases[i].words);
}

static void
test_words_for_values (void)
{
  assert_holds ("{\"terms\":{\"sponsor-may-see\":[]}}", "sponsor-information",
                "nothing else: nothing.");
  assert_holds ("{\"terms\":{\"governing-law\":\"the law of Québec\"}}", "general",
                "The law that applies: the law of Québec.");
  assert_holds ("{\"team\":{\"name\":\"The yard\",\"representative\":\"Bea\"}}", "parties",
                "the coachee, The yard,");
}

static void
test_chosen (void)
{
  static const char *const bases[]
      = { "per-session", "per-month", "package", "pro-bono", "barter", "internal" };
  g_autofree char *yes = write_clause ("{}", "ai-tools");
  g_autofree char *no = write_clause ("{\"terms\":{\"ai-tools\":false}}", "ai-tools");
  g_autofree char *open = write_clause ("{\"terms\":{\"ai-tools\":null}}", "ai-tools");
  g_autofree char *basis = write_clause ("{\"terms\":{\"fee\":null}}", "fees");

  g_assert_cmpstr (yes, !=, no);
  g_assert_true (g_str_has_prefix (yes, "The coach may use tools"));
  g_assert_true (g_str_has_prefix (no, "The coach does not put"));
  g_assert_cmpstr (open, ==, TRELLIS_WORDS_GAP);
  g_assert_cmpstr (basis, ==, TRELLIS_WORDS_GAP);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *patch
          = g_strdup_printf ("{\"terms\":{\"fee\":{\"basis\":\"%s\"%s}}}", bases[i],
                             i < 3 ? "" : ",\"amount-minor\":null,\"currency\":null");

      assert_holds (patch, "fees", ".");
    }
}

static void
test_which (void)
{
  static const struct
  {
    const char *coachee;
    const char *more;
    const char *id;
    gboolean there;
  } cases[] = {
    { "", "", "shared-goals", FALSE },
    { "", "", "sponsor-information", FALSE },
    { "", "", "guardian", FALSE },
    { ",\"born\":\"2012-01-01\"", "", "guardian", TRUE },
    { ",\"born\":\"2012-01-01\"", ",\"team\":{\"name\":\"T\",\"representative\":\"R\"}", "guardian",
      FALSE },
    { "", "", "payment", TRUE },
    { "", "", "withdrawal", TRUE },
    { "", ",\"terms\":null", "payment", FALSE },
    { "", "", "liability", FALSE },
    { "", "", "reviews", TRUE },
    { "", ",\"clauses\":null", "reviews", FALSE },
    { "", ",\"clauses\":{\"reviews\":\" \\n\"}", "reviews", FALSE },
    { "", "", "signing", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *patch = g_strdup_printf ("{\"actions\":null,\"sponsor\":null,"
                                                "\"coachees\":[{\"name\":\"Nour Haddad\"%s}]%s}",
                                                cases[i].coachee, cases[i].more);
      g_autofree char *text = write_clause (patch, cases[i].id);

      g_assert_cmpint (text != NULL, ==, cases[i].there);
    }
}

static void
test_own_text (void)
{
  g_autofree char *own = write_clause ("{}", "reviews");
  g_autofree char *replaced = write_clause (
      "{\"clauses\":{\"supervision\":\"Only {coach} and I.\\nNobody else.\"}}", "supervision");
  g_autofree char *unasked = write_clause (
      "{\"sponsor\":null,\"actions\":null,\"clauses\":{\"shared-goals\":\"None are shared.\"}}",
      "shared-goals");

  g_assert_cmpstr (own, ==, "We look at {everything} in April.");
  g_assert_cmpstr (replaced, ==, "Only {coach} and I.\nNobody else.");
  g_assert_cmpstr (unasked, ==, "None are shared.");
}

static void
test_suggest (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);
  g_autofree char *reviews = trellis_clause_book_suggest (book, "reviews", form, 6);
  g_autofree char *sessions = trellis_clause_book_suggest (book, "sessions", form, 0);

  g_assert_true (g_str_has_prefix (reviews, "About half-way"));
  g_assert_true (g_str_has_prefix (sessions, "Number of sessions: " TRELLIS_WORDS_GAP "."));
  g_assert_null (trellis_clause_book_suggest (book, "parking", form, 6));
}

/* However little a draft says, it can be printed. */
static void
test_empty_form (void)
{
  g_autoptr (TrellisBrief) form = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);
  g_autoptr (GListStore) clauses = trellis_clause_book_write (book, form, 0, TODAY);

  g_assert_cmpuint (trellis_list_length (clauses), >, 15);
}

static void
assert_no_place_left (const char *text)
{
  for (const char *at = text; (at = strchr (at, '{')) != NULL; at++)
    g_assert_true (g_str_has_prefix (at, "{haste}"));
}

/* Gives all texts of a clause, whatever chooses between them. */
static GPtrArray *
list_texts (TrellisClauseTemplate *clause)
{
  const char *const plain[] = { clause->text, clause->text_yes, clause->text_no };
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer text;

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i] != NULL)
      g_ptr_array_add (texts, g_strdup (plain[i]));
  if (clause->texts == NULL)
    return texts;
  g_hash_table_iter_init (&iter, clause->texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    g_ptr_array_add (texts, g_strdup (text));
  return texts;
}

static void
assert_can_be_filled (TrellisClauseBook *book, TrellisBrief *form, const char *id, const char *text)
{
  TrellisClauseTemplate *clause = trellis_clause_book_find (book, id);
  g_autofree char *filled = NULL;

  trellis_record_set_string (clause, "member", NULL);
  trellis_record_set_string (clause, "text", text);
  filled = trellis_clause_book_suggest (book, id, form, 6);
  assert_no_place_left (filled);
}

static void
test_data (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);

  for (guint i = 0; i < trellis_list_length (book->clauses); i++)
    {
      TrellisClauseTemplate *clause = trellis_list_get (book->clauses, i);
      g_autoptr (GPtrArray) texts = list_texts (clause);

      g_assert_true (clause->member == NULL
                     || trellis_record_path_exists (TRELLIS_TYPE_BRIEF, clause->member));
      g_assert_cmpuint (texts->len, >, clause->member == NULL ? 0 : 1);
      for (guint j = 0; j < texts->len; j++)
        assert_can_be_filled (book, form, clause->id, texts->pdata[j]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/clauses/filled", test_filled);
  g_test_add_func ("/contract/clauses/words-for-values", test_words_for_values);
  g_test_add_func ("/contract/clauses/chosen", test_chosen);
  g_test_add_func ("/contract/clauses/which", test_which);
  g_test_add_func ("/contract/clauses/own-text", test_own_text);
  g_test_add_func ("/contract/clauses/suggest", test_suggest);
  g_test_add_func ("/contract/clauses/empty-form", test_empty_form);
  g_test_add_func ("/contract/clauses/data", test_data);

  return g_test_run ();
}
