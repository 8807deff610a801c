/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-folder.h"
#include "store/trellis-save-queue.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_OUTSIDE_WATCH (trellis_outside_watch_get_type ())
G_DECLARE_FINAL_TYPE (TrellisOutsideWatch, trellis_outside_watch, TRELLIS, OUTSIDE_WATCH, GObject)

TrellisOutsideWatch *trellis_outside_watch_new (TrellisFolder *folder,
                                                TrellisPractice *practice,
                                                TrellisSaveQueue *queue);
void trellis_outside_watch_look (TrellisOutsideWatch *self);
const char *const *trellis_outside_watch_get_others (TrellisOutsideWatch *self);

G_END_DECLS
