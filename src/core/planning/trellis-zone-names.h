/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trellis_zone_name_exists (const char *name);
char **trellis_zone_list (void);
GHashTable *trellis_zone_list_links (void);
char **trellis_zone_suggest (const char *name);

G_END_DECLS
