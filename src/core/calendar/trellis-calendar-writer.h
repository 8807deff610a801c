/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean
trellis_calendar_write (const GArray *entries, gboolean kept, GOutputStream *out, GError **error);

G_END_DECLS
