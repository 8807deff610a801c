/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-fixture.h"

TrellisExportTarget *target_put (TrellisPractice *practice,
                                 const char *name,
                                 TrellisTargetContent content,
                                 const char *place);
char *target_export (TrellisPractice *practice, const char *name);
TrellisSession *target_move (CalendarFixture *fixture, TrellisSession *session, const char *to);
