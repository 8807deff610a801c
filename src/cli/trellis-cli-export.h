/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"

G_BEGIN_DECLS

/* The ways in which `export ics` writes a file; the practice is open. */
gboolean trellis_cli_export_to_target (TrellisCli *cli, GError **error);
gboolean trellis_cli_export_actions (TrellisCli *cli, GError **error);
gboolean trellis_cli_export_availability (TrellisCli *cli, GError **error);

G_END_DECLS
