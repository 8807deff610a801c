/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/trellis-page-layout.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PAGE_VIEW (trellis_page_view_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPageView, trellis_page_view, TRELLIS, PAGE_VIEW, AdwBin)

GtkWidget *trellis_page_view_new (void);
TrellisPages *trellis_page_view_get_pages (TrellisPageView *self);
void trellis_page_view_set_pages (TrellisPageView *self, TrellisPages *pages);

G_END_DECLS
