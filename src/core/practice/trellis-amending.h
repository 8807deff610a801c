/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-allow.h"
#include "practice/trellis-edit.h"

G_BEGIN_DECLS

/* What signing asks of an amendment. For the verbs alone. */

char **trellis_amendment_dup_changes (TrellisCoaching *coaching);
gboolean trellis_amendment_has_goal (TrellisCoaching *coaching, TrellisGoal *proposed);
gboolean trellis_amendment_apply (TrellisEdit *edit,
                                  TrellisCoaching *coaching,
                                  GArray *walls,
                                  TrellisAllow allow,
                                  GError **error);

G_END_DECLS
