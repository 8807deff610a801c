/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_sample_write (TrellisPractice *practice, TrellisClock *clock, GError **error);

G_END_DECLS
