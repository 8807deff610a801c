/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TOASTER (trellis_toaster_get_type ())
G_DECLARE_FINAL_TYPE (TrellisToaster, trellis_toaster, TRELLIS, TOASTER, GObject)

TrellisToaster *trellis_toaster_new (GtkWidget *place, TrellisWorkspace *workspace);
void trellis_toaster_withdraw (TrellisToaster *self);

G_END_DECLS
