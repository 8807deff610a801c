/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a contract, below one another, as they will print. */

#include "config.h"

#include "trellis-contract-pages.h"

#include "pages/trellis-document-text.h"
#include "pages/trellis-page-layout.h"

#include <glib/gi18n-lib.h>

static GdkPaintable *
paint_page (TrellisPages *pages, guint page)
{
  const TrellisPaper *paper = trellis_pages_get_paper (pages);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_size_t size = GRAPHENE_SIZE_INIT (paper->width, paper->height);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, paper->width, paper->height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  trellis_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static void
add_page (GtkWidget *box, TrellisPages *pages, guint page)
{
  g_autoptr (GdkPaintable) paintable = paint_page (pages, page);
  GtkWidget *picture = gtk_picture_new_for_paintable (paintable);
  g_autofree char *label
      = g_strdup_printf (_ ("Page %u of %u"), page + 1, trellis_pages_get_n_pages (pages));

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), label);
  gtk_widget_add_css_class (picture, "card");
  gtk_widget_add_css_class (picture, "paper");
  gtk_box_append (GTK_BOX (box), picture);
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
