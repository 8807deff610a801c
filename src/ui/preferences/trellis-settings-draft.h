/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

TrellisSettings *trellis_settings_draft_new (TrellisWorkspace *workspace);
gboolean
trellis_settings_draft_check (TrellisWorkspace *workspace, TrellisSettings *draft, GError **error);
gboolean
trellis_settings_draft_keep (TrellisWorkspace *workspace, TrellisSettings *draft, GError **error);

G_END_DECLS
