/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trellis_calendar_text_clean (const char *text);
char *trellis_calendar_text_to_uri (const char *text);
void trellis_calendar_text_append (GString *text, const char *written);

G_END_DECLS
