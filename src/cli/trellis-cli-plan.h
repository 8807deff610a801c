/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-allow.h"
#include "trellis-cli-call.h"

G_BEGIN_DECLS

TrellisPlan *trellis_cli_new_usual_plan (TrellisCli *cli, TrellisEngagement *engagement);
TrellisAllow trellis_cli_get_allowed (TrellisCli *cli);

G_END_DECLS
