/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_KEPT_GROUP (trellis_kept_group_get_type ())
G_DECLARE_FINAL_TYPE (TrellisKeptGroup, trellis_kept_group, TRELLIS, KEPT_GROUP, AdwBin)

void trellis_kept_group_set_workspace (TrellisKeptGroup *self, TrellisWorkspace *workspace);

G_END_DECLS
