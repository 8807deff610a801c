/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_NEW_MENTORING (trellis_new_mentoring_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNewMentoring, trellis_new_mentoring, TRELLIS, NEW_MENTORING, AdwWindow)

GtkWindow *trellis_new_mentoring_new (GtkWindow *parent, TrellisWorkspace *workspace);
void trellis_new_mentoring_fill (TrellisNewMentoring *self, GHashTable *facts);

G_END_DECLS
