/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

char *trellis_calendar_title_new (TrellisPractice *practice,
                                  TrellisEngagement *engagement,
                                  TrellisTitleStyle style,
                                  gboolean intake);
char *trellis_calendar_initials (const char *name);

G_END_DECLS
