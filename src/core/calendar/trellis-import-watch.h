/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrellisImportWatch:
 * @cancellable: (nullable): stops the import
 * @deadline: when it has taken too long, as g_get_monotonic_time() counts
 *
 * What ends an import before its time.
 */
typedef struct
{
  GCancellable *cancellable;
  gint64 deadline;
} TrellisImportWatch;

gboolean trellis_import_watch_check (const TrellisImportWatch *self, GError **error);

G_END_DECLS
