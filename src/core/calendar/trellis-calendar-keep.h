/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

GPtrArray *trellis_calendar_keep_files (TrellisPractice *practice);

G_END_DECLS
