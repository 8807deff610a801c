/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"

G_BEGIN_DECLS

/* What `show` says of an engagement of each kind. */

void trellis_cli_show_coaching (TrellisCli *cli, TrellisCoaching *coaching);
void trellis_cli_show_mentoring (TrellisCli *cli, TrellisMentoring *mentoring);

G_END_DECLS
