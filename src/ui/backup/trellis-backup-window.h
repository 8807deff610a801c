/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/trellis-clock.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_BACKUP_WINDOW (trellis_backup_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisBackupWindow, trellis_backup_window, TRELLIS, BACKUP_WINDOW, AdwWindow)

TrellisBackupWindow *trellis_backup_window_new (GtkWindow *parent);
void trellis_backup_window_write (TrellisBackupWindow *self,
                                  const char *practice,
                                  const char *path,
                                  TrellisClock *clock);
char *trellis_backup_dup_name (TrellisClock *clock);

G_END_DECLS
