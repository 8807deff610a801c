/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a contract, below one another, as they will print. */

#include "config.h"

#include "trellis-contract-pages.h"

#include "pages/trellis-document-text.h"
#include "pages/trellis-page-layout.h"

#include <glib/gi18n-lib.h>

/* One page, as wide as there is room and as high as the paper is then. */
#define TRELLIS_TYPE_SHEET (trellis_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSheet, trellis_sheet, TRELLIS, SHEET, GtkWidget)

struct _TrellisSheet
{
  GtkWidget parent_instance;

  TrellisPages *pages;
  guint page;
};

G_DEFINE_FINAL_TYPE (TrellisSheet, trellis_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
trellis_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trellis_sheet_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  const TrellisPaper *paper = trellis_pages_get_paper (TRELLIS_SHEET (widget)->pages);
  double width = for_size < 0 ? paper->width : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = (int) paper->width;
    }
  else
    *minimum = *natural = (int) (width * paper->height / paper->width);
}

static void
trellis_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisSheet *self = TRELLIS_SHEET (widget);
  const TrellisPaper *paper = trellis_pages_get_paper (self->pages);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / paper->width, width / paper->width);
  trellis_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
trellis_sheet_finalize (GObject *object)
{
  g_clear_object (&TRELLIS_SHEET (object)->pages);
  G_OBJECT_CLASS (trellis_sheet_parent_class)->finalize (object);
}

static void
trellis_sheet_class_init (TrellisSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trellis_sheet_finalize;
  widget_class->get_request_mode = trellis_sheet_get_request_mode;
  widget_class->measure = trellis_sheet_measure;
  widget_class->snapshot = trellis_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
trellis_sheet_init (TrellisSheet *self)
{
}

static void
add_page (GtkWidget *box, TrellisPages *pages, guint page)
{
  TrellisSheet *sheet = g_object_new (TRELLIS_TYPE_SHEET, NULL);
  g_autofree char *label
      = g_strdup_printf (_ ("Page %u of %u"), page + 1, trellis_pages_get_n_pages (pages));

  sheet->pages = g_object_ref (pages);
  sheet->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (GTK_WIDGET (sheet), "card");
  gtk_widget_set_overflow (GTK_WIDGET (sheet), GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (sheet));
}

/**
 * trellis_contract_pages_new:
 *
 * Returns: (transfer floating): a widget for pages, with none
 */
GtkWidget *
trellis_contract_pages_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
}

/**
 * trellis_contract_pages_show:
 * @document: (nullable): what to show; its text is the pages' description for those who do not see
 *   them
 */
void
trellis_contract_pages_show (GtkWidget *pages, TrellisDocument *document)
{
  g_autoptr (TrellisPages) laid_out = NULL;
  g_autofree char *text = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (pages)) != NULL)
    gtk_box_remove (GTK_BOX (pages), child);
  if (document == NULL)
    return;
  laid_out = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
  for (guint i = 0; i < trellis_pages_get_n_pages (laid_out); i++)
    add_page (pages, laid_out, i);
  text = trellis_document_to_text (document);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (pages)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
