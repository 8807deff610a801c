/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisNewFolder:
 *
 * A folder that is filled beside the place where it is to stand, and moved there when it is whole.
 */
typedef struct _TrellisNewFolder TrellisNewFolder;

TrellisNewFolder *
trellis_new_folder_begin (const TrellisDisk *disk, const char *path, GError **error);
int trellis_new_folder_add (TrellisNewFolder *self, const char *place, GError **error);
gboolean trellis_new_folder_finish (TrellisNewFolder *self, GError **error);
void trellis_new_folder_free (TrellisNewFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisNewFolder, trellis_new_folder_free)

G_END_DECLS
