/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * TrellisDisk:
 *
 * Everything the store does to a disk when it changes something on it. Each returns -1 and sets
 * `errno` on failure; paths are relative to the folder that is open as @folder. Tests put their own
 * in its place, to fail or to die at any step.
 */
typedef struct
{
  int (*open) (int folder, const char *path, int flags, mode_t mode);
  gssize (*write) (int file, const void *bytes, gsize length);
  int (*sync) (int file);
  int (*rename) (int folder, const char *from, const char *to);
  int (*link) (int folder, const char *from, const char *to);
  int (*unlink) (int folder, const char *path, int flags);
  int (*mkdir) (int folder, const char *path, mode_t mode);
} TrellisDisk;

const TrellisDisk *trellis_disk_get_real (void);

G_END_DECLS
