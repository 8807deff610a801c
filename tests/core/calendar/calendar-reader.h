/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-scripts.h"
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
void calendar_assert_others (const char *text, const char *expected);
