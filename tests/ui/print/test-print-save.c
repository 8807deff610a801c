/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF is saved whole under a name that a file can have, or nothing is touched. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/print/trellis-print-save.h"

#include <string.h>

static TrellisDocument *
new_document (const char *title, const char *subtitle)
{
  TrellisDocument *document = trellis_document_new (title, UI_NOW);

  trellis_document_set_subtitle (document, subtitle);
  trellis_document_add_paragraph (document, "What was agreed.");
  return document;
}

static void
test_names (void)
{
  static const struct
  {
    const char *title, *subtitle, *name;
  } cases[] = {
    { "Contract", "Leading", "Contract – Leading.pdf" },
    { "Contract", "", "Contract.pdf" },
    { "Contract", "a/b: “c”\nd", "Contract – a-b- “c”-d.pdf" },
    { "Plan", "عربي 🌱", "Plan – عربي 🌱.pdf" },
    { "Plan", "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789",
      "Plan – 0123456789 0123456789 0123456789 0123456789 012345678.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisDocument) document = new_document (cases[i].title, cases[i].subtitle);
      g_autofree char *name = trellis_print_save_dup_name (document);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
is_set (gpointer place)
{
  return *(gpointer *) place != NULL;
}

static GFile *
save (const char *path, GError **error)
{
  g_autoptr (TrellisDocument) document = new_document ("Contract", "Leading");
  g_autoptr (GFile) file = g_str_has_prefix (path, "resource:") ? g_file_new_for_uri (path)
                                                                : g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  trellis_print_save_async (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL, file,
                            on_saved_cb, &result);
  ui_wait (is_set, &result);
  return trellis_print_save_finish (result, error);
}

static void
test_saves (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "contract.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL;
  gsize first_size, second_size;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GFile) file = save (path, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (g_file_peek_path (file), ==, path);
      g_assert_true (g_file_get_contents (path, i == 0 ? &first : &second,
                                          i == 0 ? &first_size : &second_size, NULL));
    }
  g_assert_true (g_str_has_prefix (first, "%PDF-"));
  /* Its date is the document's, so the same pages give the same file. */
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_refuses (void)
{
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "not", "there.pdf", NULL);
  const char *const paths[] = { folder, g_get_tmp_dir (), "resource:///there.pdf" };
  const char *const words[] = { "could not be written", "it is a folder", "this computer only" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = save (paths[i], &error);

      g_assert_null (file);
      g_assert_nonnull (strstr (error->message, words[i]));
    }
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-save/names", test_names);
  g_test_add_func ("/print-save/saves", test_saves);
  g_test_add_func ("/print-save/refuses", test_refuses);
  return ui_scratch_end (scratch, g_test_run ());
}
