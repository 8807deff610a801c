/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "contract/trellis-form-reading.h"

G_BEGIN_DECLS

/* What the wizard asks, by the steps of the items. */
#define TRELLIS_WIZARD_N_STEPS 6
#define TRELLIS_WIZARD_REVIEW (TRELLIS_WIZARD_N_STEPS - 1)

/**
 * TrellisWizardGaps:
 * @missing: how much signing needs that a step does not say
 * @wrong: how much of what a step says is wrong
 *
 * What is to be done in each step; in the review that is all of it.
 */
typedef struct
{
  guint missing[TRELLIS_WIZARD_N_STEPS];
  guint wrong[TRELLIS_WIZARD_N_STEPS];
} TrellisWizardGaps;

extern const char *const trellis_wizard_steps[TRELLIS_WIZARD_N_STEPS];

guint trellis_wizard_find_step (GListStore *items, const char *path);
TrellisWizardGaps
trellis_wizard_gaps_count (GListStore *items, TrellisFormReading *reading, GPtrArray *missing);
guint
trellis_wizard_gaps_find_first (GListStore *items, TrellisFormReading *reading, GPtrArray *missing);

G_END_DECLS
