/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trellis_cli_suggest (const char *word, GPtrArray *known);
char *trellis_cli_dup_suggestion (const char *word, GPtrArray *known);

G_END_DECLS
