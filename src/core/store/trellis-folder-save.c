/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A job is written into the folder, document by document, or taken back as a whole. */

#include "config.h"

#include "trellis-folder-private.h"

#include "store/trellis-durable.h"
#include "store/trellis-history.h"
#include "store/trellis-lock.h"
#include "store/trellis-place.h"
#include "store/trellis-survey.h"
#include "store/trellis-transaction.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef struct
{
  TrellisFolder *folder;
  TrellisTransaction *transaction;
  GHashTable *stamps;  /* from place to #TrellisStamp, or to %NULL where the document is removed */
  GPtrArray *backups;  /* places of what was replaced or removed and has no history */
  GPtrArray *overfull; /* ids whose history has grown beyond what is kept */
} Saving;

static void
saving_init (Saving *saving, TrellisFolder *folder)
{
  saving->folder = folder;
  saving->transaction = trellis_transaction_new (folder->disk, folder->root);
  saving->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  saving->backups = g_ptr_array_new_with_free_func (g_free);
  saving->overfull = g_ptr_array_new_with_free_func (g_free);
}

static void
saving_clear (Saving *saving)
{
  trellis_transaction_free (saving->transaction);
  g_hash_table_unref (saving->stamps);
  g_ptr_array_unref (saving->backups);
  g_ptr_array_unref (saving->overfull);
}

static const TrellisStamp *
find_stamp (Saving *saving, const char *place)
{
  gpointer stamp;

  if (g_hash_table_lookup_extended (saving->stamps, place, NULL, &stamp))
    return stamp;
  return g_hash_table_lookup (saving->folder->stamps, place);
}

/* A name that nothing has yet, for what somebody else has written in the place of ours. */
static char *
name_other (Saving *saving, const char *place)
{
  g_autofree char *time
      = trellis_history_format_time (trellis_clock_get_now (saving->folder->clock));
  g_autofree char *other = NULL;
  guint attempt = 0;

  do
    {
      g_free (other);
      other = trellis_place_make_other (place, time, ++attempt);
    }
  while (faccessat (saving->folder->root, other, F_OK, AT_SYMLINK_NOFOLLOW) == 0);
  return g_steal_pointer (&other);
}

static char *
name_generation (Saving *saving, const char *id)
{
  g_autoptr (GPtrArray) generations = trellis_history_list (saving->folder->root, id);
  g_autofree char *name
      = trellis_history_make_name (generations, trellis_clock_get_now (saving->folder->clock));

  if (generations->len >= TRELLIS_HISTORY_MOST_RECENT)
    g_ptr_array_add (saving->overfull, g_strdup (id));
  return trellis_place_of_history (id, name);
}

/* What has no history is kept until the job is done, so that it can be taken back. */
static char *
name_backup (Saving *saving, const char *place)
{
  char *backup = trellis_place_make_temporary (place);

  g_ptr_array_add (saving->backups, g_strdup (backup));
  return backup;
}

/* Where to keep what stands at @place; %NULL when nothing does. */
static char *
name_kept (Saving *saving, const TrellisSaveItem *item, const char *place)
{
  const TrellisStamp *known = find_stamp (saving, place);
  struct stat status;

  if (fstatat (saving->folder->root, place, &status, AT_SYMLINK_NOFOLLOW) < 0)
    return NULL;
  if (item->kind == TRELLIS_DOCUMENT_ATTACHMENT)
    return name_backup (saving, place);
  if (known == NULL || trellis_stamp_is_changed (known, saving->folder->root, place, &status))
    return name_other (saving, place);
  if (item->kind == TRELLIS_DOCUMENT_EXPORT || item->kind == TRELLIS_DOCUMENT_CALENDAR)
    return name_backup (saving, place);
  return name_generation (saving, item->id == NULL ? TRELLIS_PRACTICE_ID : item->id);
}

static gboolean
write_item (Saving *saving, const TrellisSaveItem *item, GError **error)
{
  g_autofree char *place = trellis_place_of_item (item);
  g_autofree char *temporary = NULL;
  g_autofree char *kept = NULL;
  TrellisStamp stamp = { 0 };

  if (item->bytes != NULL)
    {
      temporary
          = trellis_transaction_prepare (saving->transaction, place, item->bytes, &stamp, error);
      if (temporary == NULL)
        return FALSE;
    }
  kept = name_kept (saving, item, place);
  if (kept != NULL && !trellis_transaction_keep (saving->transaction, place, kept, error))
    return FALSE;
  g_hash_table_insert (saving->stamps, g_strdup (place),
                       temporary == NULL ? NULL : g_memdup2 (&stamp, sizeof stamp));
  if (temporary != NULL)
    return trellis_transaction_put (saving->transaction, temporary, place, kept, error);
  return kept == NULL || trellis_transaction_remove (saving->transaction, place, kept, error);
}

/* The folder goes with the last attachment in it. */
static void
drop_backup (TrellisFolder *self, const char *backup)
{
  g_autofree char *folder = trellis_place_dup_folder (backup);

  self->disk->unlink (self->root, backup, 0);
  self->disk->unlink (self->root, folder, AT_REMOVEDIR);
}

