/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"
#include "trellis-rule.h"

G_BEGIN_DECLS

/**
 * TrellisRecurrence:
 *
 * The wall times that a rule gives, one after the other. Belongs to one thread.
 */
typedef struct _TrellisRecurrence TrellisRecurrence;

TrellisRecurrence *trellis_recurrence_new (const TrellisRule *rule, TrellisWall first);
void trellis_recurrence_free (TrellisRecurrence *self);
gboolean trellis_recurrence_next (TrellisRecurrence *self, TrellisWall *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisRecurrence, trellis_recurrence_free)

G_END_DECLS
