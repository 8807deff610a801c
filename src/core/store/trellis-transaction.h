/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"
#include "store/trellis-stamp.h"

G_BEGIN_DECLS

/**
 * TrellisTransaction:
 *
 * What is done to the folder for one job, step by step, so that a job that fails can be taken back.
 */
typedef struct _TrellisTransaction TrellisTransaction;

TrellisTransaction *trellis_transaction_new (const TrellisDisk *disk, int folder);
void trellis_transaction_free (TrellisTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisTransaction, trellis_transaction_free)

gboolean
trellis_transaction_make_folder (TrellisTransaction *self, const char *place, GError **error);
char *trellis_transaction_prepare (TrellisTransaction *self,
                                   const char *place,
                                   GBytes *bytes,
                                   TrellisStamp *stamp,
                                   GError **error);
gboolean trellis_transaction_keep (TrellisTransaction *self,
                                   const char *place,
                                   const char *kept,
                                   GError **error);
gboolean trellis_transaction_move (TrellisTransaction *self,
                                   const char *place,
                                   const char *to,
                                   GError **error);
gboolean trellis_transaction_put (TrellisTransaction *self,
                                  const char *temporary,
                                  const char *place,
                                  const char *kept,
                                  GError **error);
gboolean trellis_transaction_remove (TrellisTransaction *self,
                                     const char *place,
                                     const char *kept,
                                     GError **error);
void trellis_transaction_roll_back (TrellisTransaction *self);

G_END_DECLS
