/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

char *calendar_keep (const char *text);
char *calendar_run_python (const char *script, const char *first, const char *second);
char *calendar_run_python_over (const char *script, const char *const *files);
gboolean calendar_has_icaljs (void);
char *calendar_read_with_icaljs (const char *path);
