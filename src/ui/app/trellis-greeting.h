/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GREETING (trellis_greeting_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGreeting, trellis_greeting, TRELLIS, GREETING, AdwBin)

void trellis_greeting_set_workspace (TrellisGreeting *self, TrellisWorkspace *workspace);

G_END_DECLS
