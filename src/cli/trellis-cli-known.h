/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"

G_BEGIN_DECLS

GHashTable *trellis_cli_list_known (TrellisCli *cli);
void trellis_cli_note_known (TrellisCli *cli,
                             GHashTable *known,
                             TrellisEngagement *engagement,
                             TrellisJson *brief);

G_END_DECLS
