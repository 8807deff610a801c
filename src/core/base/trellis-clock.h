/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/trellis-date.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CLOCK (trellis_clock_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClock, trellis_clock, TRELLIS, CLOCK, GObject)

TrellisClock *trellis_clock_new_system (void);
TrellisClock *trellis_clock_new_still (gint64 now);
TrellisClock *trellis_clock_new_running (gint64 now);
gint64 trellis_clock_get_now (TrellisClock *self);
TrellisDate trellis_clock_get_today (TrellisClock *self);
void trellis_clock_set_now (TrellisClock *self, gint64 now);

G_END_DECLS
