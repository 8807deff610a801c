/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SPARKLINE (trellis_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSparkline, trellis_sparkline, TRELLIS, SPARKLINE, GtkWidget)

G_END_DECLS
