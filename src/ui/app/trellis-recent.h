/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRELLIS_RECENT_MOST 5

char **trellis_recent_list (void);
void trellis_recent_note (const char *place);
gboolean trellis_recent_knows (const char *place);
char *trellis_recent_dup_label (const char *place);
void trellis_recent_fill_menu (GMenu *menu, const char *action);

G_END_DECLS
