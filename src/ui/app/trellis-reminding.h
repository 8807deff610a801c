/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

/**
 * TrellisReminding:
 *
 * Reminds of the sessions of an open practice, for as long as it lives.
 */
typedef struct _TrellisReminding TrellisReminding;

TrellisReminding *
trellis_reminding_new (TrellisWorkspace *workspace, const char *place, GApplication *application);
void trellis_reminding_free (TrellisReminding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisReminding, trellis_reminding_free)

char *trellis_reminding_say (TrellisWall start, TrellisDate today);

G_END_DECLS
