/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-entry.h"

G_BEGIN_DECLS

void trellis_calendar_event_append (const TrellisCalendarEntry *entry, GString *text);

G_END_DECLS
