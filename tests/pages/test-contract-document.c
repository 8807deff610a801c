/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract as it is printed: a draft, signed by some, signed by all, amended, damaged. */

#include "config.h"

#include "pages/trellis-contract-document.h"

#include "engagement-fixture.h"
#include "../core/practice/fake-saver.h"
#include "pages/trellis-document-block.h"
#include "pages/trellis-document-text.h"
#include "pages/trellis-page-layout.h"
#include "practice/trellis-practice-profile.h"

#include <string.h>

static char *
print_text (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisDocument) document = trellis_contract_document_new (practice, coaching, &error);

  g_assert_no_error (error);
  return trellis_document_to_text (document);
}

static char *
print_amendment (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisDocument) document
      = trellis_contract_document_new_amendment (practice, coaching, &error);

  g_assert_no_error (error);
  return trellis_document_to_text (document);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_has_not (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

static TrellisContractVersion *
get_version (TrellisCoaching *coaching, guint number)
{
  return trellis_list_get (coaching->versions, number - 1);
}

static void
replace_all (GString *text, const char *find, const char *replace)
{
  if (find != NULL)
    g_string_replace (text, find, replace, 0);
}

/* The clauses are read from the data and change with it; a seal changes with every letter. */
static char *
leave_out_clauses_and_seals (const char *text, TrellisContractVersion *version)
{
  const char *first = strstr (text, "\n1. Who is who\n");
  const char *last = strstr (text, "\nSchedule A: goals\n");
  GString *left;

  g_assert_nonnull (first);
  g_assert_nonnull (last);
  left = g_string_new_len (text, first - text);
  g_string_append (left, last);
  if (version != NULL)
    {
      replace_all (left, version->seal, "(seal)");
      replace_all (left, version->signed_seal, "(signed-seal)");
    }
  return g_string_free (left, FALSE);
}

typedef struct
{
  const char *name;
  const char *patch;
  guint n_signed;
} TextCase;

#define TWO_COACHEES                                                                               \
  "{\"coachees\":[{\"name\":\"Noor Haddad\"},"                                                     \
  "{\"name\":\"Lien Maes\",\"born\":\"2010-05-04\","                                               \
  "\"guardian\":{\"name\":\"Karel Maes\",\"email\":\"karel@example.org\"}}],"                      \
  "\"sponsor\":null,\"initiated-by\":\"coachee\","                                                 \
  "\"terms\":{\"payer\":\"coachee\",\"sponsor-may-see\":null}}"
#define TEAM                                                                                       \
  "{\"team\":{\"name\":\"The night shift\",\"representative\":\"Ada Okoye\",\"size\":7},"          \
  "\"plan\":{\"format\":\"online\",\"place\":null,\"link\":\"https://meet.example.org/night\"}}"
#define EMPTY                                                                                      \
  "{\"goals\":null,\"actions\":null,\"purpose\":null,\"sponsor\":null,\"initiated-by\":null,"      \
  "\"terms\":null,\"plan\":null,\"term\":null,\"protocol\":null}"

static const TextCase text_cases[] = {
  { "contract-draft", NULL, 0 },  { "contract-partly-signed", NULL, 2 },
  { "contract-signed", NULL, 3 }, { "contract-minor", TWO_COACHEES, 3 },
  { "contract-team", TEAM, 3 },   { "contract-empty", EMPTY, 0 },
};

static TrellisCoaching *
make_signed (TrellisPractice *practice, const char *patch, guint n_signed)
{
  TrellisCoaching *coaching = add_coaching (practice, patch);
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (practice, coaching);

  for (guint i = 0; i < n_signed; i++)
    sign (practice, coaching, ((const TrellisPartyTo *) parties->pdata[i])->name);
  return coaching;
}

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, c->patch, c->n_signed);
  g_autofree char *text = print_text (practice, coaching);
  g_autofree char *left
      = leave_out_clauses_and_seals (text, c->n_signed > 0 ? get_version (coaching, 1) : NULL);
  g_autofree char *file = g_strdup_printf ("%s.txt", c->name);

  assert_is_file (left, file);
}

