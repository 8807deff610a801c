/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"

G_BEGIN_DECLS

TrellisJson *trellis_cli_read_json (const char *name, GError **error);

void trellis_cli_print_taken_off (TrellisCli *cli, char **names);
void trellis_cli_print_waiting (TrellisCli *cli, TrellisCoaching *coaching);

G_END_DECLS
