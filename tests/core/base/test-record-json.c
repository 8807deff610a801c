/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of records as JSON: strict in briefs, keeping what is unknown in documents. */

#include "config.h"

#include "base/trellis-record-json.h"

#include "sample-records.h"

static void
assert_text (TrellisJson *json, const char *expected)
{
  g_autoptr (TrellisJson) other = parse_sample (expected);
  g_autoptr (GBytes) bytes = trellis_json_to_bytes (json);

  if (!trellis_json_equal (json, other))
    g_test_message ("%.*s", (int) g_bytes_get_size (bytes),
                    (const char *) g_bytes_get_data (bytes, NULL));
  g_assert_true (trellis_json_equal (json, other));
}

/* What is read is written again, byte for byte and in the order of the table. */
static void
test_round_trip (void)
{
  static const char *const cards[] = { CARD_ONE, CARD_OTHER, "{\"name\":\"only\",\"open\":false}" };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr (Card) card = read_sample (TYPE_CARD, cards[i]);
      g_autoptr (GBytes) bytes = trellis_record_to_bytes (card);
      g_autoptr (Card) again = trellis_record_from_bytes (TYPE_CARD, bytes, NULL);
      g_autoptr (TrellisJson) json = trellis_record_to_json (card, TRELLIS_WRITING_DOCUMENT);

      assert_text (json, cards[i]);
      g_assert_true (trellis_record_equal (card, again));
    }
}

static void
test_layout (void)
{
  g_autoptr (Shelf) shelf = read_sample (
      TYPE_SHELF, "{" SHELF_HEAD ",\"books\":[{\"pages\":3,\"title\":\"A/\\u00e9\"}]}");
  g_autofree char *text = write_sample (shelf);

  g_assert_cmpstr (text, ==,
                   "{\n  \"format\" : \"sample.shelf\",\n  \"version\" : 2,\n  \"books\" : [\n"
                   "    {\n      \"title\" : \"A/é\",\n      \"pages\" : 3,\n"
                   "      \"shelf-mark\" : 0\n    }\n  ]\n}\n");
}

/* Members that this version does not know stay at every level, through a copy and a change. */
static void
test_unknown_kept (void)
{
  static const char text[]
      = "{" SHELF_HEAD ",\"card\":{\"name\":\"Oak\",\"open\":false,\"deep\":{\"a\":[1,{}]}},"
        "\"books\":[{\"id\":\"1\",\"title\":\"A\",\"shelf-mark\":0,\"colour\":null}],"
        "\"owner\":\"somebody\",\"big\":9007199254740993}";
  g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, text);
  g_autoptr (Shelf) copy = trellis_record_copy (shelf);
  g_autoptr (TrellisJson) json = NULL;
  g_autoptr (TrellisJson) changed = NULL;
  g_autoptr (TrellisJson) books = NULL;
  g_autoptr (TrellisJson) book = NULL;

  trellis_record_set_string (trellis_list_get (copy->books, 0), "title", "B");
  trellis_record_assign (shelf, copy);
  changed = trellis_record_to_json (shelf, TRELLIS_WRITING_DOCUMENT);
  books = trellis_json_get (changed, "books");
  book = trellis_json_element (books, 0);
  g_assert_true (trellis_json_has (book, "colour"));
  trellis_record_set_string (trellis_list_get (shelf->books, 0), "title", "A");
  json = trellis_record_to_json (shelf, TRELLIS_WRITING_DOCUMENT);
  assert_text (json, text);
}

/* An empty list of texts is an answer, and not the same as none. */
static void
test_empty_and_none (void)
{
  g_autoptr (Card) empty = read_sample (TYPE_CARD, "{\"name\":\"a\",\"open\":true,\"tags\":[]}");
  g_autoptr (Card) none = read_sample (TYPE_CARD, "{\"name\":\"a\",\"open\":true,\"tags\":null}");
  g_autoptr (TrellisJson) one = trellis_record_to_json (empty, TRELLIS_WRITING_DOCUMENT);
  g_autoptr (TrellisJson) other = trellis_record_to_json (none, TRELLIS_WRITING_DOCUMENT);

  g_assert_true (trellis_record_is_set (empty, "tags"));
  g_assert_false (trellis_record_is_set (none, "tags"));
  g_assert_false (trellis_record_equal (empty, none));
  assert_text (one, "{\"name\":\"a\",\"open\":true,\"tags\":[]}");
  assert_text (other, "{\"name\":\"a\",\"open\":true}");
}

