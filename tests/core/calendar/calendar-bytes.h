/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void calendar_bytes_check (const char *text);
char *calendar_bytes_unfold (const char *text);
guint calendar_bytes_count (const char *text, const char *part);
char *calendar_bytes_find (const char *text, const char *component);
