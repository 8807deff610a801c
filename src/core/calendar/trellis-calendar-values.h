/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/* libical's own types, which only the .c files of this folder look into. */
struct icaltimetype;
typedef struct icalcomponent_impl icalcomponent;
typedef struct icalproperty_impl icalproperty;

void trellis_calendar_prepare_threads (void);

struct icaltimetype trellis_calendar_day (TrellisDate date);
struct icaltimetype trellis_calendar_wall (TrellisWall wall);
struct icaltimetype trellis_calendar_utc (gint64 instant);
void trellis_calendar_add_text (icalcomponent *component,
                                icalproperty *(*make) (const char *),
                                const char *text);
void trellis_calendar_take (icalcomponent *component, GString *text);

G_END_DECLS
