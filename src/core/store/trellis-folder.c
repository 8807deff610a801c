/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice as a folder of documents: opened, read, and what of it could not be read. */

#include "config.h"

#include "trellis-folder-private.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-listing.h"
#include "store/trellis-loader.h"
#include "store/trellis-lock.h"
#include "store/trellis-place.h"
#include "store/trellis-survey.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

static void trellis_folder_saver_init (TrellisSaverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrellisFolder,
                               trellis_folder,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TRELLIS_TYPE_SAVER,
                                                      trellis_folder_saver_init))

static void
free_aside (gpointer data)
{
  TrellisAside *aside = data;

  g_free (aside->where);
  g_free (aside->id);
  g_free (aside->reason);
  g_free (aside);
}

/* By its path, which never changes: who reads does not wait for a save to end. */
static GBytes *
trellis_folder_read_file (TrellisSaver *saver, const char *id, const char *file, GError **error)
{
  TrellisFolder *self = TRELLIS_FOLDER (saver);
  g_autofree char *path = trellis_folder_dup_attachment (self, id, file);
  struct stat status;

  return trellis_read_file (AT_FDCWD, path, &status, error);
}

static void
trellis_folder_saver_init (TrellisSaverInterface *iface)
{
  iface->save = trellis_folder_save;
  iface->read_file = trellis_folder_read_file;
}

static void
trellis_folder_finalize (GObject *object)
{
  TrellisFolder *self = TRELLIS_FOLDER (object);

  trellis_lock_release (self->lock);
  if (self->root >= 0)
    close (self->root);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->stamps, g_hash_table_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_clear_object (&self->clock);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (trellis_folder_parent_class)->finalize (object);
}

static void
trellis_folder_class_init (TrellisFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_folder_finalize;
}

static void
trellis_folder_init (TrellisFolder *self)
{
  g_mutex_init (&self->mutex);
  self->disk = trellis_disk_get_real ();
  self->root = -1;
  self->recovered = TRELLIS_NO_INSTANT;
  self->lock = -1;
  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->aside = g_ptr_array_new_with_free_func (free_aside);
}

static gboolean
refuse_missing (TrellisFolder *self, GError **error)
{
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING,
               _ ("there is no practice in “%s”; “trellis new”, “trellis profile” and “trellis "
                  "demo” make one"),
               self->name);
  return FALSE;
}

/* Opens the folder if it is there; @root stays -1 if it is missing and may be made. */
static gboolean
open_root (TrellisFolder *self, GError **error)
{
  self->root = open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->root >= 0)
    return TRUE;
  if (errno == ENOENT)
    return self->mode == TRELLIS_FOLDER_CREATE || refuse_missing (self, error);
  if (errno != ENOTDIR)
    return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_READ, self->path, errno);
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE,
               _ ("“%s” is, or is inside, a file; a practice is a folder"), self->name);
  return FALSE;
}

static gboolean
look_at_root (TrellisFolder *self, GError **error)
{
  TrellisFinding finding = TRELLIS_FINDING_EMPTY;

  if (self->root >= 0 && !trellis_survey (self->root, &finding, error))
    {
      g_prefix_error (error, "“%s”: ", self->name);
      return FALSE;
    }
  self->is_new = finding == TRELLIS_FINDING_EMPTY;
  if (finding != TRELLIS_FINDING_STRANGE)
    return !self->is_new || self->mode == TRELLIS_FOLDER_CREATE || refuse_missing (self, error);
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE,
               _ ("“%s” is no practice, and not empty; choose another folder"), self->name);
  return FALSE;
}

static void
remove_leftovers_in (TrellisFolder *self, const char *folder)
{
  g_autoptr (GPtrArray) names = trellis_list_names (self->root, folder, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *place = g_build_filename (folder, names->pdata[i], NULL);

      if (trellis_name_read (names->pdata[i], NULL) == TRELLIS_NAME_LEFTOVER)
        self->disk->unlink (self->root, place, 0);
    }
}