/* Every clause of the content, numbered and in order, with every paragraph of its text. */
static void
test_clauses (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (
      practice, "{\"clauses\":{\"testimonials\":\"Ask me first.\\nThen ask me again.\"}}", 1);
  g_autoptr (TrellisContent) content
      = trellis_content_read (get_version (coaching, 1)->content, NULL);
  g_autofree char *text = print_text (practice, coaching);
  const char *at = strstr (text, "\nWhat we agree\n");

  g_assert_cmpuint (trellis_list_length (content->clauses), >, 20);
  assert_has (text, "\n\nAsk me first.\n\nThen ask me again.\n\n");
  for (guint i = 0; i < trellis_list_length (content->clauses); i++)
    {
      TrellisClause *clause = trellis_list_get (content->clauses, i);
      g_autofree char *heading = g_strdup_printf ("\n\n%u. %s\n\n", i + 1, clause->heading);
      g_auto (GStrv) paragraphs = g_strsplit (clause->text, "\n", -1);

      at = strstr (at, heading);
      g_assert_nonnull (at);
      for (guint j = 0; paragraphs[j] != NULL; j++)
        {
          at = strstr (at, paragraphs[j]);
          g_assert_nonnull (at);
        }
    }
}

/* The seal is one word of 64 digits, alone in its line. */
static void
test_seal (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  TrellisContractVersion *version = get_version (coaching, 1);
  g_autofree char *text = print_text (practice, coaching);
  g_autofree char *seal = g_strdup_printf ("\n\nSeal\n\n%s\n\n", version->seal);
  g_autofree char *of_all
      = g_strdup_printf ("\n\nSeal of the signatures\n\n%s\n", version->signed_seal);

  g_assert_cmpuint (strlen (version->seal), ==, 64);
  assert_has (text, seal);
  assert_has (text, of_all);
}

/* What was signed stays what is printed, whatever becomes of the people, the goals and the coach.
 */
static void
test_nothing_living (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  g_autofree char *before = print_text (practice, coaching);
  g_autofree char *after = NULL;
  TrellisPerson *person = trellis_practice_find_person (practice, coaching->coachees[0]);

  trellis_record_set_string (person, "name", "Somebody Else");
  trellis_record_set_string (get_goal (coaching, 1), "statement", "Another goal");
  trellis_record_set_string (coaching, "title", "Another title");
  trellis_record_set_string (coaching->contract, "purpose", "Another purpose");
  trellis_record_set_string (trellis_practice_get_practitioner (practice), "name", "Another coach");
  check_in (practice, coaching, 2, "0.5", "2026-11-24");
  after = print_text (practice, coaching);
  g_assert_cmpstr (after, ==, before);
  assert_has_not (after, "canary");
}

/* A working goal and what is written in sessions have no place in a contract. */
static void
test_private (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, c->patch, c->n_signed);
  g_autofree char *text = NULL;

  for (guint i = 0; i < trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->sessions); i++)
    trellis_record_set_string (get_session (coaching, i + 1), "private-notes", "canary-session");
  trellis_record_set_string (trellis_practice_get_practitioner (practice), "network", "canary");
  text = print_text (practice, coaching);
  assert_has_not (text, "canary");
  assert_has_not (text, "what comes after the opening");
}

static void
change_content (TrellisContractVersion *version, const char *member, const char *value)
{
  g_autoptr (TrellisJson) json = trellis_json_string (value);
  g_autoptr (TrellisJson) content = trellis_json_with (version->content, member, json);

  trellis_record_set_boxed (version, "content", content);
}

static void
test_broken_content (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  g_autofree char *text = NULL;

  change_content (get_version (coaching, 1), "purpose", "To do as the director says.");
  text = print_text (practice, coaching);
  assert_has (text, "The seal is broken. This is not the contract that was signed: "
                    "the content of version 1 is not what was sealed.\n");
  assert_has (text, "\nPurpose\n\nTo do as the director says.\n");
}

static void
test_broken_signatures (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  TrellisContractVersion *version = get_version (coaching, 1);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_json_unref);
  g_autoptr (TrellisJson) signatures = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (one, trellis_json_element (version->signatures, 0));
  signatures = trellis_json_array (one);
  trellis_record_set_boxed (version, "signatures", signatures);
  text = print_text (practice, coaching);
  assert_has (text, "The seal is broken. This is not the contract that was signed: "
                    "the signatures of version 1 are not what was sealed.\n");
  assert_has (text, "\nNoor Haddad · Coachee\n  Signature\n  Date\n");
}

