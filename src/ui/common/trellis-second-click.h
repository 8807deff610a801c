/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_second_click_guard (GtkWidget *area);

G_END_DECLS
