/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_READING_ENTRY (trellis_reading_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrellisReadingEntry, trellis_reading_entry, TRELLIS, READING_ENTRY, AdwBin)

void trellis_reading_entry_set_goal (TrellisReadingEntry *self, TrellisGoal *goal);
char *trellis_reading_entry_dup_value (TrellisReadingEntry *self);
void trellis_reading_entry_set_problem (TrellisReadingEntry *self, const char *problem);

G_END_DECLS
