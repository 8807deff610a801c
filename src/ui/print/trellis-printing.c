/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages drawn on a printer's paper by the system's print dialog. */

#include "config.h"

#include "trellis-printing.h"

#include <cairo.h>

#define POINTS_AN_INCH 72

struct _TrellisPrinting
{
  GtkPrintOperation parent_instance;

  TrellisPages *pages;
};

G_DEFINE_FINAL_TYPE (TrellisPrinting, trellis_printing, GTK_TYPE_PRINT_OPERATION)

/* Paper other than that of the pages is filled as far as it goes, and nothing is cut off. */
static void
fit_paper (TrellisPrinting *self, GtkPrintContext *context, cairo_t *cr)
{
  const TrellisPaper *paper = trellis_pages_get_paper (self->pages);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / paper->width, height / paper->height);

  cairo_translate (cr, (width - paper->width * scale) / 2, (height - paper->height * scale) / 2);
  cairo_scale (cr, scale, scale);
}

static void
trellis_printing_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  TrellisPrinting *self = TRELLIS_PRINTING (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  fit_paper (self, context, cr);
  trellis_pages_draw (self->pages, page, cr);
  cairo_restore (cr);
}

/* The dialog's own preview would leave the pages in a temporary file. Ours is open behind it: the
   operation is given somewhere to draw, which is nowhere, and ends. */
static gboolean
trellis_printing_preview (GtkPrintOperation *operation,
                          GtkPrintOperationPreview *preview,
                          GtkPrintContext *context,
                          GtkWindow *parent)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cr, POINTS_AN_INCH, POINTS_AN_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return TRUE;
}

static void
on_preview_ready_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  gtk_print_operation_preview_end_preview (preview);
}

static void
trellis_printing_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_PRINTING (object)->pages);
  G_OBJECT_CLASS (trellis_printing_parent_class)->dispose (object);
}

static void
trellis_printing_class_init (TrellisPrintingClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_printing_dispose;
  operation_class->draw_page = trellis_printing_draw_page;
  operation_class->preview = trellis_printing_preview;
}

static void
trellis_printing_init (TrellisPrinting *self)
{
  g_signal_connect (self, "ready", G_CALLBACK (on_preview_ready_cb), NULL);
}

static GtkPageSetup *
create_page_setup (const TrellisPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (
      g_str_equal (paper->name, "Letter") ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/**
 * trellis_printing_new:
 * @pages: what is printed
 *
 * Prepares printing, to be run with %GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG. What the dialog calls
 * a preview only closes it: the window behind shows the pages.
 *
 * Returns: (transfer full): the operation
 */
TrellisPrinting *
trellis_printing_new (TrellisPages *pages)
{
  TrellisPrinting *self = g_object_new (TRELLIS_TYPE_PRINTING, NULL);
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPageSetup) setup = create_page_setup (trellis_pages_get_paper (pages));

  self->pages = g_object_ref (pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, trellis_pages_get_n_pages (pages));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (
      operation, trellis_document_get_title (trellis_pages_get_document (pages)));
  return self;
}
