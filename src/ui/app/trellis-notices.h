/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/trellis-folder.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_NOTICES (trellis_notices_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNotices, trellis_notices, TRELLIS, NOTICES, AdwBin)

void trellis_notices_show (TrellisNotices *self, const char *read_only, GPtrArray *aside);

G_END_DECLS
