/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"

G_BEGIN_DECLS

int trellis_lock_take (
    const TrellisDisk *disk, int folder, const char *path, const char *program, GError **error);
void trellis_lock_release (int file);
gboolean trellis_lock_is_ours (int folder);

G_END_DECLS
