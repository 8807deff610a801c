/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files of a practice's folder belong into a backup: its documents, and nothing else. */

#include "config.h"

#include "trellis-backup-parts.h"

#include "base/trellis-id.h"
#include "practice/trellis-faults.h"
#include "store/trellis-listing.h"
#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* In the order of a save: what is referred to first, but for the head, which stands at the top. */
static const char *const folders[] = {
  TRELLIS_PLACE_PEOPLE,
  TRELLIS_PLACE_ENGAGEMENTS,
  TRELLIS_PLACE_EXPORTS,
  TRELLIS_PLACE_CALENDARS,
};

static void
free_part (gpointer data)
{
  TrellisBackupPart *part = data;

  g_free (part->place);
  g_free (part);
}

void
trellis_backup_parts_free (TrellisBackupParts *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/* Whether @name is that of a document, or of what another program made of it, which is kept beside
 * it. At the root that is `practice`, in the folders never. */
static gboolean
is_document (const char *name, gboolean root)
{
  g_autofree char *id = NULL;
  TrellisNameKind kind = trellis_name_read (name, &id);

  return (kind == TRELLIS_NAME_DOCUMENT || kind == TRELLIS_NAME_OTHER)
         && root == g_str_equal (id, TRELLIS_PRACTICE_ID);
}

static gboolean
is_attachment (const char *id, const char *name)
{
  return trellis_id_is_valid (id) && *name != '\0' && *name != '.'
         && g_utf8_validate (name, -1, NULL);
}

/**
 * trellis_backup_is_place:
 * @place: what a backup calls one of its parts
 *
 * Returns: whether it is where a document or an attachment of a practice stands, and so leads
 *   nowhere else
 */
gboolean
trellis_backup_is_place (const char *place)
{
  g_auto (GStrv) steps = g_strsplit (place, "/", -1);
  guint n = g_strv_length (steps);

  if (n == 1)
    return is_document (steps[0], TRUE);
  if (n == 3)
    return g_str_equal (steps[0], TRELLIS_PLACE_ATTACHMENTS) && is_attachment (steps[1], steps[2]);
  for (guint i = 0; n == 2 && i < G_N_ELEMENTS (folders); i++)
    if (g_str_equal (steps[0], folders[i]))
      return is_document (steps[1], FALSE);
  return FALSE;
}

static void
leave_out (TrellisBackupParts *self, gboolean note, const char *place, const char *why)
{
  g_autofree char *name = g_filename_display_name (place);

  trellis_faults_add (self->left_out, note, name, why);
}

/* Opens it for a moment: who may read it, and whether it is a file, is known before all is read. */
static int
look_at (int folder, const char *place, struct stat *status)
{
  int file = openat (folder, place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  int number = 0;

  if (file < 0 || fstat (file, status) < 0)
    number = errno;
  else if (!S_ISREG (status->st_mode))
    number = ELOOP;
  if (file >= 0)
    close (file);
  return number;
}

static void
add_part (TrellisBackupParts *self, int folder, const char *place)
{
  struct stat status;
  int number = look_at (folder, place, &status);
  TrellisBackupPart *part;

  if (number == ENOENT)
    return;
  if (number != 0)
    {
      g_autofree char *why
          = g_strdup_printf (_ ("it cannot be read: %s"), trellis_store_describe (number));

      leave_out (self, FALSE, place, why);
      return;
    }
  part = g_new0 (TrellisBackupPart, 1);
  part->place = g_strdup (place);
  trellis_stamp_take (&part->stamp, &status, NULL);
  self->bytes += part->stamp.size;
  g_ptr_array_add (self->parts, part);
}

/* A folder that cannot be looked into hides none of the others. */
static GPtrArray *
list_names (TrellisBackupParts *self, int folder, const char *place)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *names = trellis_list_names (folder, place, &error);

  if (names != NULL)
    return names;
  leave_out (self, FALSE, place, error->message);
  return g_ptr_array_new ();
}

static void
add_or_note (TrellisBackupParts *self, int folder, const char *place)
{
  if (trellis_backup_is_place (place))
    add_part (self, folder, place);
  else
    leave_out (self, TRUE, place, _ ("is no document of the practice"));
}

static void
add_all_in (TrellisBackupParts *self, int folder, const char *place)
{
  g_autoptr (GPtrArray) names = list_names (self, folder, place);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *below = g_strconcat (place, "/", name, NULL);

      if (name[0] != '.')
        add_or_note (self, folder, below);
    }
}

static void
add_attachments (TrellisBackupParts *self, int folder)
{
  g_autoptr (GPtrArray) ids = list_names (self, folder, TRELLIS_PLACE_ATTACHMENTS);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      g_autofree char *below = g_strconcat (TRELLIS_PLACE_ATTACHMENTS "/", id, NULL);

      if (trellis_id_is_valid (id))
        add_all_in (self, folder, below);
      else if (id[0] != '.')
        leave_out (self, TRUE, below, _ ("is no document of the practice"));
    }
}

static gboolean
is_our_folder (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (g_str_equal (name, folders[i]))
      return TRUE;
  return g_str_equal (name, TRELLIS_PLACE_ATTACHMENTS) || g_str_equal (name, TRELLIS_PLACE_HISTORY)
         || g_str_equal (name, TRELLIS_PLACE_LOCK);
}

static void
add_root (TrellisBackupParts *self, int folder, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];

      if (name[0] != '.' && !is_our_folder (name))
        add_or_note (self, folder, name);
    }
}

/**
 * trellis_backup_find_parts:
 * @folder: of a practice, open
 *
 * Finds the documents, those among them that are set aside, what is kept beside them, and the
 * attachments; neither the history nor the lock.
 *
 * Returns: (transfer full) (nullable): them, in an order that does not depend on the disk; or an
 *   error when the folder itself cannot be read
 */
TrellisBackupParts *
trellis_backup_find_parts (int folder, GError **error)
{
  g_autoptr (GPtrArray) names = trellis_list_names (folder, ".", error);
  TrellisBackupParts *self;

  if (names == NULL)
    return NULL;
  self = g_new0 (TrellisBackupParts, 1);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_fault_free);
  add_root (self, folder, names);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_all_in (self, folder, folders[i]);
  add_attachments (self, folder);
  return self;
}

/**
 * trellis_backup_parts_equal:
 *
 * Returns: whether nothing has happened between the one and the other
 */
gboolean
trellis_backup_parts_equal (TrellisBackupParts *a, TrellisBackupParts *b)
{
  gboolean equal = a->parts->len == b->parts->len && a->left_out->len == b->left_out->len;

  for (guint i = 0; equal && i < a->parts->len; i++)
    {
      TrellisBackupPart *one = a->parts->pdata[i], *other = b->parts->pdata[i];

      equal = g_str_equal (one->place, other->place) && one->stamp.mtime == other->stamp.mtime
              && one->stamp.size == other->stamp.size && one->stamp.inode == other->stamp.inode;
    }
  return equal;
}