static void
test_write_all (void)
{
  g_autoptr (Shelf) shelf
      = read_sample (TYPE_SHELF, "{" SHELF_HEAD ",\"books\":[{\"title\":\"A\"}],\"odd\":1}");
  g_autoptr (Card) card = read_sample (TYPE_CARD, "{\"name\":\"a\"}");
  g_autoptr (TrellisJson) all = trellis_record_to_json (shelf, TRELLIS_WRITING_ALL);
  g_autoptr (TrellisJson) scalars = trellis_record_to_json (card, TRELLIS_WRITING_ALL);

  assert_text (all, "{\"card\":null,\"books\":[{\"id\":null,\"title\":\"A\",\"pages\":null,"
                    "\"shelf-mark\":0}]}");
  assert_text (scalars, "{\"name\":\"a\",\"note\":null,\"weight\":null,\"open\":false,"
                        "\"agreed\":null,\"size\":null,\"colour\":null,\"day\":null,"
                        "\"start\":null,\"at\":null,\"tags\":null,\"numbers\":null,\"days\":null,"
                        "\"texts\":null,\"extra\":null,\"secret\":null}");
}

static void
test_write_brief (void)
{
  g_autoptr (Shelf) shelf = read_sample (
      TYPE_SHELF, "{" SHELF_HEAD ",\"books\":[{\"id\":\"1\",\"title\":\"A\"}],\"odd\":1}");
  g_autoptr (TrellisJson) brief = trellis_record_to_json (shelf, TRELLIS_WRITING_BRIEF);

  assert_text (brief, "{\"books\":[{\"title\":\"A\",\"shelf-mark\":0}]}");
}

#define OF_CARD(members) "{\"card\":{\"name\":\"a\"," members "}}"

