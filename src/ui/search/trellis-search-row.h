/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-search.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SEARCH_ROW (trellis_search_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSearchRow, trellis_search_row, TRELLIS, SEARCH_ROW, GtkListBoxRow)

GtkWidget *trellis_search_row_new (void);
void trellis_search_row_show (TrellisSearchRow *self, TrellisPractice *practice, TrellisHit *hit);
TrellisHit *trellis_search_row_get_hit (TrellisSearchRow *self);

G_END_DECLS
