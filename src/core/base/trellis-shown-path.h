/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trellis_shown_path_find (const char *path);
char *trellis_shown_path_say (const char *path);

G_END_DECLS
