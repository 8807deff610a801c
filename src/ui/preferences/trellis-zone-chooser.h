/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_ZONE_CHOOSER (trellis_zone_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TrellisZoneChooser, trellis_zone_chooser, TRELLIS, ZONE_CHOOSER, AdwWindow)

GtkWindow *trellis_zone_chooser_new (GtkWindow *parent, const char *zone);

G_END_DECLS
