/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trellis_search_fold (const char *text);
char **trellis_search_fold_words (const char *text);
const char *trellis_search_find (const char *folded, const char *word, gboolean *begins);
gboolean trellis_search_locate (const char *text, const char *const *words, gsize *from, gsize *to);
char *trellis_search_excerpt (const char *text, gsize *from, gsize *to);

G_END_DECLS
