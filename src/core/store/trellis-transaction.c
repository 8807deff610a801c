/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of one job on the disk, each of which can be taken back while the job may still fail.
 */

#include "config.h"

#include "trellis-transaction.h"

#include "store/trellis-durable.h"
#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef enum
{
  STEP_MADE_FOLDER, /* @place */
  STEP_MADE_FILE,   /* @place */
  STEP_MOVED        /* from @place to @kept */
} StepKind;

typedef struct
{
  StepKind kind;
  char *place;
  char *kept;
} Step;

struct _TrellisTransaction
{
  const TrellisDisk *disk;
  int folder;
  GPtrArray *steps;
};

static void
free_step (gpointer data)
{
  Step *step = data;

  g_free (step->place);
  g_free (step->kept);
  g_free (step);
}

TrellisTransaction *
trellis_transaction_new (const TrellisDisk *disk, int folder)
{
  TrellisTransaction *self = g_new0 (TrellisTransaction, 1);

  self->disk = disk;
  self->folder = folder;
  self->steps = g_ptr_array_new_with_free_func (free_step);
  return self;
}

void
trellis_transaction_free (TrellisTransaction *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static void
note_step (TrellisTransaction *self, StepKind kind, const char *place, const char *kept)
{
  Step *step = g_new0 (Step, 1);

  step->kind = kind;
  step->place = g_strdup (place);
  step->kept = g_strdup (kept);
  g_ptr_array_add (self->steps, step);
}

static gboolean
is_missing (TrellisTransaction *self, const char *folder)
{
  return faccessat (self->folder, folder, F_OK, 0) < 0 && errno == ENOENT;
}

/* Makes the folder that @place is to stand in, and those above it, where they are missing. */
static gboolean
make_folder (TrellisTransaction *self, const char *place, GError **error)
{
  g_autofree char *folder = trellis_place_dup_folder (place);
  g_autofree char *name = NULL;

  if (!is_missing (self, folder))
    return TRUE;
  if (!make_folder (self, folder, error))
    return FALSE;
  if (self->disk->mkdir (self->folder, folder, TRELLIS_FOLDER_MODE) == 0)
    {
      note_step (self, STEP_MADE_FOLDER, folder, NULL);
      return TRUE;
    }
  name = g_filename_display_name (folder);
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE,
               _ ("the folder “%s” cannot be made: %s"), name, trellis_store_describe (errno));
  return FALSE;
}

/* Brings the names of the folders above @place down to the disk, up to the practice's own. */
static gboolean
sync_above (TrellisTransaction *self, const char *place, GError **error)
{
  g_autofree char *folder = trellis_place_dup_folder (place);

  return g_str_equal (folder, ".")
         || (trellis_durable_sync (self->disk, self->folder, folder, error)
             && sync_above (self, folder, error));
}

/**
 * trellis_transaction_make_folder:
 *
 * Makes the folder that @place is to stand in, and those above it, where they are missing, and
 * brings their names down to the disk.
 */
gboolean
trellis_transaction_make_folder (TrellisTransaction *self, const char *place, GError **error)
{
  guint i = self->steps->len;
  gboolean good = make_folder (self, place, error);

  for (; good && i < self->steps->len; i++)
    good = trellis_durable_sync (self->disk, self->folder, ((Step *) self->steps->pdata[i])->place,
                                 error);
  return good;
}

/**
 * trellis_transaction_prepare:
 * @stamp: (out): of the file that is written
 *
 * Writes a temporary file beside @place, and makes the folder if it is missing.
 *
 * Returns: (transfer full) (nullable): the place of the temporary file
 */
char *
trellis_transaction_prepare (
    TrellisTransaction *self, const char *place, GBytes *bytes, TrellisStamp *stamp, GError **error)
{
  char *temporary;

  if (!trellis_transaction_make_folder (self, place, error))
    return NULL;
  temporary = trellis_durable_prepare (self->disk, self->folder, place, bytes, stamp, error);
  if (temporary != NULL)
    note_step (self, STEP_MADE_FILE, temporary, NULL);
  return temporary;
}

