/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

void trellis_practice_take_outside (TrellisPractice *self, GPtrArray *records, GPtrArray *removed);

G_END_DECLS
