/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/* Days of the demo practice, said from the day on which it is written out. */

char *trellis_sample_resolve_days (const char *text, TrellisDate today);
gboolean trellis_sample_read_time (const char *text, TrellisDate today, TrellisWall *wall);

G_END_DECLS
