/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a field table gives to every type: properties, copies, equality, bounds. */

#include "config.h"

#include "base/trellis-record.h"

#include "sample-records.h"

static void
count (GObject *object, GParamSpec *pspec, gpointer n_notified)
{
  ++*(guint *) n_notified;
}

static void
copy_property (gpointer from, gpointer to, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (from, name, &value);
  g_object_set_property (to, name, &value);
}

/* Setting A notifies, A again does not, B does; for the properties of every type of field. */
static void
test_notify (void)
{
  g_autoptr (Card) one = read_sample (TYPE_CARD, CARD_ONE);
  g_autoptr (Card) other = read_sample (TYPE_CARD, CARD_OTHER);
  g_autoptr (Card) card = g_object_new (TYPE_CARD, NULL);
  guint n_fields, n_notified = 0;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (card), &n_fields);

  g_signal_connect (card, "notify", G_CALLBACK (count), &n_notified);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i]->name;

      n_notified = 0;
      copy_property (one, card, name);
      g_assert_cmpuint (n_notified, ==, 1);
      copy_property (one, card, name);
      g_assert_cmpuint (n_notified, ==, 1);
      copy_property (other, card, name);
      g_assert_cmpuint (n_notified, ==, 2);
    }
  g_assert_true (trellis_record_equal (card, other));
}

static void
test_setters (void)
{
  g_autoptr (Card) card = g_object_new (TYPE_CARD, NULL);
  const char *tags[] = { "a", NULL }, *none[] = { NULL };
  guint n_notified = 0;

  g_signal_connect (card, "notify", G_CALLBACK (count), &n_notified);
  for (guint i = 0; i < 2; i++)
    {
      trellis_record_set_string (card, "name", "Oak");
      trellis_record_set_integer (card, "size", 3);
      trellis_record_set_boolean (card, "open", TRUE);
      trellis_record_set_enum (card, "colour", COLOUR_BLUE);
      trellis_record_set_date (card, "day", trellis_date_new (2026, 12, 1));
      trellis_record_set_wall (card, "start", trellis_wall_new (2026, 12, 1, 10, 0));
      trellis_record_set_instant (card, "at", 0);
      trellis_record_set_strings (card, "tags", tags);
      g_assert_cmpuint (n_notified, ==, 8);
    }
  trellis_record_set_strings (card, "tags", none);
  trellis_record_set_strings (card, "tags", NULL);
  g_assert_cmpuint (n_notified, ==, 10);
}

static void
test_initial_values (void)
{
  g_autoptr (Card) card = g_object_new (TYPE_CARD, NULL);
  g_autoptr (GObject) object = g_object_new (TYPE_BOOK, NULL);
  Book *book = (Book *) object;
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (card), &n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpint (trellis_record_is_set (card, fields[i]->name), ==,
                     fields[i]->type == TRELLIS_FIELD_BOOLEAN);
  g_assert_cmpint (book->pages, ==, -1);
  g_assert_cmpint (book->shelf_mark, ==, 0);
}

/* A subclass has the fields of its parent, first and as properties. */
static void
test_inherited (void)
{
  g_autoptr (GObject) book = g_object_new (TYPE_BOOK, "title", "Emma", "pages", (gint64) 474, NULL);
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (book), &n);
  g_autofree char *title = NULL;

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (fields[0]->name, ==, "id");
  g_assert_cmpstr (fields[3]->name, ==, "shelf-mark");
  g_object_get (book, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Emma");
  g_assert_cmpint (((Book *) book)->pages, ==, 474);
  g_assert_null (trellis_record_class_find (g_type_class_peek (TYPE_THING), "pages"));
}

/* One field that differs makes two records unequal, whichever it is. */
static void
test_equal (void)
{
  g_autoptr (Card) one = read_sample (TYPE_CARD, CARD_ONE);
  g_autoptr (Card) other = read_sample (TYPE_CARD, CARD_OTHER);
  g_autoptr (GObject) book = g_object_new (TYPE_BOOK, NULL);
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (one), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Card) card = trellis_record_copy (one);

      g_assert_true (trellis_record_equal (card, one));
      copy_property (other, card, fields[i]->name);
      g_assert_false (trellis_record_equal (card, one));
    }
  g_assert_true (trellis_record_equal (NULL, NULL));
  g_assert_false (trellis_record_equal (one, NULL));
  g_assert_false (trellis_record_equal (one, book));
}

