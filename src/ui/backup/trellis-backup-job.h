/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-backup.h"

G_BEGIN_DECLS

/* What is done with a backup beside the main loop. */

void trellis_backup_job_write (const char *practice,
                               const char *path,
                               TrellisClock *clock,
                               int *permille,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void trellis_backup_job_look (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void trellis_backup_job_restore (GFile *file,
                                 const char *path,
                                 int *permille,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
TrellisBackup *trellis_backup_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
