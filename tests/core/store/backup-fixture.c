/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice of everything that a backup carries, and how it is made and restored in tests. */

#include "config.h"

#include "backup-fixture.h"

#include <stdarg.h>
#include <string.h>

#define SCAN_BYTES 200000 /* several pieces, and not a whole number of them */

static void
write_scan (Scratch *scratch)
{
  g_autofree char *scan = g_malloc (SCAN_BYTES);

  for (guint i = 0; i < SCAN_BYTES; i++)
    scan[i] = (char) (i * 7 + i / 251);
  memcpy (scan, "%PDF\n{\"end\":1}\n\0\n", 18);
  scratch_write (scratch, "attachments/" COACHING "/scan é.pdf", scan, SCAN_BYTES);
}

/* With documents that cannot be read, members that nobody knows, and what no backup carries. */
void
scratch_init_full (Scratch *scratch)
{
  g_autofree char *export = make_export (EXPORT, "Phone", "{\"x\":0}");

  scratch_init_practice (scratch);
  write_scan (scratch);
  scratch_write (scratch, "attachments/" MENTORING "/empty.svg", "", 0);
  scratch_write (scratch, EXPORT_PLACE, export, -1);
  scratch_write (scratch, CALENDAR_PLACE, "{\"format\":\"other\"}", -1);
  scratch_write (scratch, "people/e0000000-0000-4000-8000-000000000009.json", "{ torn \xff", -1);
  scratch_write (scratch, "people/" ILSE ".20261124T080000Z.other.json", "{\"theirs\":1}", -1);
}

char *
scratch_at (Scratch *scratch, const char *name)
{
  return g_build_filename (scratch->base, name, NULL);
}

TrellisBackup *
back_up (Scratch *scratch, const char *name, const TrellisBackupCare *care, GError **error)
{
  TrellisBackupCare fast = { .disk = get_fast_disk () };
  g_autofree char *path = scratch_at (scratch, name);

  return trellis_backup_write (scratch->path, path, scratch->clock, care == NULL ? &fast : care,
                               error);
}

TrellisBackup *
restore (Scratch *scratch,
         const char *name,
         const char *folder,
         const TrellisBackupCare *care,
         GError **error)
{
  TrellisBackupCare fast = { .disk = get_fast_disk () };
  g_autofree char *path = scratch_at (scratch, name);
  g_autofree char *target = scratch_at (scratch, folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = g_file_read (file, NULL, NULL);

  g_assert_nonnull (in);
  return trellis_restore (G_INPUT_STREAM (in), name, target, care == NULL ? &fast : care, error);
}

/* The scratch folder has what is named, and nothing else: neither hidden nor half made. */
void
assert_alone (Scratch *scratch, ...)
{
  g_autoptr (GDir) dir = g_dir_open (scratch->base, 0, NULL);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name;
  va_list names;

  va_start (names, scratch);
  while ((name = va_arg (names, const char *)) != NULL)
    g_hash_table_add (expected, (gpointer) name);
  va_end (names);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_hash_table_remove (expected, name))
      g_error ("there is “%s”, which nobody wants", name);
  g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
}
