/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRELLIS_JSON_MOST_BYTES (64 * 1024 * 1024)
#define TRELLIS_JSON_MOST_LEVELS 64

gboolean trellis_json_scan (const char *text, gsize length, guint *n_members, GError **error);

G_END_DECLS
