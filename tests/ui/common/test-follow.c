/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list follows another, and what has not moved stays where it is. */

#include "config.h"

#include "ui/common/trellis-follow.h"

#include <gtk/gtk.h>

/* Letters, and how many items are to change hands at most: those that come and those that go. */
static const struct
{
  const char *from, *to;
  guint changes;
} cases[] = {
  { "", "", 0 },         { "", "abc", 3 },      { "abc", "", 3 },      { "abcd", "abcd", 0 },
  { "abcd", "bcda", 2 }, { "abcd", "dabc", 2 }, { "abcd", "acbd", 2 }, { "abcd", "abd", 1 },
  { "abd", "abcd", 1 },  { "abcd", "dcba", 6 }, { "abc", "xabcy", 2 }, { "abcdef", "bcdxef", 3 },
};

static void
add_letters (GListStore *store, const char *letters)
{
  static GtkStringObject *objects[26];

  for (; *letters != '\0'; letters++)
    {
      char text[] = { *letters, '\0' };
      GtkStringObject **object = &objects[*letters - 'a'];

      if (*object == NULL)
        *object = gtk_string_object_new (text);
      g_list_store_append (store, *object);
    }
}

static char *
read_letters (GListStore *store)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (GtkStringObject) object = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_string_append (letters, gtk_string_object_get_string (object));
    }
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  *(guint *) data += removed + added;
}

static void
test_follow (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autoptr (GListStore) model = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autofree char *letters = NULL;
      guint changes = 0;

      add_letters (store, cases[i].from);
      add_letters (model, cases[i].to);
      g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed_cb), &changes);
      trellis_follow (store, G_LIST_MODEL (model));
      letters = read_letters (store);
      g_assert_cmpstr (letters, ==, cases[i].to);
      g_assert_cmpuint (changes, <=, cases[i].changes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow", test_follow);
  return g_test_run ();
}
