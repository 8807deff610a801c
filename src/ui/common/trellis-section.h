/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SECTION (trellis_section_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSection, trellis_section, TRELLIS, SECTION, GtkBox)

G_END_DECLS