/* What a program that was stopped while it saved has left: nothing that anybody would miss. */
static void
remove_leftovers (TrellisFolder *self)
{
  g_autoptr (GPtrArray) attachments
      = trellis_list_names (self->root, TRELLIS_PLACE_ATTACHMENTS, NULL);

  remove_leftovers_in (self, ".");
  remove_leftovers_in (self, TRELLIS_PLACE_PEOPLE);
  remove_leftovers_in (self, TRELLIS_PLACE_ENGAGEMENTS);
  remove_leftovers_in (self, TRELLIS_PLACE_EXPORTS);
  remove_leftovers_in (self, TRELLIS_PLACE_CALENDARS);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      g_autofree char *folder
          = g_build_filename (TRELLIS_PLACE_ATTACHMENTS, attachments->pdata[i], NULL);

      remove_leftovers_in (self, folder);
    }
}

static gboolean
take_lock (TrellisFolder *self, GError **error)
{
  self->lock = trellis_lock_take (self->disk, self->root, self->path, self->program, error);
  if (self->lock < 0)
    return FALSE;
  remove_leftovers (self);
  return TRUE;
}

/**
 * trellis_folder_dup_default_path:
 *
 * Returns: (transfer full): where a practice is when nobody says otherwise: in the folder of the
 *   user's data
 */
char *
trellis_folder_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "trellis", "practice", NULL);
}

/**
 * trellis_folder_open:
 * @path: the folder
 * @program: what another program calls us that finds the practice locked, such as `Trellis`
 *
 * Opens the folder of a practice. Where there is none %TRELLIS_FOLDER_CREATE makes nothing yet: its
 * first save does.
 *
 * Returns: (transfer full) (nullable): the folder; or an error of %TRELLIS_STORE_ERROR
 */
