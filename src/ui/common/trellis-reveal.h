/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_reveal (GtkWidget *widget);
void trellis_reveal_words (GtkLabel *label, const char *words);

G_END_DECLS
