/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void trellis_cli_print_help (void);
void trellis_cli_print_help_of (GPtrArray *commands);

G_END_DECLS
