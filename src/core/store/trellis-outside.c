/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came from outside: read where nobody waits for it, and then taken into the open practice. */

#include "config.h"

#include "trellis-outside.h"

#include "practice/trellis-practice-outside.h"
#include "store/trellis-folder-private.h"
#include "store/trellis-listing.h"
#include "store/trellis-loader.h"
#include "store/trellis-place.h"

#include <errno.h>
#include <fcntl.h>

struct _TrellisOutside
{
  guint64 n_saves;      /* of the folder, when it was looked at */
  GPtrArray *documents; /* of #TrellisLoaded: changed or made */
  GPtrArray *removed;   /* of #TrellisLoaded: gone */
  GPtrArray *others;    /* places of what is kept beside ours, ended by %NULL */
};

static gboolean
is_gone (TrellisFolder *folder, const char *place)
{
  struct stat status;

  return fstatat (folder->root, place, &status, AT_SYMLINK_NOFOLLOW) < 0 && errno == ENOENT;
}

/* A document that cannot be read now is left as it is known: whoever writes it may not be done. */
static void
sort_documents (TrellisOutside *self, TrellisFolder *folder, GPtrArray *documents)
{
  for (guint i = documents->len; i > 0; i--)
    {
      TrellisLoaded *loaded = documents->pdata[i - 1];

      if (loaded->record != NULL)
        g_ptr_array_add (self->documents, g_ptr_array_steal_index (documents, i - 1));
      else if (loaded->kind != TRELLIS_DOCUMENT_PRACTICE && is_gone (folder, loaded->place))
        g_ptr_array_add (self->removed, g_ptr_array_steal_index (documents, i - 1));
    }
}

static void
add_others (TrellisOutside *self, TrellisFolder *folder, const char *place)
{
  g_autoptr (GPtrArray) names
      = trellis_list_names (folder->root, *place == '\0' ? "." : place, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (trellis_name_read (names->pdata[i], NULL) == TRELLIS_NAME_OTHER)
      g_ptr_array_add (self->others, g_build_filename (place, names->pdata[i], NULL));
}

static void
look (TrellisOutside *self, TrellisFolder *folder)
{
  g_autoptr (GPtrArray) places = trellis_folder_list_changed (folder);
  g_autoptr (GPtrArray) documents = NULL;

  g_ptr_array_add (places, NULL);
  documents = trellis_loader_list ((const char *const *) places->pdata);
  trellis_loader_read (folder->root, documents);
  sort_documents (self, folder, documents);
  add_others (self, folder, "");
  add_others (self, folder, TRELLIS_PLACE_PEOPLE);
  add_others (self, folder, TRELLIS_PLACE_ENGAGEMENTS);
}

/**
 * trellis_outside_look:
 * @folder: of a practice that is open
 *
 * Reads what was changed from outside since it was last loaded or saved. In a folder that is gone
 * nothing is: a disk that was pulled out takes no document with it. May be called on any thread.
 *
 * Returns: (transfer full): what there is
 */
TrellisOutside *
trellis_outside_look (TrellisFolder *folder)
{
  TrellisOutside *self = g_new0 (TrellisOutside, 1);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&folder->mutex);

  self->n_saves = folder->n_saves;
  self->documents = trellis_loader_list ((const char *const[]){ NULL });
  self->removed = trellis_loader_list ((const char *const[]){ NULL });
  self->others = g_ptr_array_new_with_free_func (g_free);
  if (!folder->is_new && trellis_folder_is_in_place (folder)
      && !is_gone (folder, TRELLIS_PLACE_PRACTICE))
    look (self, folder);
  g_ptr_array_add (self->others, NULL);
  return self;
}

void
trellis_outside_free (TrellisOutside *self)
{
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->removed);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/**
 * trellis_outside_get_length:
 *
 * Returns: how many documents were changed, made or removed
 */
guint
trellis_outside_get_length (TrellisOutside *self)
{
  return self->documents->len + self->removed->len;
}

/**
 * trellis_outside_get_others:
 *
 * Returns: (transfer none) (array zero-terminated=1): the places of what others wrote where we had
 *   something of our own to save, kept beside it
 */
const char *const *
trellis_outside_get_others (TrellisOutside *self)
{
  return (const char *const *) self->others->pdata;
}

static void
drop_aside (TrellisFolder *folder, const char *place)
{
  for (guint i = 0; i < folder->aside->len; i++)
    if (g_str_equal (((TrellisAside *) folder->aside->pdata[i])->where, place))
      {
        g_ptr_array_remove_index (folder->aside, i);
        return;
      }
}

static GPtrArray *
note_documents (TrellisOutside *self, TrellisFolder *folder)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->documents->len; i++)
    {
      TrellisLoaded *loaded = self->documents->pdata[i];

      trellis_folder_note_stamp (folder, loaded->place, &loaded->stamp);
      drop_aside (folder, loaded->place);
      g_ptr_array_add (records, loaded->record);
    }
  return records;
}

static GPtrArray *
note_removed (TrellisOutside *self, TrellisFolder *folder)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->removed->len; i++)
    {
      TrellisLoaded *loaded = self->removed->pdata[i];

      g_hash_table_remove (folder->stamps, loaded->place);
      drop_aside (folder, loaded->place);
      g_ptr_array_add (ids, loaded->id);
    }
  return ids;
}

/**
 * trellis_outside_take:
 * @practice: what is kept in @folder; nothing of it waits to be saved
 *
 * Makes the open practice what the documents say now. Once.
 *
 * Returns: %FALSE when the folder was saved to since it was looked at, so that it has to be looked
 *   at again
 */
gboolean
trellis_outside_take (TrellisOutside *self, TrellisFolder *folder, TrellisPractice *practice)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  g_mutex_lock (&folder->mutex);
  if (folder->n_saves == self->n_saves)
    {
      records = note_documents (self, folder);
      removed = note_removed (self, folder);
    }
  g_mutex_unlock (&folder->mutex);
  if (records != NULL && records->len + removed->len > 0)
    trellis_practice_take_outside (practice, records, removed);
  return records != NULL;
}
