/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"

G_BEGIN_DECLS

/* The name of a program that holds the lock for a moment alone. */
#define TRELLIS_LOCK_COMMAND "a Trellis command"

int trellis_lock_take (
    const TrellisDisk *disk, int folder, const char *path, const char *program, GError **error);
void trellis_lock_release (int file);
gboolean trellis_lock_is_ours (int folder);

G_END_DECLS