static const struct
{
  const char *brief;
  TrellisRecordError code;
  const char *message; /* how it begins */
} refused[] = {
  { "[]", TRELLIS_RECORD_ERROR_TYPE, "the text as a whole: expected an object, got a list" },
  { "{\"shelf\":1}", TRELLIS_RECORD_ERROR_UNKNOWN, "shelf: there is no such member here" },
  { "{\"shelf\":null}", TRELLIS_RECORD_ERROR_UNKNOWN, "shelf: there is no such member here" },
  { "{" SHELF_HEAD "}", TRELLIS_RECORD_ERROR_UNKNOWN, "format: there is no such member here" },
  { OF_CARD ("\"Size\":1"), TRELLIS_RECORD_ERROR_UNKNOWN, "card.Size: there is no such" },
  { OF_CARD ("\"secret\":\"s\""), TRELLIS_RECORD_ERROR_UNKNOWN, "card.secret: there is no such" },
  { "{\"books\":[{\"title\":\"A\"},{\"title\":\"B\",\"id\":\"1\"}]}", TRELLIS_RECORD_ERROR_UNKNOWN,
    "books[1].id: there is no such member here" },
  { "{\"card\":{}}", TRELLIS_RECORD_ERROR_MISSING, "card.name: is needed here" },
  { "{\"card\":{\"name\":null}}", TRELLIS_RECORD_ERROR_MISSING, "card.name: is needed here" },
  { "{\"card\":{\"name\":\" \"}}", TRELLIS_RECORD_ERROR_MISSING, "card.name: is needed here" },
  { "{\"card\":[]}", TRELLIS_RECORD_ERROR_TYPE, "card: expected an object, got a list" },
  { "{\"books\":{}}", TRELLIS_RECORD_ERROR_TYPE, "books: expected a list, got an object" },
  { "{\"books\":[1]}", TRELLIS_RECORD_ERROR_TYPE, "books[0]: expected an object, got 1" },
  { OF_CARD ("\"note\":5"), TRELLIS_RECORD_ERROR_TYPE, "card.note: expected a text, got 5" },
  { OF_CARD ("\"weight\":true"), TRELLIS_RECORD_ERROR_TYPE,
    "card.weight: expected a number with a point and at most 15 digits, such as 4.5, got true" },
  { OF_CARD ("\"weight\":\"4,5\""), TRELLIS_RECORD_ERROR_TYPE, "card.weight: expected a number" },
  { OF_CARD ("\"open\":\"yes\""), TRELLIS_RECORD_ERROR_TYPE,
    "card.open: expected true or false, got the text “yes”" },
  { OF_CARD ("\"agreed\":1"), TRELLIS_RECORD_ERROR_TYPE, "card.agreed: expected true or false" },
  { OF_CARD ("\"size\":1.5"), TRELLIS_RECORD_ERROR_TYPE,
    "card.size: expected a whole number, got 1.5" },
  { OF_CARD ("\"size\":0"), TRELLIS_RECORD_ERROR_VALUE,
    "card.size: expected a whole number of at least 1, got 0" },
  { OF_CARD ("\"size\":-1"), TRELLIS_RECORD_ERROR_VALUE,
    "card.size: expected a whole number of at least 1, got -1" },
  { OF_CARD ("\"size\":11"), TRELLIS_RECORD_ERROR_VALUE,
    "card.size: expected a whole number from 1 to 10, got 11" },
  { OF_CARD ("\"colour\":\"green\""), TRELLIS_RECORD_ERROR_TYPE,
    "card.colour: expected one of red, blue, got the text “green”" },
  { OF_CARD ("\"colour\":\"\""), TRELLIS_RECORD_ERROR_TYPE, "card.colour: expected one of" },
  { OF_CARD ("\"day\":\"2026-02-30\""), TRELLIS_RECORD_ERROR_TYPE,
    "card.day: expected a date such as 2026-12-01, got the text “2026-02-30”" },
  { OF_CARD ("\"start\":\"2026-12-01\""), TRELLIS_RECORD_ERROR_TYPE,
    "card.start: expected a date and time such as 2026-12-01T10:00" },
  { OF_CARD ("\"at\":\"2026-12-01T10:00\""), TRELLIS_RECORD_ERROR_TYPE,
    "card.at: expected an instant such as 2026-12-01T09:00:00Z" },
  { OF_CARD ("\"tags\":\"a\""), TRELLIS_RECORD_ERROR_TYPE, "card.tags: expected a list of texts" },
  { OF_CARD ("\"tags\":[\"a\",1]"), TRELLIS_RECORD_ERROR_TYPE,
    "card.tags: expected a list of texts, got 1" },
  { OF_CARD ("\"numbers\":[1,\"2\"]"), TRELLIS_RECORD_ERROR_TYPE,
    "card.numbers: expected a list of whole numbers" },
  { OF_CARD ("\"numbers\":[1,100]"), TRELLIS_RECORD_ERROR_VALUE,
    "card.numbers: expected a whole number from 0 to 99, got 100" },
  { OF_CARD ("\"days\":[\"2026-13-01\"]"), TRELLIS_RECORD_ERROR_TYPE,
    "card.days: expected a list of dates" },
  { OF_CARD ("\"texts\":{\"k\":1}"), TRELLIS_RECORD_ERROR_TYPE,
    "card.texts.k: expected a text, got 1" },
  { OF_CARD ("\"texts\":[]"), TRELLIS_RECORD_ERROR_TYPE,
    "card.texts: expected an object of texts" },
  { "{\"card\":{\"name\":\"forbidden\"}}", TRELLIS_RECORD_ERROR_VALUE, "card: no such card" },
  { "{\"card\":{\"name\":\"123456789012345678901\"}}", TRELLIS_RECORD_ERROR_VALUE,
    "card.name: expected at most 20 characters, got 21" },
};