/* Whatever is left of a content is printed; what is wrong is said. */
static void
test_damaged (void)
{
  static const char *const contents[] = {
    "{}",
    "{\"title\":\"Left\"}",
    "{\"title\":7,\"clauses\":{},\"words\":[],\"headings\":\"x\"}",
    "{\"goals\":[{}],\"parties\":[{}],\"coachees\":[{}],\"clauses\":[{}],\"dates\":[\"soon\"],"
    "\"plan\":{},\"terms\":{},\"term\":{},\"practitioner\":{},\"sponsor\":{},\"team\":{},"
    "\"words\":{},\"headings\":{}}",
    "{\"headings\":{\"page\":\"%s %n {page}\",\"contract\":\"%n\"},\"changes\":[],"
    "\"version-number\":2,\"previous\":\"\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisCoaching *coaching = make_signed (practice, NULL, 3);
      g_autoptr (TrellisJson) content = parse_json (contents[i]);
      g_autoptr (TrellisDocument) document = NULL;
      g_autofree char *text = NULL;

      trellis_record_set_boxed (get_version (coaching, 1), "content", content);
      document = trellis_contract_document_new (practice, coaching, NULL);
      g_assert_nonnull (document);
      text = trellis_document_to_text (document);
      assert_has (text, "The seal is broken.");
      assert_has_not (text, "-1");
      assert_has_pages (document);
    }
}

static void
test_no_content (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  g_autoptr (TrellisJson) content = trellis_json_string ("gone");
  g_autoptr (GError) error = NULL;

  trellis_record_set_boxed (get_version (coaching, 1), "content", content);
  g_assert_null (trellis_contract_document_new (practice, coaching, &error));
  g_assert_nonnull (error);
}

/* Its own language, also for what the pages add of themselves. */
static void
test_language (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 1);
  TrellisContractVersion *version = get_version (coaching, 1);
  g_autoptr (TrellisJson) changes = parse_json (
      "{\"language\":\"nl\",\"headings\":{\"contract\":\"Coachingovereenkomst\","
      "\"version\":\"Versie\",\"signed-how\":\"Wijze\",\"signature\":\"Handtekening\","
      "\"page\":\"Blad {page} van {pages}\",\"schedule-b\":\"Bijlage B\"},"
      "\"words\":{\"how\":{\"typed\":\"getypt\"},\"party\":{\"coach\":\"de coach\"},"
      "\"weekdays\":[\"maandag\",\"dinsdag\",\"woensdag\",\"donderdag\",\"vrijdag\",\"zaterdag\","
      "\"zondag\"],\"date-with-weekday\":\"{weekday} {day}.{year}\"}}");
  g_autoptr (TrellisJson) content = trellis_json_merge (version->content, changes);
  g_autoptr (TrellisDocument) document = NULL;
  g_autofree char *text = NULL;

  trellis_record_set_boxed (version, "content", content);
  document = trellis_contract_document_new (practice, coaching, NULL);
  text = trellis_document_to_text (document);
  g_assert_cmpstr (trellis_document_get_language (document), ==, "nl");
  g_assert_cmpstr (trellis_document_get_title (document), ==, "Coachingovereenkomst");
  g_assert_cmpstr (trellis_document_get_running_head (document), ==,
                   "Coachingovereenkomst · Opening the reading room · Versie 1");
  g_assert_cmpstr (trellis_document_get_caption (document, TRELLIS_CAPTION_PAGE), ==,
                   "Blad {page} van {pages}");
  assert_has (text, "\nBijlage B\n");
  assert_has (text, "dinsdag 8.2026");
  assert_has (text, "\nSofie Claes · De coach\n");
  assert_has (text, "\n  Wijze      getypt\n");
  assert_has (text, "\n  Handtekening\n");
}

