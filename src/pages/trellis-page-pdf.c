/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as a PDF, with its properties and bookmarks. */

#include "config.h"

#include "trellis-page-pdf.h"

#include "base/trellis-date.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define DEEPEST_HEADING 3

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The date is the document's, and not of the day that the file is written, so that the same
   document gives the same bytes. */
static void
set_properties (TrellisPages *self, cairo_surface_t *surface)
{
  TrellisDocument *document = trellis_pages_get_document (self);
  g_autofree char *created = trellis_instant_to_string (trellis_document_get_created (document));
  const struct
  {
    cairo_pdf_metadata_t key;
    const char *value;
  } properties[] = {
    { CAIRO_PDF_METADATA_TITLE, trellis_document_get_title (document) },
    { CAIRO_PDF_METADATA_SUBJECT, trellis_document_get_subtitle (document) },
    { CAIRO_PDF_METADATA_AUTHOR, trellis_document_get_author (document) },
    { CAIRO_PDF_METADATA_CREATOR, "Trellis " PACKAGE_VERSION },
    { CAIRO_PDF_METADATA_CREATE_DATE, created },
    { CAIRO_PDF_METADATA_MOD_DATE, created },
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (properties[i].value != NULL && *properties[i].value != '\0')
      cairo_pdf_surface_set_metadata (surface, properties[i].key, properties[i].value);
}

static void
add_bookmarks (TrellisPages *self, cairo_surface_t *surface)
{
  const GArray *headings = trellis_pages_get_headings (self);
  int parents[DEEPEST_HEADING + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < headings->len; i++)
    {
      const TrellisPageHeading *heading = &g_array_index (headings, TrellisPageHeading, i);
      /* Whole numbers, because a fraction would be written with the locale's decimal mark. */
      g_autofree char *place
          = g_strdup_printf ("page=%u pos=[0 %d]", heading->page + 1, (int) heading->y);
      int bookmark = cairo_pdf_surface_add_outline (
          surface, parents[heading->level - 1], heading->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      for (guint level = heading->level; level <= DEEPEST_HEADING; level++)
        parents[level] = bookmark;
    }
}

static void
draw_pages (TrellisPages *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < trellis_pages_get_n_pages (self); i++)
    {
      trellis_pages_draw (self, i, cr);
      cairo_show_page (cr);
    }

  add_bookmarks (self, surface);
  cairo_destroy (cr);
}

/**
 * trellis_pages_to_pdf:
 * @self: pages
 * @error: (nullable): where an error goes, %G_IO_ERROR_FAILED
 *
 * Makes a PDF of @self. The same document gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the PDF, or %NULL when it could not be made
 */
GBytes *
trellis_pages_to_pdf (TrellisPages *self, GError **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  const TrellisPaper *paper;

  g_return_val_if_fail (TRELLIS_IS_PAGES (self), NULL);

  bytes = g_byte_array_new ();
  paper = trellis_pages_get_paper (self);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, paper->width, paper->height);
  set_properties (self, surface);
  draw_pages (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * trellis_pages_write_pdf:
 * @self: pages
 * @stream: where to write; it is not closed
 * @error: (nullable): where an error goes, the stream's own or that of trellis_pages_to_pdf()
 *
 * Writes a PDF of @self to @stream, and waits until it is written.
 *
 * Returns: whether it was written whole
 */
gboolean
trellis_pages_write_pdf (TrellisPages *self, GOutputStream *stream, GError **error)
{
  g_autoptr (GBytes) pdf = trellis_pages_to_pdf (self, error);
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (pdf == NULL)
    return FALSE;

  data = g_bytes_get_data (pdf, &size);
  return g_output_stream_write_all (stream, data, size, NULL, NULL, error);
}