/* A brief says nothing that is not asked, and the message leads to where it does. */
static void
test_brief_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (TrellisJson) json = parse_sample (refused[i].brief);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].brief);
      g_assert_null (trellis_record_from_json (TYPE_SHELF, json, TRELLIS_READING_BRIEF, &error));
      g_assert_error (error, TRELLIS_RECORD_ERROR, (int) refused[i].code);
      if (!g_str_has_prefix (error->message, refused[i].message))
        g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* A document of ours within another bears a head; nobody writes one in a brief. */
static void
test_brief_head_within (void)
{
  g_autoptr (TrellisJson) json = parse_sample ("{\"version\":2}");
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_record_from_json (TYPE_SHELF, json, TRELLIS_READING_BRIEF, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_UNKNOWN);
}

static void
test_brief_taken (void)
{
  g_autoptr (TrellisJson) json = parse_sample (
      "{\"card\":{\"name\":\"a\",\"weight\":4.2,\"agreed\":false,\"tags\":[],\"size\":null}}");
  g_autoptr (Shelf) shelf
      = trellis_record_from_json (TYPE_SHELF, json, TRELLIS_READING_BRIEF, NULL);

  g_assert_cmpstr (shelf->card->weight, ==, "4.2");
  g_assert_cmpint (shelf->card->agreed, ==, TRELLIS_ANSWER_NO);
  g_assert_cmpint (shelf->card->size, ==, -1);
  g_assert_nonnull (shelf->card->tags);
}

static const struct
{
  const char *document;
  TrellisRecordError code;
  const char *message;
} heads[] = {
  { "{}", TRELLIS_RECORD_ERROR_FORMAT, "format: expected “sample.shelf”, got “”" },
  { "{\"format\":\"other\",\"version\":1}", TRELLIS_RECORD_ERROR_FORMAT,
    "format: expected “sample.shelf”, got “other”" },
  { "{\"format\":\"sample.shelf\"}", TRELLIS_RECORD_ERROR_FORMAT,
    "version: expected a whole number of at least 1" },
  { "{\"format\":\"sample.shelf\",\"version\":\"2\"}", TRELLIS_RECORD_ERROR_FORMAT,
    "version: expected a whole number of at least 1" },
  { "{\"format\":\"sample.shelf\",\"version\":3}", TRELLIS_RECORD_ERROR_NEWER,
    "version 3 was written by a newer Trellis; this one reads up to version 2: "
    "open it with the newer one" },
};

static void
test_head (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (TrellisJson) json = parse_sample (heads[i].document);
      g_autoptr (GError) error = NULL;

      g_assert_null (trellis_record_from_json (TYPE_SHELF, json, TRELLIS_READING_DOCUMENT, &error));
      g_assert_error (error, TRELLIS_RECORD_ERROR, (int) heads[i].code);
      g_assert_cmpstr (error->message, ==, heads[i].message);
    }
}

/* A document is held to what rules compute with, and to no length of a text. */
static void
test_document_bounds (void)
{
  g_autoptr (TrellisJson) bad = parse_sample ("{\"name\":\"a\",\"size\":11}");
  g_autoptr (Card) card = read_sample (TYPE_CARD, "{\"name\":\"much too long for this card\\n\"}");
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_record_from_json (TYPE_CARD, bad, TRELLIS_READING_DOCUMENT, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_VALUE);
  g_assert_nonnull (card);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-json/round-trip", test_round_trip);
  g_test_add_func ("/record-json/layout", test_layout);
  g_test_add_func ("/record-json/unknown-kept", test_unknown_kept);
  g_test_add_func ("/record-json/empty-and-none", test_empty_and_none);
  g_test_add_func ("/record-json/write-all", test_write_all);
  g_test_add_func ("/record-json/write-brief", test_write_brief);
  g_test_add_func ("/record-json/brief-refused", test_brief_refused);
  g_test_add_func ("/record-json/brief-head-within", test_brief_head_within);
  g_test_add_func ("/record-json/brief-taken", test_brief_taken);
  g_test_add_func ("/record-json/head", test_head);
  g_test_add_func ("/record-json/document-bounds", test_document_bounds);
  return g_test_run ();
}
