/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/trellis-page-layout.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PAGE_SHEETS (trellis_page_sheets_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPageSheets, trellis_page_sheets, TRELLIS, PAGE_SHEETS, GtkWidget)

/* What is turned by a step of zooming. */
typedef enum
{
  TRELLIS_ZOOM_OUT,
  TRELLIS_ZOOM_IN,
  TRELLIS_ZOOM_FIT,
} TrellisZoom;

TrellisPages *trellis_page_sheets_get_pages (TrellisPageSheets *self);
void trellis_page_sheets_set_pages (TrellisPageSheets *self, TrellisPages *pages);
guint trellis_page_sheets_get_page (TrellisPageSheets *self);
gboolean trellis_page_sheets_can_zoom (TrellisPageSheets *self, TrellisZoom zoom);
void trellis_page_sheets_zoom (TrellisPageSheets *self, TrellisZoom zoom);

G_END_DECLS
