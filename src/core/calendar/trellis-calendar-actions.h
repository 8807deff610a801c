/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-selection.h"

G_BEGIN_DECLS

gboolean trellis_calendar_write_actions (TrellisPractice *practice,
                                         const TrellisCalendarOptions *options,
                                         gboolean words,
                                         GOutputStream *out,
                                         GError **error);

G_END_DECLS
