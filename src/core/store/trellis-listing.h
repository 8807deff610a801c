/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *trellis_list_names (int folder, const char *place, GError **error);

G_END_DECLS
