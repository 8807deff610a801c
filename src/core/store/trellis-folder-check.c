/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a practice: first what its folder shows, then what its documents say. */

#include "config.h"

#include "trellis-folder-private.h"

#include "store/trellis-listing.h"
#include "store/trellis-place.h"
#include "store/trellis-survey.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>

/* Any bytes can be a name; what is shown of it is text. */
static void
add_note (GPtrArray *faults, const char *place, const char *what)
{
  g_autofree char *name = g_filename_display_name (place);

  trellis_faults_add (faults, TRUE, name, what);
}

static void
note_name (GPtrArray *faults, TrellisNameKind kind, const char *place)
{
  switch (kind)
    {
    case TRELLIS_NAME_OTHER:
      add_note (faults, place,
                _ ("was changed by another program while Trellis changed it too; what "
                   "Trellis wrote stands, this is kept beside it"));
      break;
    case TRELLIS_NAME_LEFTOVER:
      add_note (faults, place,
                _ ("was left by a save that was stopped; the next change removes it"));
      break;
    case TRELLIS_NAME_UNKNOWN:
      add_note (faults, place, _ ("is no document of the practice"));
      break;
    case TRELLIS_NAME_DOCUMENT:
    case TRELLIS_NAME_HIDDEN:
    default:
      break;
    }
}

static gboolean
is_of_the_root (const char *name)
{
  return g_str_equal (name, TRELLIS_PLACE_LOCK) || trellis_survey_is_our_folder (name);
}

static void
check_names (TrellisFolder *self, const char *folder, GPtrArray *faults)
{
  g_autoptr (GPtrArray) names = trellis_list_names (self->root, folder, NULL);
  gboolean root = g_str_equal (folder, ".");

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *id = NULL;
      TrellisNameKind kind = trellis_name_read (name, &id);
      g_autofree char *place = root ? g_strdup (name) : g_build_filename (folder, name, NULL);

      if (root && is_of_the_root (name))
        continue;
      if (id != NULL && root != g_str_equal (id, TRELLIS_PRACTICE_ID))
        kind = TRELLIS_NAME_UNKNOWN;
      note_name (faults, kind, place);
    }
}

/* The names of the files that an engagement's signatures refer to, and the digest of each; empty
 * where none was kept. */
static GHashTable *
list_files (TrellisEngagement *engagement)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListStore *versions
      = TRELLIS_IS_COACHING (engagement) ? TRELLIS_COACHING (engagement)->versions : NULL;

  for (guint i = 0; versions != NULL && i < trellis_list_length (versions); i++)
    {
      g_autoptr (GListStore) signatures
          = trellis_contract_version_dup_signatures (trellis_list_get (versions, i));

      for (guint j = 0; signatures != NULL && j < trellis_list_length (signatures); j++)
        {
          TrellisSignature *signature = trellis_list_get (signatures, j);

          if (signature->file != NULL && signature->file[0] != '\0')
            g_hash_table_insert (
                files, g_path_get_basename (signature->file),
                g_strdup (signature->file_sha256 == NULL ? "" : signature->file_sha256));
        }
    }
  return files;
}

static void
check_file (TrellisFolder *self, const char *place, const char *digest, GPtrArray *faults)
{
  struct stat status;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *now = NULL;

  if (faccessat (self->root, place, F_OK, 0) < 0)
    {
      trellis_faults_add (faults, FALSE, place, _ ("is missing; a signature refers to it"));
      return;
    }
  if (*digest == '\0')
    return;
  bytes = trellis_read_file (self->root, place, &status, &problem);
  now = bytes == NULL ? NULL : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (bytes == NULL)
    trellis_faults_add (faults, FALSE, place, problem->message);
  else if (!g_str_equal (now, digest))
    trellis_faults_add (faults, FALSE, place,
                        _ ("is not the file that was given with the signature"));
}

static void
check_files_there (TrellisFolder *self, TrellisEngagement *engagement, GPtrArray *faults)
{
  g_autoptr (GHashTable) files = list_files (engagement);
  GHashTableIter iter;
  gpointer file, digest;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &file, &digest))
    {
      g_autofree char *place
          = g_build_filename (TRELLIS_PLACE_ATTACHMENTS, engagement->id, file, NULL);

      check_file (self, place, digest, faults);
    }
}

/* The attachments of one engagement that nobody refers to. */
static void
check_files_known (TrellisFolder *self,
                   TrellisEngagement *engagement,
                   const char *folder,
                   GPtrArray *faults)
{
  g_autoptr (GHashTable) files = list_files (engagement);
  g_autoptr (GPtrArray) names = trellis_list_names (self->root, folder, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *place = g_build_filename (folder, name, NULL);

      if (name[0] == '.')
        note_name (faults, trellis_name_read (name, NULL), place);
      else if (!g_hash_table_contains (files, name))
        add_note (faults, place, _ ("is an attachment that nothing refers to"));
    }
}

static void
check_attachments (TrellisFolder *self, TrellisPractice *practice, GPtrArray *faults)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  g_autoptr (GPtrArray) ids = trellis_list_names (self->root, TRELLIS_PLACE_ATTACHMENTS, NULL);

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    check_files_there (self, trellis_list_get (engagements, i), faults);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      TrellisEngagement *engagement = trellis_practice_find_engagement (practice, id);
      g_autofree char *folder = g_build_filename (TRELLIS_PLACE_ATTACHMENTS, id, NULL);

      if (engagement != NULL)
        check_files_known (self, engagement, folder, faults);
      else if (id[0] != '.' && !trellis_practice_is_aside (practice, id))
        add_note (faults, folder, _ ("holds attachments of an engagement that is not there"));
    }
}

/**
 * trellis_folder_check:
 * @practice: what was loaded from this folder
 *
 * Returns: (transfer full) (element-type TrellisFault): documents that are set aside, names that
 * are no documents, attachments that are missing or that nobody refers to, and what
 *   trellis_practice_find_faults() finds
 */
GPtrArray *
trellis_folder_check (TrellisFolder *self, TrellisPractice *practice)
{
  g_autoptr (GPtrArray) faults
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_fault_free);

  g_return_val_if_fail (TRELLIS_IS_FOLDER (self) && TRELLIS_IS_PRACTICE (practice), NULL);
  for (guint i = 0; i < self->aside->len; i++)
    {
      const TrellisAside *aside = self->aside->pdata[i];

      trellis_faults_add (faults, FALSE, aside->where, aside->reason);
    }
  if (self->root >= 0)
    {
      check_names (self, ".", faults);
      check_names (self, TRELLIS_PLACE_PEOPLE, faults);
      check_names (self, TRELLIS_PLACE_ENGAGEMENTS, faults);
      check_names (self, TRELLIS_PLACE_EXPORTS, faults);
      check_names (self, TRELLIS_PLACE_CALENDARS, faults);
      check_attachments (self, practice, faults);
    }
  g_ptr_array_extend_and_steal (faults, trellis_practice_find_faults (practice));
  return g_steal_pointer (&faults);
}
