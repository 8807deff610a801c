/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

#include "store/trellis-backup.h"

G_BEGIN_DECLS

#define OLD_BACKUP "what was there before"

void scratch_init_full (Scratch *scratch);
char *scratch_at (Scratch *scratch, const char *name);
TrellisBackup *
back_up (Scratch *scratch, const char *name, const TrellisBackupCare *care, GError **error);
TrellisBackup *restore (Scratch *scratch,
                        const char *name,
                        const char *folder,
                        const TrellisBackupCare *care,
                        GError **error);
void assert_alone (Scratch *scratch, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
