/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"
#include "store/trellis-folder.h"
#include "store/trellis-stamp.h"

G_BEGIN_DECLS

/* For the files of the folder, and for tests that make the disk fail. */

struct _TrellisFolder
{
  GObject parent_instance;

  GMutex mutex; /* over all that follows: a save may run on another thread */
  char *path;
  char *name; /* the path as errors show it */
  TrellisFolderMode mode;
  TrellisClock *clock;
  char *program;
  const TrellisDisk *disk;
  int root;           /* the folder, open; -1 while there is none */
  int lock;           /* -1 while it is not ours */
  gboolean is_new;    /* the first save makes the practice */
  GHashTable *stamps; /* from place to #TrellisStamp: what we last saw of each document */
  GPtrArray *aside;   /* of #TrellisAside */
  guint64 n_saves;    /* so far: by it, somebody who looks at the folder notices a save meanwhile */
  gint64 recovered;   /* until when what was recovered last stood; none at first */
};

void trellis_folder_set_disk (TrellisFolder *self, const TrellisDisk *disk);
void trellis_folder_note_stamp (TrellisFolder *self, const char *place, const TrellisStamp *stamp);
const TrellisAside *trellis_folder_find_aside (TrellisFolder *self, const char *place);
GPtrArray *trellis_folder_list_changed (TrellisFolder *self);
gboolean trellis_folder_is_in_place (TrellisFolder *self);
gboolean trellis_folder_find_root (TrellisFolder *self, GError **error);
gboolean trellis_folder_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error);

G_END_DECLS
