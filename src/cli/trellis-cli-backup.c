/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands `backup` and `restore`: the whole practice as one file, and back. */

#include "config.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-faults.h"
#include "store/trellis-backup.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
note_left_out (TrellisCli *cli, const TrellisBackup *backup)
{
  for (guint i = 0; i < backup->left_out->len; i++)
    {
      const TrellisFault *fault = backup->left_out->pdata[i];
      g_autofree char *where = trellis_cli_clean_line (fault->where);

      trellis_cli_note (_ ("not in the backup: %s: %s"), where, fault->what);
      cli->found_faults |= !fault->note;
    }
}

static gboolean
run_backup (TrellisCli *cli, GError **error)
{
  const char *path = trellis_cli_get_argument (cli, 0);
  g_autofree char *name = g_filename_display_name (path);
  TrellisBackupCare care = { 0 };
  g_autoptr (TrellisBackup) backup = NULL;

  if (*path == '\0')
    return trellis_cli_misuse (error, _ ("The name of the file is empty."));
  backup = trellis_backup_write (trellis_folder_get_path (cli->folder), path, cli->clock, &care,
                                 error);
  if (backup == NULL)
    return FALSE;
  note_left_out (cli, backup);
  trellis_cli_print (g_dngettext (GETTEXT_PACKAGE, "%u file of the practice is in “%s”.\n",
                                  "%u files of the practice are in “%s”.\n", backup->n_parts),
                     backup->n_parts, name);
  return TRUE;
}

static GInputStream *
open_file (const char *path, const char *name, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileInputStream *in = g_file_read (file, NULL, error);

  if (in == NULL)
    g_prefix_error (error, _ ("“%s” cannot be read: "), name);
  return (GInputStream *) in;
}

/* No practice is open that would have a zone: the computer's is meant. */
static char *
say_made (const TrellisBackup *backup)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *zone = g_time_zone_get_identifier (local);

  if (zone == NULL || !trellis_zone_is_known (zone))
    return trellis_instant_to_string (backup->made);
  return trellis_cli_say_when (trellis_instant_to_wall (backup->made, zone), zone);
}

static void
print_restored (const TrellisBackup *backup, const char *path)
{
  g_autofree char *made = say_made (backup);
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: a folder, and when the backup was made. */
  trellis_cli_print (_ ("The practice is in “%s”, as it was on %s.\n"), name, made);
}

static gboolean
run_restore (TrellisCli *cli, GError **error)
{
  const char *path = trellis_cli_get_argument (cli, 0);
  const char *folder = trellis_cli_get_argument (cli, 1);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (TrellisBackup) backup = NULL;
  TrellisBackupCare care = { 0 };

  if (*folder == '\0')
    return trellis_cli_misuse (error, _ ("The name of the practice's folder is empty."));
  in = open_file (path, name, error);
  backup = in == NULL ? NULL : trellis_restore (in, name, folder, &care, error);
  if (backup == NULL)
    return FALSE;
  print_restored (backup, folder);
  return TRUE;
}

const TrellisCommand trellis_cli_backup_commands[] = {
  { "backup FILE", N_ ("write the whole practice into one file"), TRELLIS_OPENING_READ, run_backup,
    .more = N_ ("Documents, attachments, settings, exports and calendars are in it as they are; "
                "earlier generations of documents are not. What cannot be read is left out and "
                "named, and the exit status is 1.") },
  { "restore FILE DIR", N_ ("make a backup a practice again, in a folder that is missing or empty"),
    TRELLIS_OPENING_OWN, run_restore },
  { NULL },
};
