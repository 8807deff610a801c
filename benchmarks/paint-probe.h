/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether a window shows what is waited for. */
typedef gboolean (*PaintProbeCondition) (GtkWidget *window);

void paint_probe_watch (GtkApplication *application, PaintProbeCondition stands);

G_END_DECLS