static void
test_no_amendment (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 0);
  g_autoptr (GError) draft_error = NULL, signed_error = NULL;

  g_assert_null (trellis_contract_document_new_amendment (practice, coaching, &draft_error));
  g_assert_error (draft_error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
  sign_all (practice, coaching);
  g_assert_null (trellis_contract_document_new_amendment (practice, coaching, &signed_error));
  g_assert_error (signed_error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
}

#define LONGER "{\"term\":{\"end\":\"2027-06-30\"},\"purpose\":\"A longer spring.\"}"

/* The version in force is printed until the next one is signed by all. */
static void
test_amendment (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 3);
  g_autofree char *in_force = print_text (practice, coaching);
  g_autofree char *proposed = NULL, *partly = NULL, *still = NULL, *amended = NULL;
  g_autofree char *before
      = g_strdup_printf ("\n\nWhat has changed\n\n  • The purpose has changed.\n"
                         "  • The term has changed.\n\n"
                         "Seal of the version before\n\n%s\n\n",
                         get_version (coaching, 1)->seal);

  amend (practice, coaching, LONGER);
  proposed = print_amendment (practice, coaching);
  sign (practice, coaching, "coach");
  partly = print_amendment (practice, coaching);
  still = print_text (practice, coaching);
  sign_all (practice, coaching);
  amended = print_text (practice, coaching);

  g_assert_true (g_str_has_prefix (proposed, "Amended coaching agreement\n"));
  assert_has (proposed, "\nDraft, not signed\n");
  assert_has (proposed, before);
  assert_has (proposed, "1 December 2026 – 30 June 2027");
  assert_has_not (partly, "Draft, not signed");
  assert_has (partly, before);
  assert_has (partly, "\nBram Desmet · Sponsor\n  Signature\n  Date\n");
  g_assert_cmpstr (still, ==, in_force);
  assert_has (amended, before);
  assert_has (amended, "Version  2\n");
  assert_has (amended, get_version (coaching, 2)->signed_seal);
}

static void
test_properties (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, NULL, 0);
  g_autoptr (TrellisDocument) document = trellis_contract_document_new (practice, coaching, NULL);

  g_assert_cmpstr (trellis_document_get_title (document), ==, "Coaching agreement");
  g_assert_cmpstr (trellis_document_get_subtitle (document), ==, "Opening the reading room");
  g_assert_cmpstr (trellis_document_get_author (document), ==, "Sofie Claes");
  g_assert_cmpstr (trellis_document_get_language (document), ==, "en");
  g_assert_cmpstr (trellis_document_get_running_head (document), ==,
                   "Coaching agreement · Opening the reading room · Version 1 · "
                   "Draft, not signed");
  g_assert_cmpint (trellis_document_get_created (document), ==,
                   trellis_practice_get_moment (practice).now);
}

static const struct
{
  const char *paper;
  gboolean large;
} papers[] = { { "A4", FALSE }, { "Letter", FALSE }, { "A4", TRUE }, { "Letter", TRUE } };

static void
test_pages (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, c->patch, c->n_signed);
  g_autoptr (TrellisDocument) document = trellis_contract_document_new (practice, coaching, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    assert_pages_have_text (document, papers[i].paper, papers[i].large);
}

#define ARABIC                                                                                     \
  "{\"title\":\"قيادة الفريق\",\"coachees\":[{\"name\":\"نور الدين حداد\"}],\"actions\":null}"

static void
test_arabic (void)
{
  g_autoptr (TrellisPractice) practice = new_practice ();
  TrellisCoaching *coaching = make_signed (practice, ARABIC, 3);
  g_autofree char *text = print_text (practice, coaching);

  assert_has (text, "\nCoachee  نور الدين حداد\n");
  assert_has (text, "\nنور الدين حداد · Coachee\n  Name       نور الدين حداد\n");
}

#define DRAWING                                                                                    \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 160\" fill=\"none\" "               \
  "stroke=\"black\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"      \
  "<path d=\"M40.0 90.0 L80.0 20.0 L120.0 120.0 L200.0 60.0 \"/></svg>\n"

typedef struct
{
  const char *name;
  TrellisSigning how;
  const char *file;     /* what was given with the signature */
  const char *replaced; /* what stands in its place now; NULL: the same */
  gboolean drawn;
} DrawnCase;

static const DrawnCase drawn_cases[] = {
  { "ours", TRELLIS_SIGNING_DRAWN, DRAWING, NULL, TRUE },
  { "scan", TRELLIS_SIGNING_PAPER, "%PDF-1.4", NULL, FALSE },
  { "other-svg", TRELLIS_SIGNING_DRAWN, "<svg><path d=\"M1 1C2 2\"/></svg>", NULL, FALSE },
  { "other-picture", TRELLIS_SIGNING_DRAWN, "\x89PNG\r\n\x1a\n", NULL, FALSE },
  { "not-the-same", TRELLIS_SIGNING_DRAWN, "<svg/>", DRAWING, FALSE },
};

