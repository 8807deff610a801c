/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

void trellis_cli_print_sessions (const char *heading, GPtrArray *sessions);
void trellis_cli_print_dates (const char *heading, GPtrArray *sessions);
void trellis_cli_print_outcome (TrellisCoaching *coaching, TrellisOutcome *outcome);

G_END_DECLS
