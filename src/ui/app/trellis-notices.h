/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/trellis-folder.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_NOTICES (trellis_notices_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNotices, trellis_notices, TRELLIS, NOTICES, AdwBin)

/**
 * TrellisNoticesState:
 * @unsaved: (nullable): that changes are not saved, and why
 * @others: (nullable): documents that were kept beside ours
 *
 * What is to be said of how a practice is kept.
 */
typedef struct
{
  const char *unsaved;
  const char *const *others;
} TrellisNoticesState;

void trellis_notices_show_state (TrellisNotices *self, const TrellisNoticesState *state);
void trellis_notices_show_demo (TrellisNotices *self, gboolean is_demo);
void trellis_notices_show (TrellisNotices *self, const char *read_only, GPtrArray *aside);

G_END_DECLS
