/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "contract/trellis-form.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_UNFINISHED (trellis_unfinished_get_type ())
G_DECLARE_FINAL_TYPE (TrellisUnfinished, trellis_unfinished, TRELLIS, UNFINISHED, AdwBin)

void trellis_unfinished_set_workspace (TrellisUnfinished *self, TrellisWorkspace *workspace);

const char *trellis_unfinished_get_title (TrellisForm *form);
GtkWidget *trellis_unfinished_create_throw_button (TrellisWorkspace *workspace, TrellisForm *form);
gboolean trellis_unfinished_throw_away (TrellisWorkspace *workspace, TrellisForm *form);

G_END_DECLS