/* Only what differs between the two is carried, and only what is named. */
static void
test_carry (void)
{
  static const char *const names[] = { "name", "size", NULL };
  g_autoptr (Card) target = read_sample (TYPE_CARD, CARD_ONE);
  g_autoptr (Card) from = read_sample (TYPE_CARD, CARD_OTHER);
  g_autoptr (Card) to = read_sample (TYPE_CARD, CARD_OTHER);
  gint64 size = target->size;

  trellis_record_set_string (to, "name", "New");
  trellis_record_set_string (to, "note", "Not named");
  trellis_record_carry (target, from, to, names);
  g_assert_cmpstr (target->name, ==, "New");
  g_assert_cmpstr (target->note, !=, "Not named");
  g_assert_cmpint (target->size, ==, size);
}

#define SHELF                                                                                      \
  "{" SHELF_HEAD ",\"card\":{\"name\":\"Oak\",\"x\":1},\"books\":[{\"id\":\"1\",\"title\":\"A\"}," \
  "{\"id\":\"2\",\"title\":\"B\"},{\"id\":\"3\",\"title\":\"C\"}],\"y\":[2]}"

static void
test_copy (void)
{
  g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, SHELF);
  g_autoptr (Shelf) copy = trellis_record_copy (shelf);
  g_autofree char *before = write_sample (shelf);
  g_autofree char *copied = write_sample (copy);
  g_autofree char *after = NULL;

  g_assert_cmpstr (copied, ==, before);
  trellis_record_set_string (copy->card, "name", "Elm");
  trellis_record_set_string (trellis_list_get (copy->books, 1), "title", "Z");
  g_list_store_remove (copy->books, 0);
  after = write_sample (shelf);
  g_assert_cmpstr (after, ==, before);
}

/* Items that stay keep their identity by id, wherever they stand; nothing else notifies. */
static void
test_assign_keeps_identity (void)
{
  g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, SHELF);
  g_autoptr (Shelf) next
      = read_sample (TYPE_SHELF, "{" SHELF_HEAD ",\"card\":{\"name\":\"Elm\"},\"books\":["
                                 "{\"id\":\"3\",\"title\":\"C\"},{\"id\":\"4\",\"title\":\"D\"},"
                                 "{\"id\":\"1\",\"title\":\"A2\"}]}");
  gpointer card = shelf->card, first = trellis_list_get (shelf->books, 0);
  gpointer third = trellis_list_get (shelf->books, 2);
  guint n_card = 0, n_first = 0, n_third = 0, n_shelf = 0;

  g_signal_connect (card, "notify", G_CALLBACK (count), &n_card);
  g_signal_connect (first, "notify", G_CALLBACK (count), &n_first);
  g_signal_connect (third, "notify", G_CALLBACK (count), &n_third);
  g_signal_connect (shelf, "notify::card", G_CALLBACK (count), &n_shelf);
  trellis_record_assign (shelf, next);
  g_assert_true (trellis_record_equal (shelf, next));
  g_assert_true (shelf->card == card);
  g_assert_true (trellis_list_get (shelf->books, 0) == third);
  g_assert_true (trellis_list_get (shelf->books, 2) == first);
  g_assert_cmpuint (n_card, ==, 1);
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_third, ==, 0);
  g_assert_cmpuint (n_shelf, ==, 0);
}

/* Of two items with one id, as a damaged document may have, neither is lost. */
static void
test_assign_same_id (void)
{
  g_autoptr (Shelf) shelf
      = read_sample (TYPE_SHELF, "{" SHELF_HEAD ",\"books\":[{\"id\":\"1\",\"title\":\"A\"},"
                                 "{\"id\":\"1\",\"title\":\"B\"}]}");
  g_autoptr (Shelf) next
      = read_sample (TYPE_SHELF, "{" SHELF_HEAD ",\"books\":[{\"id\":\"2\",\"title\":\"0\"},"
                                 "{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"1\",\"title\":\"B\"},"
                                 "{\"id\":\"1\",\"title\":\"C\"}]}");

  trellis_record_assign (shelf, next);
  g_assert_true (trellis_record_equal (shelf, next));
}

