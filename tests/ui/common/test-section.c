/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section: a row for each record, a few of many, and nothing at all where nothing is. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-aspiration-item-row.h"

#define LIMIT 3

static GListStore *
new_list (guint n)
{
  GListStore *list = g_list_store_new (TRELLIS_TYPE_ASPIRATION);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisAspiration) item = g_object_new (TRELLIS_TYPE_ASPIRATION, NULL);
      g_autofree char *statement = g_strdup_printf ("Aspiration %u <&>", i);

      trellis_record_set_string (item, "statement", statement);
      g_list_store_append (list, item);
    }
  return list;
}

static GtkWidget *
new_section (const char *empty, guint limit)
{
  return g_object_ref_sink (g_object_new (TRELLIS_TYPE_SECTION, "title", "Aspirations", "empty",
                                          empty, "limit", limit, "row-type",
                                          TRELLIS_TYPE_ASPIRATION_ITEM_ROW, NULL));
}

static void
test_rows_follow (void)
{
  g_autoptr (GtkWidget) section = new_section (NULL, 0);
  g_autoptr (GListStore) list = new_list (2);

  g_object_set (section, "model", list, NULL);
  g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, 2);
  ui_assert_says (section, "Aspiration 0 <&>");
  g_list_store_remove (list, 0);
  g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, 1);
  ui_assert_says_not (section, "Aspiration 0");
  g_object_set (section, "model", NULL, NULL);
  g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, 0);
}

static void
test_limit (void)
{
  static const struct
  {
    guint n, shown;
    gboolean more;
  } cases[] = {
    { 0, 0, FALSE },         { LIMIT - 1, LIMIT - 1, FALSE },
    { LIMIT, LIMIT, FALSE }, { LIMIT + 1, LIMIT, TRUE },
    { 40, LIMIT, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) section = new_section ("None", LIMIT);
      g_autoptr (GListStore) list = new_list (cases[i].n);

      g_object_set (section, "model", list, NULL);
      g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, cases[i].shown);
      g_assert_cmpint (ui_find (section, GTK_TYPE_BUTTON, NULL) != NULL, ==, cases[i].more);
    }
}

static void
test_show_all (void)
{
  g_autoptr (GtkWidget) section = new_section (NULL, LIMIT);
  g_autoptr (GListStore) list = new_list (LIMIT + 2);
  GtkWidget *more;

  g_object_set (section, "model", list, NULL);
  more = ui_find (section, GTK_TYPE_BUTTON, "Show All 5");
  g_assert_nonnull (more);
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, LIMIT + 2);
  g_assert_null (ui_find (section, GTK_TYPE_BUTTON, NULL));
}

static void
test_grows_beyond_limit (void)
{
  g_autoptr (GtkWidget) section = new_section (NULL, LIMIT);
  g_autoptr (GListStore) list = new_list (0);
  g_autoptr (GListStore) more = new_list (LIMIT + 1);

  g_object_set (section, "model", list, NULL);
  for (guint i = 0; i <= LIMIT; i++)
    {
      g_list_store_append (list, trellis_list_get (more, i));
      g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, MIN (i + 1, LIMIT));
    }
  g_list_store_remove_all (list);
  g_assert_cmpuint (ui_count (section, TRELLIS_TYPE_ITEM_ROW), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GtkWidget) silent = new_section (NULL, 0);
  g_autoptr (GtkWidget) speaking = new_section ("No aspiration yet", 0);
  g_autoptr (GListStore) none = new_list (0);

  g_object_set (silent, "model", none, NULL);
  g_object_set (speaking, "model", none, NULL);
  g_assert_false (gtk_widget_get_visible (silent));
  g_assert_true (gtk_widget_get_visible (speaking));
  ui_assert_says (speaking, "No aspiration yet");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section/rows-follow", test_rows_follow);
  g_test_add_func ("/section/limit", test_limit);
  g_test_add_func ("/section/show-all", test_show_all);
  g_test_add_func ("/section/grows-beyond-limit", test_grows_beyond_limit);
  g_test_add_func ("/section/empty", test_empty);
  return g_test_run ();
}
