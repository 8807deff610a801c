/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the search over all that is written in a practice. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-search-text.h"
#include "practice/trellis-search.h"

static const struct
{
  const char *text, *folded;
} folds[] = {
  { NULL, "" },
  { "", "" },
  { "Amina EL Idrissi", "amina el idrissi" },
  { "Hélène", "helene" },
  { "He\u0301le\u0300ne", "helene" },
  { "Ngọc Anh Đặng", "ngoc anh dang" },
  { "Straße Æsop Øre Łódź", "strasse aesop ore lodz" },
  { "İstanbul ﬁx", "istanbul fix" },
  { "l’été\n\tà", "l'ete  a" },
  { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
  { "👩‍💼", "👩‍💼" },
};

static void
test_folds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = trellis_search_fold (folds[i].text);

      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static void
test_words (void)
{
  g_autofree char *endless = g_strnfill (5000, 'a');
  g_auto (GStrv) none = trellis_search_fold_words (" \t\n ");
  g_auto (GStrv) nothing = trellis_search_fold_words (NULL);
  g_auto (GStrv) two = trellis_search_fold_words ("  Été   2026 ");
  g_auto (GStrv) many = trellis_search_fold_words ("a b c d e f g h i j k");
  g_auto (GStrv) cut = trellis_search_fold_words (endless);

  g_assert_cmpuint (g_strv_length (none) + g_strv_length (nothing), ==, 0);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "ete");
  g_assert_cmpuint (g_strv_length (many), ==, 8);
  g_assert_cmpuint (strlen (cut[0]), ==, 200);
}

static const struct
{
  const char *text, *words, *found;
} finds[] = {
  { "Hélène rit", "helene", "Hélène" },
  { "Hélène rit", "rit", "rit" },
  { "He\u0301le\u0300ne", "hele", "He\u0301le\u0300" },
  { "Grüße", "gruss", "Grüß" },
  { "Grüße", "grus", "Grüß" },
  { "one two", "zero two", "two" },
  { "the weather of the week", "the week", "week" },
  { "bigweek, week", "week", "week" },
  { "one two", "zero", NULL },
  { "", "zero", NULL },
  { NULL, "zero", NULL },
};

static void
test_finds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_auto (GStrv) words = g_strsplit (finds[i].words, " ", -1);
      gsize from, to;
      gboolean found
          = trellis_search_locate (finds[i].text, (const char *const *) words, &from, &to);
      g_autofree char *text = found ? g_strndup (finds[i].text + from, to - from) : NULL;

      g_assert_cmpstr (text, ==, finds[i].found);
    }
}

static void
test_excerpt (void)
{
  g_autofree char *filler = g_strnfill (100, 'x');
  g_autofree char *text = g_strconcat ("Once upon a time there was a girl who walked into\nthe ",
                                       "wood ", filler, filler, NULL);
  gsize from = (gsize) (strstr (text, "wood") - text), to = from + 4;
  g_autofree char *excerpt = trellis_search_excerpt (text, &from, &to);

  g_assert_true (g_str_has_prefix (excerpt, "…there was a girl who walked into the wood xx"));
  g_assert_true (g_str_has_suffix (excerpt, "x…"));
  g_assert_cmpint (strncmp (excerpt + from, "wood", to - from), ==, 0);
}

/* What is found: the kind, and the excerpt with what was found in brackets. */
static char *
find (TrellisSearch *search, const char *text)
{
  GString *all = g_string_new (NULL);

  trellis_search_begin (search, text);
  while (trellis_search_step (search, 100))
    ;
  for (guint kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) hits = trellis_search_list_hits (search, kind);

      g_assert_cmpuint (hits->len, ==,
                        MIN (trellis_search_count (search, kind), TRELLIS_SEARCH_MOST_HITS));
      for (guint i = 0; i < hits->len; i++)
        {
          TrellisHit *hit = hits->pdata[i];

          g_assert_nonnull (hit->member);
          g_string_append_printf (all, "%u %.*s[%.*s]%s\n", kind, (int) hit->from, hit->excerpt,
                                  (int) (hit->to - hit->from), hit->excerpt + hit->from,
                                  hit->excerpt + hit->to);
        }
    }
  return g_string_free (all, FALSE);
}

