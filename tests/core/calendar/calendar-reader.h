/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sessions/trellis-session.h"

#include <gio/gio.h>

/* What a reader of calendars understands is written as text, the same for every reader: a line for
 * each fact, an empty line after each event. */

void calendar_expect (GString *expected,
                      const TrellisSession *session,
                      const char *title,
                      gboolean mentoring);
void calendar_assert_read (const char *text, const char *expected);
char *calendar_read_with_libical (const char *text);
gboolean calendar_has_icaljs (void);
char *calendar_read_with_icaljs (const char *path);
void calendar_assert_others (const char *text, const char *expected);
char *calendar_run_python (const char *script, const char *first, const char *second);
char *calendar_keep (const char *text);
