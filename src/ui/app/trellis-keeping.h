/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-folder.h"
#include "store/trellis-save-queue.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_KEEPING (trellis_keeping_get_type ())
G_DECLARE_FINAL_TYPE (TrellisKeeping, trellis_keeping, TRELLIS, KEEPING, GObject)

TrellisKeeping *trellis_keeping_new (TrellisFolder *folder, TrellisPractice *practice);
TrellisPractice *trellis_keeping_get_practice (TrellisKeeping *self);
TrellisFolder *trellis_keeping_get_folder (TrellisKeeping *self);

guint trellis_keeping_count_unsaved (TrellisKeeping *self);
const char *trellis_keeping_get_cause (TrellisKeeping *self);
const char *const *trellis_keeping_get_others (TrellisKeeping *self);

void trellis_keeping_refresh (TrellisKeeping *self);
void trellis_keeping_give_up (TrellisKeeping *self);

G_END_DECLS
