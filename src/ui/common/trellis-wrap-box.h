/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_WRAP_BOX (trellis_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (TrellisWrapBox, trellis_wrap_box, TRELLIS, WRAP_BOX, GtkWidget)

G_END_DECLS
