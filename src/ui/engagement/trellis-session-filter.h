/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_FILTER (trellis_session_filter_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionFilter, trellis_session_filter, TRELLIS, SESSION_FILTER, GtkFilter)

G_END_DECLS
