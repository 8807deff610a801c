/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_RING (trellis_ring_get_type ())
G_DECLARE_FINAL_TYPE (TrellisRing, trellis_ring, TRELLIS, RING, GtkWidget)

G_END_DECLS
