/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_FACT (trellis_fact_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFact, trellis_fact, TRELLIS, FACT, GtkBox)

G_END_DECLS
