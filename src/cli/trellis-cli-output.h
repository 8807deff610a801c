/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"

G_BEGIN_DECLS

/* What a command reads and writes besides the practice. Output is UTF-8 in every locale. */

char *trellis_cli_clean_line (const char *text);
void trellis_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void trellis_cli_print_bytes (GBytes *bytes);
void trellis_cli_print_json (TrellisJson *json);
void trellis_cli_note (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean trellis_cli_finish_output (GError **error);

gboolean trellis_cli_write_file (const char *name, GBytes *bytes, GError **error);
GBytes *trellis_cli_read_file (const char *name, gsize limit, gboolean regular, GError **error);
char *trellis_cli_dup_file_name (const char *name);

G_END_DECLS
