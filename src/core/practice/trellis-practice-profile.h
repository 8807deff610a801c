/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_set_profile (TrellisPractice *self,
                                       TrellisPractitioner *practitioner,
                                       GError **error);
gboolean
trellis_practice_set_settings (TrellisPractice *self, TrellisSettings *settings, GError **error);

G_END_DECLS
