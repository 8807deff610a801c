/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/trellis-calendar-import.h"

/* What tests import is told as text: a line for each time, `START/END` in UTC, with `soft` behind
 * it; then a line for each remark: `line 7 RRULE irregular`. */

void import_options (TrellisImportOptions *options);
char *import_describe (const TrellisBusyTime *busy);
char *import_text (const char *text);
char *import_event (const char *event);
char *import_bytes (GBytes *bytes);
void import_assert_event (const char *event, const char *expected);
