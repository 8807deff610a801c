/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisExported:
 * @n_sessions: how many sessions the file has
 * @remarks: (element-type TrellisCalendarRemark): what the coach ought to know of it
 * @path: the file
 * @left_alone: whether there was no news, so that the file that was there is there still
 *
 * What became of an export.
 */
typedef struct
{
  guint n_sessions;
  GPtrArray *remarks;
  char *path;
  gboolean left_alone;
} TrellisExported;

void trellis_exported_free (TrellisExported *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisExported, trellis_exported_free)

void trellis_export_async (TrellisPractice *practice,
                           TrellisExportTarget *target,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
TrellisExported *trellis_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