TrellisFolder *
trellis_folder_open (const char *path,
                     TrellisFolderMode mode,
                     TrellisClock *clock,
                     const char *program,
                     GError **error)
{
  g_autoptr (TrellisFolder) self = g_object_new (TRELLIS_TYPE_FOLDER, NULL);

  g_return_val_if_fail (path != NULL && TRELLIS_IS_CLOCK (clock) && program != NULL, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->name = trellis_shown_path_say (self->path);
  self->mode = mode;
  self->clock = g_object_ref (clock);
  self->program = g_strdup (program);
  if (!open_root (self, error) || !look_at_root (self, error))
    return NULL;
  if (mode != TRELLIS_FOLDER_READ && !self->is_new && !take_lock (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
trellis_folder_note_stamp (TrellisFolder *self, const char *place, const TrellisStamp *stamp)
{
  g_hash_table_insert (self->stamps, g_strdup (place), g_memdup2 (stamp, sizeof *stamp));
}

static void
set_aside (TrellisFolder *self, TrellisPractice *practice, TrellisLoaded *loaded)
{
  TrellisAside *aside = g_new0 (TrellisAside, 1);
  g_autofree char *why = NULL;

  aside->where = g_strdup (loaded->place);
  aside->id = g_strdup (loaded->id);
  aside->reason = g_strdup (loaded->problem->message);
  aside->newer
      = g_error_matches (loaded->problem, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_NEWER);
  g_ptr_array_add (self->aside, aside);
  if (loaded->kind != TRELLIS_DOCUMENT_PRACTICE)
    {
      trellis_practice_set_aside (practice, aside->id);
      return;
    }
  why = aside->newer ? g_strdup_printf (_ ("“%s”: %s"), aside->where, aside->reason)
                     : g_strdup_printf (_ ("“%s”: %s; “trellis recover practice” puts back what is "
                                           "kept of it"),
                                        aside->where, aside->reason);
  trellis_practice_set_read_only (practice, why);
}

static void
take_documents (TrellisFolder *self, TrellisPractice *practice, GPtrArray *documents)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GPtrArray) calendars = g_ptr_array_new ();
  TrellisPracticeHead *head = NULL;

  for (guint i = 0; i < documents->len; i++)
    {
      TrellisLoaded *loaded = documents->pdata[i];

      if (loaded->seen)
        trellis_folder_note_stamp (self, loaded->place, &loaded->stamp);
      if (loaded->record == NULL)
        set_aside (self, practice, loaded);
      else if (loaded->kind == TRELLIS_DOCUMENT_PRACTICE)
        head = loaded->record;
      else if (loaded->kind == TRELLIS_DOCUMENT_PERSON)
        g_ptr_array_add (people, loaded->record);
      else if (loaded->kind == TRELLIS_DOCUMENT_EXPORT)
        g_ptr_array_add (targets, loaded->record);
      else if (loaded->kind == TRELLIS_DOCUMENT_CALENDAR)
        g_ptr_array_add (calendars, loaded->record);
      else
        g_ptr_array_add (engagements, loaded->record);
    }
  trellis_practice_load (practice, head, people, engagements);
  trellis_practice_load_targets (practice, targets);
  trellis_practice_load_calendars (practice, calendars);
}

/**
 * trellis_folder_load:
 *
 * Reads every document, people, engagements, exports and calendars in order of their ids. One that
 * cannot be read is set aside and hides none of the others; if it is `practice.json` the practice
 * is read-only.
 *
 * Returns: (transfer full) (nullable): the practice, saved by this folder; or an error of
 *   %TRELLIS_STORE_ERROR when the folder itself cannot be read
 */
TrellisPractice *
trellis_folder_load (TrellisFolder *self, GError **error)
{
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TRELLIS_IS_FOLDER (self), NULL);
  locker = g_mutex_locker_new (&self->mutex);
  practice = trellis_practice_new (self->clock);
  trellis_practice_set_saver (practice, TRELLIS_SAVER (self));
  g_hash_table_remove_all (self->stamps);
  g_ptr_array_set_size (self->aside, 0);
  if (self->is_new)
    return g_steal_pointer (&practice);
  documents = trellis_loader_find (self->root, error);
  if (documents == NULL)
    return NULL;
  trellis_loader_read (self->root, documents);
  take_documents (self, practice, documents);
  return g_steal_pointer (&practice);
}

/**
 * trellis_folder_get_path:
 *
 * Returns: (transfer none): the folder's absolute path
 */
const char *
trellis_folder_get_path (TrellisFolder *self)
{
  return self->path;
}

/**
 * trellis_folder_dup_attachment:
 * @engagement: its id
 * @file: the name of a file that a signature brought along
 *
 * Returns: (transfer full): where the file stands once it is saved
 */
char *
trellis_folder_dup_attachment (TrellisFolder *self, const char *engagement, const char *file)
{
  return g_build_filename (self->path, TRELLIS_PLACE_ATTACHMENTS, engagement, file, NULL);
}

/**
 * trellis_folder_is_new:
 *
 * Returns: whether there is no practice yet, and the first save will make one
 */
gboolean
trellis_folder_is_new (TrellisFolder *self)
{
  return self->is_new;
}

/**
 * trellis_folder_get_aside:
 *
 * Returns: (transfer none) (element-type TrellisAside): the documents that the last load set aside,
 *   and that have not been recovered since
 */
GPtrArray *
trellis_folder_get_aside (TrellisFolder *self)
{
  return self->aside;
}

const TrellisAside *
trellis_folder_find_aside (TrellisFolder *self, const char *place)
{
  for (guint i = 0; i < self->aside->len; i++)
    {
      const TrellisAside *aside = self->aside->pdata[i];

      if (g_str_equal (aside->where, place))
        return aside;
    }
  return NULL;
}

void
trellis_folder_set_disk (TrellisFolder *self, const TrellisDisk *disk)
{
  self->disk = disk;
}
