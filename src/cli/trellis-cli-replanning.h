/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "trellis-cli-call.h"

G_BEGIN_DECLS

/* What a change of the plan does, or with `--dry-run` would do. */

void trellis_cli_rehearse (TrellisCli *cli);
void trellis_cli_note_session_remarks (GPtrArray *remarks);
void trellis_cli_note_remarks_on_session (TrellisCli *cli,
                                          TrellisEngagement *engagement,
                                          TrellisSession *session);
void
trellis_cli_print_replanning (TrellisCli *cli, TrellisReplanning *replanning, const char *heading);
void trellis_cli_note_first (TrellisPlan *plan);
void trellis_cli_print_rehearsed (TrellisCli *cli);

G_END_DECLS