static void
sign_with_file (TrellisPractice *practice, TrellisCoaching *coaching, const DrawnCase *c)
{
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (practice, coaching);
  g_autoptr (GBytes) file = g_bytes_new (c->file, strlen (c->file));
  const TrellisSigningAct act = {
    .party = ((const TrellisPartyTo *) parties->pdata[0])->name,
    .date = trellis_practice_get_moment (practice).today,
    .how = c->how,
    .file_name = "signature.svg",
    .file = file,
  };
  g_autoptr (GError) error = NULL;

  trellis_practice_sign (practice, coaching, &act, TRELLIS_ALLOW_NOTHING, &error);
  g_assert_no_error (error);
}

static void
replace_files (FakeSaver *saver, const char *text)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, saver->documents);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "attachments/"))
      g_hash_table_iter_replace (&iter, g_bytes_new (text, strlen (text)));
}

static const TrellisStrokes *
find_drawing (TrellisDocument *document)
{
  const GPtrArray *blocks = trellis_document_get_blocks (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const TrellisBlock *block = g_ptr_array_index (blocks, i);

      if (block->drawing != NULL)
        return block->drawing;
    }
  return NULL;
}

/* How many dots of all pages are dark. */
static guint
count_ink (TrellisDocument *document, TrellisPrintSize size)
{
  g_autoptr (TrellisPages) pages = trellis_pages_new (document, trellis_paper_find ("A4"), size);
  guint n = 0;

  for (guint i = 0; i < trellis_pages_get_n_pages (pages); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
      cairo_t *cr = cairo_create (surface);
      gsize length = (gsize) cairo_image_surface_get_stride (surface) * 842;
      const guint8 *dots;

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      trellis_pages_draw (pages, i, cr);
      cairo_surface_flush (surface);
      dots = cairo_image_surface_get_data (surface);
      for (gsize at = 0; at < length; at += 4)
        n += dots[at] < 128;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return n;
}

static void
assert_more_ink (TrellisDocument *more, TrellisDocument *less)
{
  for (TrellisPrintSize size = TRELLIS_PRINT_NORMAL; size <= TRELLIS_PRINT_LARGE; size++)
    g_assert_cmpuint (count_ink (more, size), >, count_ink (less, size) + 20);
}

static void
test_drawn (gconstpointer data)
{
  const DrawnCase *c = data;
  g_autoptr (TrellisPractice) practice = new_practice ();
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  TrellisCoaching *coaching = add_coaching (practice, NULL);
  g_autoptr (TrellisDocument) document = NULL, without = NULL;
  g_autofree char *text = NULL;

  trellis_practice_set_saver (practice, TRELLIS_SAVER (saver));
  sign_with_file (practice, coaching, c);
  if (c->replaced != NULL)
    replace_files (saver, c->replaced);
  document = trellis_contract_document_new (practice, coaching, NULL);
  text = trellis_document_to_text (document);
  assert_has (text, c->how == TRELLIS_SIGNING_DRAWN ? "drawn on screen" : "on paper");
  if (!c->drawn)
    {
      g_assert_null (find_drawing (document));
      return;
    }
  g_assert_cmpuint (trellis_strokes_get_length (find_drawing (document)), ==, 4);
  g_hash_table_remove_all (saver->documents);
  without = trellis_contract_document_new (practice, coaching, NULL);
  g_assert_null (find_drawing (without));
  assert_more_ink (document, without);
}

static void
add_drawn_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawn_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/contract-document/drawn/%s", drawn_cases[i].name);

      g_test_add_data_func (path, &drawn_cases[i], test_drawn);
    }
}

static void
add_cases (const char *folder, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/contract-document/%s/%s", folder, text_cases[i].name);

      g_test_add_data_func (path, &text_cases[i], test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("text", test_text);
  add_cases ("private", test_private);
  add_cases ("pages", test_pages);
  add_drawn_cases ();
  g_test_add_func ("/contract-document/clauses", test_clauses);
  g_test_add_func ("/contract-document/seal", test_seal);
  g_test_add_func ("/contract-document/nothing-living", test_nothing_living);
  g_test_add_func ("/contract-document/broken-content", test_broken_content);
  g_test_add_func ("/contract-document/broken-signatures", test_broken_signatures);
  g_test_add_func ("/contract-document/damaged", test_damaged);
  g_test_add_func ("/contract-document/no-content", test_no_content);
  g_test_add_func ("/contract-document/language", test_language);
  g_test_add_func ("/contract-document/no-amendment", test_no_amendment);
  g_test_add_func ("/contract-document/amendment", test_amendment);
  g_test_add_func ("/contract-document/properties", test_properties);
  g_test_add_func ("/contract-document/arabic", test_arabic);

  return g_test_run ();
}
