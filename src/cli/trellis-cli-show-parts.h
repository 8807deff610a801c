/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"
#include "trellis-cli-table.h"

G_BEGIN_DECLS

void trellis_cli_show_goals (TrellisCoaching *coaching);
void trellis_cli_show_sessions (TrellisCli *cli, TrellisEngagement *engagement);
void trellis_cli_show_actions (TrellisCli *cli, TrellisEngagement *engagement);
void trellis_cli_show_table (const char *heading, TrellisCliTable *table);

G_END_DECLS
