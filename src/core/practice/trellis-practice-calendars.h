/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

TrellisCalendarSource *trellis_practice_find_calendar (TrellisPractice *self, const char *name);
gboolean trellis_practice_check_calendar (TrellisPractice *self,
                                          TrellisCalendarSource *calendar,
                                          GError **error);
gboolean trellis_practice_put_calendar (TrellisPractice *self,
                                        TrellisCalendarSource *calendar,
                                        GError **error);
gboolean trellis_practice_refresh_calendar (TrellisPractice *self,
                                            TrellisCalendarSource *calendar,
                                            GError **error);
gboolean trellis_practice_remove_calendar (TrellisPractice *self,
                                           TrellisCalendarSource *calendar,
                                           GError **error);

G_END_DECLS
