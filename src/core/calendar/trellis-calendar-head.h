/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trellis_calendar_get_name (void);
void trellis_calendar_head_append (GString *text, const char *name, gboolean kept);
void trellis_calendar_end_append (GString *text);

G_END_DECLS
