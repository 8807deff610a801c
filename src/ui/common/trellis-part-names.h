/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_name (GtkWidget *widget, const char *words);
void trellis_name_parts (GtkWidget *widget, const char *words);

G_END_DECLS
