/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisCliTable:
 *
 * A plain table for people, its columns as wide as what stands in them.
 */
typedef struct _TrellisCliTable TrellisCliTable;

TrellisCliTable *trellis_cli_table_new (const char *const *headers);
void trellis_cli_table_free (TrellisCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCliTable, trellis_cli_table_free)

void trellis_cli_table_add (TrellisCliTable *self, ...) G_GNUC_NULL_TERMINATED;
guint trellis_cli_table_get_length (TrellisCliTable *self);
void trellis_cli_table_print (TrellisCliTable *self);

G_END_DECLS
