/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

char *trellis_calendar_dup_place (const char *file);
char *trellis_calendar_name_after (const char *file);
TrellisCalendarSource *trellis_calendar_find_at (TrellisPractice *practice, const char *place);
gboolean trellis_calendar_check_place (const char *place, GError **error);
TrellisCalendarSource *
trellis_calendar_take_in (TrellisPractice *practice, const char *file, GError **error);

G_END_DECLS
