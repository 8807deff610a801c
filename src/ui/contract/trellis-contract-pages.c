/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a contract within the wizard, as they will print. */

#include "config.h"

#include "trellis-contract-pages.h"

#include "pages/trellis-document-text.h"
#include "pages/trellis-page-layout.h"
#include "ui/common/trellis-page-view.h"

#define HEIGHT 600

/**
 * trellis_contract_pages_new:
 *
 * Returns: (transfer floating): a view of pages, with none
 */
GtkWidget *
trellis_contract_pages_new (void)
{
  GtkWidget *pages = trellis_page_view_new ();

  gtk_widget_set_size_request (pages, -1, HEIGHT);
  gtk_widget_set_overflow (pages, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (pages, "card");
  return pages;
}

/**
 * trellis_contract_pages_show:
 * @document: (nullable): what to show; its text is the pages' description for those who do not see
 *   them
 * @paper: that it will be printed on
 */
void
trellis_contract_pages_show (GtkWidget *pages, TrellisDocument *document, const TrellisPaper *paper)
{
  g_autoptr (TrellisPages) laid_out = NULL;
  g_autofree char *text = NULL;

  if (document != NULL)
    {
      laid_out = trellis_pages_new (document, paper, TRELLIS_PRINT_NORMAL);
      text = trellis_document_to_text (document);
      gtk_accessible_update_property (GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      text, -1);
    }
  trellis_page_view_set_pages (TRELLIS_PAGE_VIEW (pages), laid_out);
}
