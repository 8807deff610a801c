/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_BACKGROUND (trellis_background_get_type ())
G_DECLARE_FINAL_TYPE (TrellisBackground, trellis_background, TRELLIS, BACKGROUND, GObject)

TrellisBackground *trellis_background_new (GSettings *settings, GDBusConnection *connection);
gboolean trellis_background_stays (TrellisBackground *self);
void trellis_background_set_patience (TrellisBackground *self, guint milliseconds);

G_END_DECLS
