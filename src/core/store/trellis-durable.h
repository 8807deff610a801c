/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"
#include "store/trellis-stamp.h"

G_BEGIN_DECLS

#define TRELLIS_FILE_MODE 0600
#define TRELLIS_FOLDER_MODE 0700

/* The steps of a save. Each returns %FALSE with an error that names @place. */

int trellis_durable_begin (
    const TrellisDisk *disk, int folder, const char *place, char **temporary, GError **error);
gboolean trellis_durable_write (const TrellisDisk *disk, int file, const void *data, gsize length);
gboolean trellis_durable_close (int file);
char *trellis_durable_prepare (const TrellisDisk *disk,
                               int folder,
                               const char *place,
                               GBytes *bytes,
                               TrellisStamp *stamp,
                               GError **error);
gboolean trellis_durable_rename (
    const TrellisDisk *disk, int folder, const char *from, const char *place, GError **error);
int trellis_durable_keep (const TrellisDisk *disk, int folder, const char *place, const char *kept);
gboolean
trellis_durable_unlink (const TrellisDisk *disk, int folder, const char *place, GError **error);
gboolean
trellis_durable_sync (const TrellisDisk *disk, int folder, const char *place, GError **error);

G_END_DECLS
