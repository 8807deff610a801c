/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean trellis_focus_parts (GtkWidget *widget, GtkDirectionType direction);
void trellis_focus_soon (GtkWidget *widget);
void trellis_focus_pass_scrollers (void);
GtkListBoxRow *trellis_focus_get_row (GtkListBox *list);

G_END_DECLS
