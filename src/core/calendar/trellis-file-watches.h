/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrellisFileWatchFunc:
 * @key: of the file that has changed, or is watched from now on
 */
typedef void (*TrellisFileWatchFunc) (const char *key, gpointer data);

/**
 * TrellisFileWatches:
 *
 * Files that are watched, each by a key of its own.
 */
typedef struct _TrellisFileWatches TrellisFileWatches;

TrellisFileWatches *trellis_file_watches_new (TrellisFileWatchFunc func, gpointer data);
void trellis_file_watches_free (TrellisFileWatches *self);

void trellis_file_watches_set (TrellisFileWatches *self, GHashTable *places);

G_END_DECLS
