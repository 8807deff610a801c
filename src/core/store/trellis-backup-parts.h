/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-stamp.h"

G_BEGIN_DECLS

/**
 * TrellisBackupPart:
 * @place: such as `people/<id>.json`
 * @stamp: what it looked like, without a hash
 *
 * A file of a practice that belongs into a backup.
 */
typedef struct
{
  char *place;
  TrellisStamp stamp;
} TrellisBackupPart;

/**
 * TrellisBackupParts:
 * @parts: (element-type TrellisBackupPart): in the order in which they are written
 * @left_out: (element-type TrellisFault): files that cannot be read; and, as notes, those that are
 *   no documents of the practice
 * @bytes: how much the parts hold together
 *
 * What of a practice's folder goes into a backup, and what does not.
 */
typedef struct
{
  GPtrArray *parts;
  GPtrArray *left_out;
  gint64 bytes;
} TrellisBackupParts;

gboolean trellis_backup_is_place (const char *place);
TrellisBackupParts *trellis_backup_find_parts (int folder, GError **error);
gboolean trellis_backup_parts_equal (TrellisBackupParts *a, TrellisBackupParts *b);
void trellis_backup_parts_free (TrellisBackupParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisBackupParts, trellis_backup_parts_free)

G_END_DECLS
