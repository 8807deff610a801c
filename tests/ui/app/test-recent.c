/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practices that were opened last: each once, the last one first, and only so many. */

#include "config.h"

#include "store/trellis-folder.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-recent.h"

#include <string.h>

static void
assert_recent (const char *expected)
{
  g_auto (GStrv) places = trellis_recent_list ();
  g_autofree char *text = g_strjoinv (" ", places);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_note (void)
{
  assert_recent ("");
  trellis_recent_note ("/a");
  trellis_recent_note ("/b");
  trellis_recent_note ("/a");
  assert_recent ("/a /b");
  trellis_recent_note ("/c");
  trellis_recent_note ("/d");
  trellis_recent_note ("/e");
  trellis_recent_note ("/f");
  assert_recent ("/f /e /d /c /a");
}

static void
test_label (void)
{
  g_autofree char *usual = trellis_folder_dup_default_path ();
  g_autofree char *mine = trellis_recent_dup_label (usual);
  g_autofree char *inside = g_build_filename (g_get_home_dir (), "Team_practice", NULL);
  g_autofree char *short_one = trellis_recent_dup_label (inside);
  g_autofree char *elsewhere = trellis_recent_dup_label ("/media/stick/practice");

  g_assert_cmpstr (mine, ==, "My Practice");
  g_assert_cmpstr (short_one, ==, "~/Team_practice");
  g_assert_cmpstr (elsewhere, ==, "/media/stick/practice");
}

static void
test_knows (void)
{
  g_autofree char *usual = trellis_folder_dup_default_path ();

  trellis_recent_note (usual);
  trellis_recent_note ("/known");
  g_assert_true (trellis_recent_knows ("/known"));
  g_assert_false (trellis_recent_knows ("/unknown"));
  g_assert_false (trellis_recent_knows (usual));
}

/* What is no longer there is not offered. */
static void
test_menu (void)
{
  g_autofree char *there = g_dir_make_tmp ("re_cent-XXXXXX", NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GVariant) target = NULL;
  g_autofree char *label = NULL;

  trellis_recent_note (there);
  trellis_recent_note ("/no/such/folder");
  trellis_recent_fill_menu (menu, "app.open-practice");
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  target = g_menu_model_get_item_attribute_value (G_MENU_MODEL (menu), 0, "target",
                                                  G_VARIANT_TYPE_BYTESTRING);
  g_assert_cmpstr (g_variant_get_bytestring (target), ==, there);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "label", "s", &label);
  g_assert_nonnull (strstr (label, "re__cent"));
}

static int
run (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recent/note", test_note);
  g_test_add_func ("/recent/label", test_label);
  g_test_add_func ("/recent/knows", test_knows);
  g_test_add_func ("/recent/menu", test_menu);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
