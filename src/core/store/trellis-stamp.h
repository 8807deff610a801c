/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * TrellisStamp:
 * @mtime: when the file was changed, in nanoseconds since the epoch
 * @size: in bytes
 * @inode: which file it is
 * @hash: of its bytes; tells a touched file from a changed one, and is no proof of anything
 *
 * What we last saw of a document, by which a change from outside is noticed.
 */
typedef struct
{
  gint64 mtime;
  gint64 size;
  guint64 inode;
  guint64 hash;
} TrellisStamp;

void trellis_stamp_take (TrellisStamp *stamp, const struct stat *status, GBytes *bytes);
gboolean trellis_stamp_fits (const TrellisStamp *stamp, const struct stat *status);
guint64 trellis_stamp_hash (GBytes *bytes);
gboolean trellis_stamp_is_changed (const TrellisStamp *stamp,
                                   int folder,
                                   const char *place,
                                   const struct stat *status);

GBytes *trellis_read_file (int folder, const char *place, struct stat *status, GError **error);

G_END_DECLS