static void
finish (Saving *saving)
{
  TrellisFolder *folder = saving->folder;
  GHashTableIter iter;
  gpointer place, stamp;

  folder->n_saves++;
  g_hash_table_iter_init (&iter, saving->stamps);
  while (g_hash_table_iter_next (&iter, &place, &stamp))
    if (stamp != NULL && !g_str_has_prefix (place, TRELLIS_PLACE_ATTACHMENTS "/"))
      trellis_folder_note_stamp (folder, place, stamp);
    else
      g_hash_table_remove (folder->stamps, place);
  for (guint i = 0; i < saving->backups->len; i++)
    drop_backup (folder, saving->backups->pdata[i]);
  for (guint i = 0; i < saving->overfull->len; i++)
    trellis_history_prune (folder->disk, folder->root, saving->overfull->pdata[i]);
}

/* A practice that is being made begins with its own document: what is stopped then is a practice.
 */
static gboolean
write_items (Saving *saving, TrellisSaveJob *job, GError **error)
{
  guint n = trellis_save_job_get_length (job);

  for (guint pass = saving->folder->is_new ? 0 : 1; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        const TrellisSaveItem *item = trellis_save_job_get (job, i);
        gboolean first = saving->folder->is_new && item->kind == TRELLIS_DOCUMENT_PRACTICE;

        if (first == (pass == 0) && !write_item (saving, item, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
save_job (TrellisFolder *self, TrellisSaveJob *job, GError **error)
{
  Saving saving;
  gboolean saved;

  saving_init (&saving, self);
  saved = write_items (&saving, job, error);
  if (saved)
    finish (&saving);
  else
    trellis_transaction_roll_back (saving.transaction);
  saving_clear (&saving);
  return saved;
}

static gboolean
check_still_empty (TrellisFolder *self, GError **error)
{
  TrellisFinding finding;

  if (!trellis_survey (self->root, &finding, error))
    return FALSE;
  if (finding == TRELLIS_FINDING_EMPTY)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD,
               _ ("another program has made something in “%s” meanwhile; try again"), self->name);
  return FALSE;
}

static gboolean
begin (TrellisFolder *self, TrellisTransaction *outside, GError **error)
{
  g_autofree char *lock = g_build_filename (self->path, TRELLIS_PLACE_LOCK, NULL);

  if (!trellis_transaction_make_folder (outside, lock, error))
    return FALSE;
  if (self->root < 0)
    self->root = open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->root < 0)
    return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, self->path, errno);
  self->lock = trellis_lock_take (self->disk, self->root, self->path, self->program, error);
  return self->lock >= 0 && check_still_empty (self, error);
}

/* Nothing is left of a practice that could not be made. */
static void
give_up (TrellisFolder *self, TrellisTransaction *outside, gboolean had_folder)
{
  if (self->lock >= 0)
    {
      if (check_still_empty (self, NULL))
        self->disk->unlink (self->root, TRELLIS_PLACE_LOCK, 0);
      close (self->lock);
      self->lock = -1;
    }
  trellis_transaction_roll_back (outside);
  if (!had_folder && self->root >= 0)
    {
      close (self->root);
      self->root = -1;
    }
}

static gboolean
save_first (TrellisFolder *self, TrellisSaveJob *job, GError **error)
{
  g_autoptr (TrellisTransaction) outside = trellis_transaction_new (self->disk, AT_FDCWD);
  gboolean had_folder = self->root >= 0;

  self->is_new = !begin (self, outside, error) || !save_job (self, job, error);
  if (self->is_new)
    give_up (self, outside, had_folder);
  return !self->is_new;
}

static gboolean
check_item (TrellisFolder *self, const TrellisSaveItem *item, GError **error)
{
  g_autofree char *place = trellis_place_of_item (item);
  const TrellisAside *aside = place == NULL ? NULL : trellis_folder_find_aside (self, place);
  const char *name = item->kind == TRELLIS_DOCUMENT_ATTACHMENT ? item->file : item->id;

  if (place == NULL)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE,
                 _ ("“%s” is no name for a document"), name == NULL ? "" : name);
  else if (aside != NULL)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE,
                 _ ("“%s” is set aside and not written: %s"), place, aside->reason);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_job (TrellisFolder *self, TrellisSaveJob *job, GError **error)
{
  const TrellisAside *head = trellis_folder_find_aside (self, TRELLIS_PLACE_PRACTICE);

  if (self->mode == TRELLIS_FOLDER_READ)
    {
      g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE,
                   _ ("“%s” is open for reading only"), self->name);
      return FALSE;
    }
  if (head != NULL)
    {
      g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE,
                   _ ("nothing is written as long as “%s” is set aside: %s"), head->where,
                   head->reason);
      return FALSE;
    }
  for (guint i = 0; i < trellis_save_job_get_length (job); i++)
    if (!check_item (self, trellis_save_job_get (job, i), error))
      return FALSE;
  return TRUE;
}

/* The interface's save(). It knows nothing of the practice but the job, and may run on any thread.
 */
gboolean
trellis_folder_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error)
{
  TrellisFolder *self = TRELLIS_FOLDER (saver);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!check_job (self, job, error))
    return FALSE;
  if (self->is_new)
    return save_first (self, job, error);
  return trellis_folder_find_root (self, error) && save_job (self, job, error);
}
