/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-folder.h"

G_BEGIN_DECLS

/**
 * TrellisOpened:
 * @folder: holds the lock for as long as it lives; the practice keeps it too
 * @practice: what the folder holds
 *
 * A practice that was opened.
 */
typedef struct
{
  TrellisFolder *folder;
  TrellisPractice *practice;
} TrellisOpened;

void trellis_opened_free (TrellisOpened *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisOpened, trellis_opened_free)

TrellisOpened *trellis_open_practice (const char *place,
                                      TrellisFolderMode mode,
                                      TrellisClock *clock,
                                      GError **error);
void trellis_open_practice_async (const char *place,
                                  TrellisFolderMode mode,
                                  TrellisClock *clock,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void trellis_open_demo_async (TrellisClock *clock,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
TrellisOpened *trellis_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS
