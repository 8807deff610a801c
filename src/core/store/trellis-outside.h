/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-folder.h"

G_BEGIN_DECLS

/**
 * TrellisOutside:
 *
 * What somebody else has done to the documents of a practice while it is open.
 */
typedef struct _TrellisOutside TrellisOutside;

TrellisOutside *trellis_outside_look (TrellisFolder *folder);
void trellis_outside_free (TrellisOutside *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisOutside, trellis_outside_free)

guint trellis_outside_get_length (TrellisOutside *self);
const char *const *trellis_outside_get_others (TrellisOutside *self);
gboolean
trellis_outside_take (TrellisOutside *self, TrellisFolder *folder, TrellisPractice *practice);

G_END_DECLS
