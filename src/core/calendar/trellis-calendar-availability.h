/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_calendar_write_availability (TrellisPractice *practice,
                                              TrellisDate from,
                                              TrellisDate to,
                                              GOutputStream *out,
                                              GError **error);

G_END_DECLS
