/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"

G_BEGIN_DECLS

GMenuModel *trellis_coaching_menu_new (TrellisCoaching *coaching);

G_END_DECLS
