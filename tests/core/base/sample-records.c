/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three unlike types of record, on which the tests prove what all records have in common. */

#include "config.h"

#include "sample-records.h"

#include "base/trellis-record-json.h"

G_DEFINE_ENUM_TYPE (Colour,
                    colour,
                    G_DEFINE_ENUM_VALUE (COLOUR_NONE, ""),
                    G_DEFINE_ENUM_VALUE (COLOUR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (COLOUR_BLUE, "blue"))
G_DEFINE_FINAL_TYPE (Card, card, TRELLIS_TYPE_RECORD)
G_DEFINE_ABSTRACT_TYPE (Thing, thing, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (Book, book, TYPE_THING)
G_DEFINE_FINAL_TYPE (Shelf, shelf, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (Card, member)
#define BRIEF TRELLIS_FIELD_BRIEF

static const TrellisField card_fields[] = {
  { "name", TRELLIS_FIELD_STRING, AT (name), BRIEF | TRELLIS_FIELD_REQUIRED, .maximum = 20 },
  { "note", TRELLIS_FIELD_TEXT, AT (note), BRIEF },
  { "weight", TRELLIS_FIELD_DECIMAL, AT (weight), BRIEF },
  { "open", TRELLIS_FIELD_BOOLEAN, AT (open), BRIEF },
  { "agreed", TRELLIS_FIELD_ANSWER, AT (agreed), BRIEF },
  { "size", TRELLIS_FIELD_INTEGER, AT (size), BRIEF, .minimum = 1, .maximum = 10 },
  { "colour", TRELLIS_FIELD_ENUM, AT (colour), BRIEF, colour_get_type },
  { "day", TRELLIS_FIELD_DATE, AT (day), BRIEF },
  { "start", TRELLIS_FIELD_WALL, AT (start), BRIEF },
  { "at", TRELLIS_FIELD_INSTANT, AT (at), BRIEF },
  { "tags", TRELLIS_FIELD_STRINGS, AT (tags), BRIEF },
  { "numbers", TRELLIS_FIELD_INTEGERS, AT (numbers), BRIEF, .maximum = 99 },
  { "days", TRELLIS_FIELD_DATES, AT (days), BRIEF },
  { "texts", TRELLIS_FIELD_TEXTS, AT (texts), BRIEF },
  { "extra", TRELLIS_FIELD_JSON, AT (extra), BRIEF },
  { "secret", TRELLIS_FIELD_STRING, AT (secret), TRELLIS_FIELD_PRIVATE },
};

#undef AT

static gboolean
check_card (TrellisRecord *record, GError **error)
{
  return g_strcmp0 (SAMPLE_CARD (record)->name, "forbidden") != 0
         || trellis_record_refuse (error, NULL, "no such card");
}

static void
card_class_init (CardClass *klass)
{
  TRELLIS_RECORD_CLASS (klass)->check = check_card;
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), card_fields,
                                   G_N_ELEMENTS (card_fields));
}

static void
card_init (Card *self)
{
}

static const TrellisField thing_fields[] = {
  { "id", TRELLIS_FIELD_STRING, G_STRUCT_OFFSET (Thing, id), 0 },
  { "title", TRELLIS_FIELD_STRING, G_STRUCT_OFFSET (Thing, title), BRIEF | TRELLIS_FIELD_REQUIRED },
};

static void
thing_class_init (ThingClass *klass)
{
  trellis_record_class_add_fields (klass, thing_fields, G_N_ELEMENTS (thing_fields));
}

static void
thing_init (Thing *self)
{
}

static const TrellisField book_fields[] = {
  { "pages", TRELLIS_FIELD_INTEGER, G_STRUCT_OFFSET (Book, pages), BRIEF },
  { "shelf-mark", TRELLIS_FIELD_INTEGER, G_STRUCT_OFFSET (Book, shelf_mark), BRIEF,
    .initial = TRELLIS_FIELD_ZERO },
};

static void
book_class_init (BookClass *klass)
{
  trellis_record_class_add_fields (klass, book_fields, G_N_ELEMENTS (book_fields));
}

static void
book_init (Book *self)
{
}

static const TrellisField shelf_fields[] = {
  { "card", TRELLIS_FIELD_RECORD, G_STRUCT_OFFSET (Shelf, card), BRIEF, card_get_type },
  { "books", TRELLIS_FIELD_LIST, G_STRUCT_OFFSET (Shelf, books), BRIEF, book_get_type },
};

static void
shelf_class_init (ShelfClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "sample.shelf";
  record_class->version = 2;
  trellis_record_class_add_fields (record_class, shelf_fields, G_N_ELEMENTS (shelf_fields));
}

static void
shelf_init (Shelf *self)
{
}

TrellisJson *
parse_sample (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

/* Returns: the record of a document that must be good */
gpointer
read_sample (GType type, const char *text)
{
  g_autoptr (TrellisJson) json = parse_sample (text);
  g_autoptr (GError) error = NULL;
  gpointer record = trellis_record_from_json (type, json, TRELLIS_READING_DOCUMENT, &error);

  g_assert_no_error (error);
  return record;
}

char *
write_sample (gpointer record)
{
  g_autoptr (GBytes) bytes = trellis_record_to_bytes (record);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
