/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing draws the pages, on whatever paper, and leaves none of them in a temporary file. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/print/trellis-printing.h"

#include <glib/gstdio.h>

static TrellisPages *
new_pages (const char *paper)
{
  g_autoptr (TrellisDocument) document = trellis_document_new ("Contract", UI_NOW);

  trellis_document_add_paragraph (document, "What was agreed.");
  trellis_document_add_page_break (document);
  trellis_document_add_paragraph (document, "What else was agreed.");
  return trellis_pages_new (document, trellis_paper_find (paper), TRELLIS_PRINT_NORMAL);
}

/* What a printer would be sent, as a file. */
static void
test_draws (void)
{
  static const char *const papers[] = { "A4", "Letter" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), papers[i], NULL);
      g_autoptr (TrellisPages) pages = new_pages (papers[i]);
      g_autoptr (TrellisPrinting) printing = trellis_printing_new (pages);
      g_autoptr (GError) error = NULL;
      g_autofree char *pdf = NULL;

      gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (printing), path);
      gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (printing), FALSE);
      g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (printing),
                                                GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                       ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_no_error (error);
      g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (GTK_PRINT_OPERATION (printing)),
                       ==, 2);
      g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
      g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
      g_remove (path);
    }
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* What the system's dialog does when its preview is asked for. */
static void
test_preview_leaves_nothing (void)
{
  g_autoptr (TrellisPages) pages = new_pages ("A4");
  g_autoptr (TrellisPrinting) printing = trellis_printing_new (pages);
  gboolean done = FALSE;

  g_signal_connect (printing, "done", G_CALLBACK (on_done_cb), &done);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (printing), FALSE);
  gtk_print_operation_run (GTK_PRINT_OPERATION (printing), GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL,
                           NULL);
  g_assert_true (gtk_print_operation_is_finished (GTK_PRINT_OPERATION (printing)) || done);
  g_assert_cmpuint (count_files (), ==, 0);
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/printing/draws", test_draws);
  g_test_add_func ("/printing/preview-leaves-nothing", test_preview_leaves_nothing);
  return ui_scratch_end (scratch, g_test_run ());
}
