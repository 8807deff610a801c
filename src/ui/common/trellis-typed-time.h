/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/* What people type for a day and for a time of day, and how it is written for them. */

#define TRELLIS_NO_TIME (-1)

gboolean trellis_typed_date_read (const char *text, TrellisDate *date);
gboolean trellis_typed_date_is_numbers (const char *text);
char *trellis_typed_date_say (TrellisDate date);
char *trellis_typed_date_dup_example (void);

gboolean trellis_typed_time_read (const char *text, int *minute);
char *trellis_typed_time_say (int minute);

G_END_DECLS
