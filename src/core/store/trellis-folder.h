/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-clock.h"
#include "practice/trellis-faults.h"
#include "practice/trellis-practice.h"
#include "practice/trellis-saver.h"
#include "store/trellis-store-error.h"

G_BEGIN_DECLS

/**
 * TrellisFolderMode:
 * @TRELLIS_FOLDER_READ: for reading; takes no lock, makes nothing, saves nothing
 * @TRELLIS_FOLDER_CHANGE: for changing a practice that is there; takes the lock
 * @TRELLIS_FOLDER_CREATE: as @TRELLIS_FOLDER_CHANGE; where the folder is missing or empty, the
 * first save makes it a practice, and takes the lock
 *
 * What a practice's folder is opened for.
 */
typedef enum
{
  TRELLIS_FOLDER_READ,
  TRELLIS_FOLDER_CHANGE,
  TRELLIS_FOLDER_CREATE
} TrellisFolderMode;

/**
 * TrellisAside:
 * @where: the document's place in the folder, such as `engagements/<id>.json`
 * @id: the id of the person or the engagement; `practice` for `practice.json`
 * @reason: why it could not be read, translated
 * @newer: whether a newer Trellis wrote it, which can read it: there is nothing to recover
 *
 * A document that is set aside: left where and as it is, not loaded, not written.
 */
typedef struct
{
  char *where;
  char *id;
  char *reason;
  gboolean newer;
} TrellisAside;

#define TRELLIS_TYPE_FOLDER (trellis_folder_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFolder, trellis_folder, TRELLIS, FOLDER, GObject)

char *trellis_folder_dup_default_path (void);
TrellisFolder *trellis_folder_open (const char *path,
                                    TrellisFolderMode mode,
                                    TrellisClock *clock,
                                    const char *program,
                                    GError **error);
TrellisPractice *trellis_folder_load (TrellisFolder *self, GError **error);
const char *trellis_folder_get_path (TrellisFolder *self);
char *trellis_folder_dup_attachment (TrellisFolder *self, const char *engagement, const char *file);
gboolean trellis_folder_is_new (TrellisFolder *self);
GPtrArray *trellis_folder_get_aside (TrellisFolder *self);
GPtrArray *trellis_folder_find_changed (TrellisFolder *self);

GPtrArray *trellis_folder_check (TrellisFolder *self, TrellisPractice *practice);
gboolean trellis_folder_recover (TrellisFolder *self, const char *id, GError **error);
gint64 trellis_folder_get_recovered (TrellisFolder *self);

G_END_DECLS
