/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that is set aside makes room for the newest good generation of it. */

#include "config.h"

#include "trellis-folder-private.h"

#include "base/trellis-record-json.h"
#include "store/trellis-history.h"
#include "store/trellis-loader.h"
#include "store/trellis-place.h"
#include "store/trellis-transaction.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>

static TrellisDocumentKind
kind_of (const TrellisAside *aside)
{
  if (g_str_equal (aside->id, TRELLIS_PRACTICE_ID))
    return TRELLIS_DOCUMENT_PRACTICE;
  if (g_str_has_prefix (aside->where, TRELLIS_PLACE_EXPORTS "/"))
    return TRELLIS_DOCUMENT_EXPORT;
  if (g_str_has_prefix (aside->where, TRELLIS_PLACE_CALENDARS "/"))
    return TRELLIS_DOCUMENT_CALENDAR;
  return g_str_has_prefix (aside->where, TRELLIS_PLACE_PEOPLE "/") ? TRELLIS_DOCUMENT_PERSON
                                                                   : TRELLIS_DOCUMENT_ENGAGEMENT;
}

/* The newest generation that can be read, and until when it stood. */
static GBytes *
find_good (TrellisFolder *self, const TrellisAside *aside, gint64 *until)
{
  g_autoptr (GPtrArray) generations = trellis_history_list (self->root, aside->id);

  for (guint i = generations->len; i > 0; i--)
    {
      const TrellisGeneration *generation = generations->pdata[i - 1];
      g_autofree char *place = trellis_place_of_history (aside->id, generation->name);
      struct stat status;
      g_autoptr (GBytes) bytes = trellis_read_file (self->root, place, &status, NULL);
      g_autoptr (GObject) record
          = bytes == NULL ? NULL : trellis_loader_parse (kind_of (aside), aside->id, bytes, NULL);

      if (record == NULL)
        continue;
      *until = trellis_history_read_time (generation->name);
      return g_steal_pointer (&bytes);
    }
  return NULL;
}

static gboolean
is_there (TrellisFolder *self, const char *place)
{
  return faccessat (self->root, place, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

/* Where a practice's own document is lost and nothing is kept of it, an empty one hurts nobody. */
static GBytes *
make_up (TrellisFolder *self, const TrellisAside *aside, GError **error)
{
  g_autoptr (TrellisPracticeHead) head = NULL;

  if (kind_of (aside) == TRELLIS_DOCUMENT_PRACTICE && !is_there (self, aside->where))
    {
      head = g_object_new (TRELLIS_TYPE_PRACTICE_HEAD, NULL);
      return trellis_record_to_bytes (head);
    }
  if (kind_of (aside) == TRELLIS_DOCUMENT_PRACTICE)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION,
                 _ ("no good generation of “%s” is kept; move it to another folder and recover "
                    "again to begin an empty one"),
                 aside->where);
  else
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION,
                 _ ("no good generation of “%s” is kept; put back a copy of your own, or move it "
                    "to another folder"),
                 aside->where);
  return NULL;
}

static char *
name_unreadable (TrellisFolder *self, const TrellisAside *aside)
{
  g_autofree char *time = trellis_history_format_time (trellis_clock_get_now (self->clock));
  g_autofree char *name = g_strdup_printf ("%s-unreadable.json", time);
  char *place = trellis_place_of_history (aside->id, name);

  for (guint attempt = 2; is_there (self, place); attempt++)
    {
      g_free (name);
      g_free (place);
      name = g_strdup_printf ("%s-unreadable-%u.json", time, attempt);
      place = trellis_place_of_history (aside->id, name);
    }
  return place;
}

/* What is no file, or may not be read, can be neither linked nor copied: it is moved. */
static gboolean
put_away (TrellisTransaction *transaction,
          const TrellisAside *aside,
          char **unreadable,
          GError **error)
{
  gboolean moved;

  if (*unreadable == NULL
      || trellis_transaction_keep (transaction, aside->where, *unreadable, NULL))
    return TRUE;
  moved = trellis_transaction_move (transaction, aside->where, *unreadable, error);
  g_clear_pointer (unreadable, g_free);
  return moved;
}

/* A newer Trellis reads it, and what is kept of it is older still. */
static gboolean
check_not_newer (const TrellisAside *aside, GError **error)
{
  if (!aside->newer)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE,
               _ ("there is nothing to recover of “%s”: %s"), aside->where, aside->reason);
  return FALSE;
}

static gboolean
replace (TrellisFolder *self, const TrellisAside *aside, GBytes *bytes, GError **error)
{
  g_autoptr (TrellisTransaction) transaction = trellis_transaction_new (self->disk, self->root);
  g_autofree char *unreadable
      = is_there (self, aside->where) ? name_unreadable (self, aside) : NULL;
  g_autofree char *temporary = NULL;
  TrellisStamp stamp = { 0 };

  temporary = trellis_transaction_prepare (transaction, aside->where, bytes, &stamp, error);
  if (temporary == NULL || !put_away (transaction, aside, &unreadable, error)
      || !trellis_transaction_put (transaction, temporary, aside->where, unreadable, error))
    {
      trellis_transaction_roll_back (transaction);
      return FALSE;
    }
  trellis_folder_note_stamp (self, aside->where, &stamp);
  return TRUE;
}

/* The document with that id, or the only one whose id begins so; its position in the list. */
static gboolean
find_by_prefix (TrellisFolder *self, const char *id, guint *position, GError **error)
{
  guint n_found = 0;

  for (guint i = 0; i < self->aside->len; i++)
    if (g_str_has_prefix (((TrellisAside *) self->aside->pdata[i])->id, id))
      {
        *position = i;
        n_found++;
      }
  if (n_found == 1)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE,
               n_found == 0 ? _ ("no document “%s” is set aside")
                            : _ ("more than one document that is set aside begins with “%s”"),
               id);
  return FALSE;
}

/**
 * trellis_folder_recover:
 * @id: of a document that the last load has set aside, or how it alone begins; `practice` for
 *   `practice.json`
 *
 * Keeps the document under history as unreadable and puts the newest generation that can be read in
 * its place. What a newer Trellis wrote is left alone. What is loaded does not change: load again.
 *
 * Returns: whether it is done; if not, everything stands as it did
 */
gboolean
trellis_folder_recover (TrellisFolder *self, const char *id, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const TrellisAside *aside;
  gint64 until = TRELLIS_NO_INSTANT;
  guint position = 0;

  g_return_val_if_fail (TRELLIS_IS_FOLDER (self) && id != NULL, FALSE);
  g_return_val_if_fail (self->mode != TRELLIS_FOLDER_READ, FALSE);
  locker = g_mutex_locker_new (&self->mutex);
  if (!find_by_prefix (self, id, &position, error))
    return FALSE;
  aside = self->aside->pdata[position];
  if (!check_not_newer (aside, error))
    return FALSE;
  bytes = find_good (self, aside, &until);
  if (bytes == NULL)
    bytes = make_up (self, aside, error);
  if (bytes == NULL || !replace (self, aside, bytes, error))
    return FALSE;
  self->recovered = until;
  g_ptr_array_remove_index (self->aside, position);
  return TRUE;
}

/**
 * trellis_folder_get_recovered:
 *
 * Returns: until when, in seconds since the epoch, what the last trellis_folder_recover() put back
 *   had stood in its place, so that nothing later is in it; %TRELLIS_NO_INSTANT when nothing was
 *   kept and an empty document was made
 */
gint64
trellis_folder_get_recovered (TrellisFolder *self)
{
  return self->recovered;
}
