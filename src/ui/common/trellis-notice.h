/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_NOTICE (trellis_notice_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNotice, trellis_notice, TRELLIS, NOTICE, GtkWidget)

G_END_DECLS