static void
test_lists (void)
{
  g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, SHELF);
  gpointer second = trellis_list_get (shelf->books, 1);
  g_autoptr (GListModel) books = NULL;

  g_assert_true (trellis_list_find (shelf->books, "2") == second);
  g_assert_null (trellis_list_find (shelf->books, "9"));
  trellis_record_remove (shelf, "books", second);
  g_assert_cmpuint (trellis_list_length (shelf->books), ==, 2);
  trellis_record_append (shelf, "books", trellis_list_get (shelf->books, 0));
  g_object_get (shelf, "books", &books, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (books), ==, 3);
  g_assert_cmpstr (trellis_record_get_id (trellis_list_get (shelf->books, 2)), ==, "1");
  g_assert_null (trellis_record_get_id (shelf));
}

static const struct
{
  const char *card;
  const char *message;
} bounds[] = {
  { "{\"name\":\"Oak\"}", NULL },
  { "{\"name\":\"12345678901234567890\"}", NULL },
  { "{\"name\":\"ああああああああああああああああああああ\"}", NULL },
  { "{\"name\":\"123456789012345678901\"}", "card.name: expected at most 20 characters, got 21" },
  { "{\"name\":\"two\\nlines\"}",
    "card.name: expected one line of text, got a line break or a control character" },
  { "{\"name\":\"bell\\u0007\"}",
    "card.name: expected one line of text, got a line break or a control character" },
  { "{\"name\":\"forbidden\"}", "card: no such card" },
  { "{\"name\":\"a\",\"note\":\"two\\nlines\"}", NULL },
  { "{\"name\":\"a\",\"tags\":[\"x\",\"y\\n\"]}",
    "card.tags: expected one line of text, got a line break or a control character" },
};

/* What a document may hold is not what somebody may write now; the path leads to it. */
static void
test_validate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autofree char *text = g_strdup_printf ("{" SHELF_HEAD ",\"card\":%s}", bounds[i].card);
      g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, text);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (trellis_record_validate (shelf, &error), ==, bounds[i].message == NULL);
      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, bounds[i].message);
    }
}

static void
test_validate_list (void)
{
  g_autoptr (Shelf) shelf = read_sample (TYPE_SHELF, SHELF);
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_record_validate (shelf, NULL));
  trellis_record_set_string (trellis_list_get (shelf->books, 2), "title", " \t ");
  g_assert_false (trellis_record_validate (shelf, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==, "books[2].title: is needed here and is missing or empty");
}

/* A number that no reader let through is found before it is written. */
static void
test_validate_scalars (void)
{
  g_autoptr (Card) card = g_object_new (TYPE_CARD, "name", "a", NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_integer (card, "size", 11);
  g_assert_false (trellis_record_validate (card, &error));
  g_assert_cmpstr (error->message, ==, "size: expected a whole number from 1 to 10, got 11");
  g_clear_error (&error);
  trellis_record_set_integer (card, "size", -1);
  trellis_record_set_string (card, "weight", "1,5");
  g_assert_false (trellis_record_validate (card, &error));
  g_assert_cmpstr (error->message, ==,
                   "weight: expected a number with a point and at most 15 digits, such as 4.5, got "
                   "“1,5”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/flat/notify", test_notify);
  g_test_add_func ("/record/flat/setters", test_setters);
  g_test_add_func ("/record/flat/initial-values", test_initial_values);
  g_test_add_func ("/record/inherited/fields", test_inherited);
  g_test_add_func ("/record/flat/equal", test_equal);
  g_test_add_func ("/record/nested/copy", test_copy);
  g_test_add_func ("/record/carry", test_carry);
  g_test_add_func ("/record/nested/assign-keeps-identity", test_assign_keeps_identity);
  g_test_add_func ("/record/nested/assign-same-id", test_assign_same_id);
  g_test_add_func ("/record/nested/lists", test_lists);
  g_test_add_func ("/record/validate/record", test_validate);
  g_test_add_func ("/record/validate/list", test_validate_list);
  g_test_add_func ("/record/validate/scalars", test_validate_scalars);
  return g_test_run ();
}
