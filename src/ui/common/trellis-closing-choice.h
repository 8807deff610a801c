/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CLOSING_CHOICE (trellis_closing_choice_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClosingChoice, trellis_closing_choice, TRELLIS, CLOSING_CHOICE, GtkBox)

void trellis_closing_choice_show (TrellisClosingChoice *self, TrellisOutcome *outcome);
void trellis_closing_choice_propose_none (TrellisClosingChoice *self);
const char *trellis_closing_choice_get_keep (TrellisClosingChoice *self);

G_END_DECLS
