/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document saved as PDF, made and written beside the main loop. */

#include "config.h"

#include "trellis-print-save.h"

#include "pages/trellis-page-file.h"
#include "pages/trellis-page-pdf.h"

#include <glib/gi18n-lib.h>

/* In characters: with its ending the name stays well below the 255 bytes of a file system. */
#define LONGEST_NAME 60

typedef struct
{
  TrellisDocument *document;
  const TrellisPaper *paper;
  TrellisPrintSize size;
  GFile *file;
} Save;

static void
save_free (Save *self)
{
  g_object_unref (self->document);
  g_object_unref (self->file);
  g_free (self);
}

static gboolean
save_pages (Save *self, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (TrellisPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("A file can be saved in a folder of this computer only."));
      return FALSE;
    }
  pages = trellis_pages_new (self->document, self->paper, self->size);
  pdf = trellis_pages_to_pdf (pages, error);
  return pdf != NULL && trellis_page_file_replace (path, pdf, error);
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *self = data;
  g_autoptr (GError) error = NULL;

  if (save_pages (self, &error))
    g_task_return_pointer (task, g_object_ref (self->file), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * trellis_print_save_dup_name:
 *
 * Returns: (transfer full): a name for the file that @document is saved in
 */
char *
trellis_print_save_dup_name (TrellisDocument *document)
{
  const char *subtitle = trellis_document_get_subtitle (document);
  g_autofree char *joined = g_strdup_printf ("%s%s%s", trellis_document_get_title (document),
                                             *subtitle == '\0' ? "" : " – ", subtitle);
  g_autofree char *name
      = g_utf8_substring (joined, 0, MIN (g_utf8_strlen (joined, -1), LONGEST_NAME));

  g_strdelimit (name, "/\\:*?\"<>|\n", '-');
  return g_strconcat (g_strchomp (name), ".pdf", NULL);
}

/**
 * trellis_print_save_async:
 * @file: what it is saved in; one that is there is replaced whole
 * @callback: calls trellis_print_save_finish()
 *
 * Makes a PDF and saves it. Its date is the document's.
 */
void
trellis_print_save_async (TrellisDocument *document,
                          const TrellisPaper *paper,
                          TrellisPrintSize size,
                          GFile *file,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Save *save = g_new0 (Save, 1);

  g_task_set_source_tag (task, trellis_print_save_async);
  *save = (Save){ g_object_ref (document), paper, size, g_object_ref (file) };
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  g_task_run_in_thread (task, run_save);
}

/**
 * trellis_print_save_finish:
 *
 * Returns: (transfer full) (nullable): the file that was saved; %NULL when there is none, and what
 *   was there before is as it was
 */
GFile *
trellis_print_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