static const struct
{
  const char *text, *found;
} searches[] = {
  { "", "" },
  { "zeppelin", "" },
  { "LÄYLA",
    "0 [Layla] Haddad\n1 [Layla] leads the workshop in which she was a mechanic, and wants "
    "it to run without her on Saturdays.\n" },
  { "jonas weyts", "0 [Jonas] Weyts\n1 []From colleague to lead\n" },
  { "555 01", "0 +32 9 [555] 01 10\n" },
  { "monday", "2 Lead the [Monday] meeting\n" },
  { "licence", "4 Passed the [licence]\n" },
  { "meeting", "2 Lead the Monday [meeting]\n3 Lend the book on [meeting]s\n" },
  { "book lend", "3 Lend the [book] on meetings\n" },
  { "book meetings lend zeppelin", "" },
  { "practice", "1 Samir, towards his own [practice]\n"
                "2 Open a [practice] of my own\n4 Met the owner of a [practice] in Aalst\n" },
  { "colleague", "1 From [colleague] to lead\n" },
  { "secret", "4 A [secret] of hers\n" },
  { "aloud", "4 Said [aloud]\n" },
  { "secret aloud", "4 Said [aloud]\n" },
};

static void
test_searches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisSearch) search = NULL;
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  fixture_mentoring (fixture, NULL);
  assert_done (trellis_practice_note_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 1), "A secret of hers",
                                              TRUE, &error));
  assert_done (trellis_practice_note_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 1), "Said aloud", FALSE,
                                              &error));
  search = trellis_search_new (fixture->practice);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = find (search, searches[i].text);

      g_assert_cmpstr (found, ==, searches[i].found);
    }
}

/* What begins with the words comes before what has them inside, and of notes the newest first. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const whats[]
      = { "Rewrite the plan", "The writer", "Write to Ann", "To write" };
  g_autoptr (TrellisSearch) search = trellis_search_new (fixture->practice);
  TrellisEngagement *engagement
      = TRELLIS_ENGAGEMENT (fixture_active (fixture, "{\"actions\":null}"));
  g_autofree char *actions = NULL, *notes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    trellis_practice_add_action (fixture->practice, engagement, whats[i], "coach", TRELLIS_NO_DATE,
                                 NULL, NULL);
  actions = find (search, "write");
  g_assert_cmpstr (actions, ==,
                   "3 [Write] to Ann\n3 The [write]r\n3 To [write]\n3 Re[write] the plan\n");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Talk %u", i);

      trellis_practice_note_session (fixture->practice, engagement, fixture_session (engagement, i),
                                     text, FALSE, NULL);
    }
  trellis_search_forget (search);
  notes = find (search, "talk");
  g_assert_cmpstr (notes, ==, "4 [Talk] 2\n4 [Talk] 1\n4 [Talk] 0\n");
}

/* What is written at a step, and what somebody says of a session, is found as notes are. */
static void
test_session_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisSearch) search = trellis_search_new (fixture->practice);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture_active (fixture, NULL));
  g_autoptr (TrellisFeedback) feedback = g_object_new (TRELLIS_TYPE_FEEDBACK, NULL);
  g_autoptr (GHashTable) steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  TrellisSession *session = fixture_session (engagement, 0);
  g_autofree char *found = NULL;

  g_hash_table_insert (steps, g_strdup ("listen"), g_strdup ("Heard of the roster"));
  trellis_record_set_texts (session, "step-notes", steps);
  trellis_record_set_string (feedback, "words", "The roster again");
  trellis_record_append (engagement, "feedback", feedback);
  found = find (search, "roster");
  g_assert_cmpstr (found, ==, "4 Heard of the [roster]\n4 The [roster] again\n");
}

static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisSearch) search = trellis_search_new (fixture->practice);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture_draft (fixture, NULL));
  g_autofree char *found = NULL;

  for (guint i = 0; i < TRELLIS_SEARCH_MOST_HITS + 3; i++)
    trellis_practice_add_action (fixture->practice, engagement, "Ring", "coach", TRELLIS_NO_DATE,
                                 NULL, NULL);
  found = find (search, "ring");
  g_assert_cmpuint (trellis_search_count (search, TRELLIS_HIT_ACTION), ==,
                    TRELLIS_SEARCH_MOST_HITS + 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/folds", test_folds);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/finds", test_finds);
  g_test_add_func ("/search/excerpt", test_excerpt);
  fixture_add ("/search/searches", test_searches);
  fixture_add ("/search/order", test_order);
  fixture_add ("/search/session-texts", test_session_texts);
  fixture_add ("/search/bounded", test_bounded);
  return g_test_run ();
}
