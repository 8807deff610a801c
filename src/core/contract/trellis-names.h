/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trellis_name_normalize (const char *name);
gboolean trellis_names_equal (const char *a, const char *b);

G_END_DECLS
