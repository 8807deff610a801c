/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-remark.h"
#include "trellis-calendar-selection.h"

G_BEGIN_DECLS

gboolean trellis_calendar_export (TrellisPractice *practice,
                                  const TrellisCalendarOptions *options,
                                  GOutputStream *out,
                                  GPtrArray **remarks,
                                  GError **error);

G_END_DECLS