/**
 * trellis_transaction_keep:
 * @kept: a place where nothing is
 *
 * Makes what stands at @place stand at @kept too. It is not brought down to the disk by itself: a
 * generation that a crash takes is none that anybody counts on.
 */
gboolean
trellis_transaction_keep (TrellisTransaction *self,
                          const char *place,
                          const char *kept,
                          GError **error)
{
  int number;

  if (!make_folder (self, kept, error))
    return FALSE;
  number = trellis_durable_keep (self->disk, self->folder, place, kept);
  if (number != 0)
    return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, kept, number);
  note_step (self, STEP_MADE_FILE, kept, NULL);
  return TRUE;
}

/**
 * trellis_transaction_move:
 *
 * Moves away what stands at @place.
 */
gboolean
trellis_transaction_move (TrellisTransaction *self,
                          const char *place,
                          const char *to,
                          GError **error)
{
  if (!make_folder (self, to, error)
      || !trellis_durable_rename (self->disk, self->folder, place, to, error))
    return FALSE;
  note_step (self, STEP_MOVED, place, to);
  return TRUE;
}

/* From now on @kept, which stands at both places, is what taking back puts at @place. */
static void
note_replaced (TrellisTransaction *self, const char *place, const char *kept)
{
  if (kept == NULL)
    {
      note_step (self, STEP_MADE_FILE, place, NULL);
      return;
    }
  g_ptr_array_remove_index (self->steps, self->steps->len - 1);
  note_step (self, STEP_MOVED, place, kept);
}

/**
 * trellis_transaction_put:
 * @temporary: what trellis_transaction_prepare() has written for @place
 * @kept: (nullable): where trellis_transaction_keep() has just kept what stands at @place; %NULL
 *   when nothing does
 *
 * Puts the temporary file in its place, for good.
 */
gboolean
trellis_transaction_put (TrellisTransaction *self,
                         const char *temporary,
                         const char *place,
                         const char *kept,
                         GError **error)
{
  if (!trellis_durable_rename (self->disk, self->folder, temporary, place, error))
    return FALSE;
  note_replaced (self, place, kept);
  return trellis_durable_sync (self->disk, self->folder, place, error);
}

/**
 * trellis_transaction_remove:
 * @kept: where trellis_transaction_keep() has just kept it
 *
 * Removes a document, once what is kept of it is on the disk.
 */
gboolean
trellis_transaction_remove (TrellisTransaction *self,
                            const char *place,
                            const char *kept,
                            GError **error)
{
  if (!trellis_durable_sync (self->disk, self->folder, kept, error)
      || !sync_above (self, kept, error)
      || !trellis_durable_unlink (self->disk, self->folder, place, error))
    return FALSE;
  note_replaced (self, place, kept);
  return trellis_durable_sync (self->disk, self->folder, place, error);
}

static void
take_back (TrellisTransaction *self, const Step *step)
{
  switch (step->kind)
    {
    case STEP_MADE_FOLDER:
      self->disk->unlink (self->folder, step->place, AT_REMOVEDIR);
      break;
    case STEP_MADE_FILE:
      self->disk->unlink (self->folder, step->place, 0);
      trellis_durable_sync (self->disk, self->folder, step->place, NULL);
      break;
    case STEP_MOVED:
    default:
      self->disk->rename (self->folder, step->kept, step->place);
      trellis_durable_sync (self->disk, self->folder, step->place, NULL);
      break;
    }
}

/**
 * trellis_transaction_roll_back:
 *
 * Takes back every step, the last one first, as far as the disk allows.
 */
void
trellis_transaction_roll_back (TrellisTransaction *self)
{
  for (; self->steps->len > 0; g_ptr_array_remove_index (self->steps, self->steps->len - 1))
    take_back (self, self->steps->pdata[self->steps->len - 1]);
}
