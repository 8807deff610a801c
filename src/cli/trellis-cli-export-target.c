/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `export ics --target`: an export that remembers what was sent. */

#include "config.h"

#include "trellis-cli-export.h"

#include "calendar/trellis-calendar-parcel.h"
#include "practice/trellis-practice-targets.h"
#include "store/trellis-inside.h"
#include "trellis-cli-export-file.h"
#include "trellis-cli-output.h"

#include <glib/gi18n-lib.h>

/* The target as it is known, else a new one: at its first use. */
static TrellisExportTarget *
draft_target (TrellisCli *cli)
{
  const char *name = trellis_cli_get_text (cli, "--target");
  TrellisExportTarget *known = trellis_practice_find_target (cli->practice, name);
  TrellisExportTarget *target;

  if (known != NULL)
    return trellis_record_copy (known);
  target = g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);
  trellis_record_set_string (target, "name", name);
  return target;
}

/* Other programs are to read the file there, so its name is a text, and whole. */
static gboolean
set_place (TrellisCli *cli, TrellisExportTarget *target, GError **error)
{
  const char *path = trellis_cli_get_calendar_path (cli);
  g_autofree char *whole = path == NULL ? NULL : g_canonicalize_filename (path, NULL);

  if (whole == NULL)
    return trellis_cli_misuse (error, _ ("--keep needs the name of a file after -o."));
  if (!g_utf8_validate (whole, -1, NULL))
    return trellis_cli_misuse (error, _ ("The name of a file that is kept has to be UTF-8."));
  if (g_strcmp0 (target->place, whole) != 0)
    trellis_record_set_string (target, "facts", NULL);
  trellis_record_set_string (target, "place", whole);
  return TRUE;
}

static void
set_choices (TrellisCli *cli, TrellisExportTarget *target, const TrellisCalendarOptions *options)
{
  if (options->engagements != NULL)
    trellis_record_set_strings (target, "engagements", options->engagements);
  if (trellis_date_is_set (options->from))
    trellis_record_set_date (target, "from", options->from);
  if (trellis_date_is_set (options->to))
    trellis_record_set_date (target, "to", options->to);
  if (options->titles != TRELLIS_CALENDAR_TITLES_OF_PRACTICE)
    trellis_record_set_enum (target, "titles",
                             options->titles - TRELLIS_TITLE_STYLE_NEUTRAL
                                 + TRELLIS_TARGET_TITLES_NEUTRAL);
  trellis_record_set_enum (target, "content",
                           trellis_cli_get_choice (cli, "--content", target->content));
}

static gboolean
set_options (TrellisCli *cli, TrellisExportTarget *target, GError **error)
{
  TrellisCalendarOptions options = { NULL };
  const char *engagements[2];

  if (!trellis_cli_read_calendar_options (cli, &options, engagements, error))
    return FALSE;
  set_choices (cli, target, &options);
  if (trellis_cli_has (cli, "--no-keep"))
    {
      trellis_record_set_string (target, "place", NULL);
      trellis_record_set_string (target, "facts", NULL);
    }
  return !trellis_cli_has (cli, "--keep") || set_place (cli, target, error);
}

static gboolean
is_kept_file (const TrellisExportTarget *target, const char *path)
{
  g_autofree char *whole = path == NULL ? NULL : g_canonicalize_filename (path, NULL);

  return whole != NULL && g_strcmp0 (whole, target->place) == 0;
}

/* What was sent last may not have been opened yet: an empty file is not put in its place. The
 * target is remembered all the same, as what was said of it holds. */
static gboolean
leave_alone (TrellisCli *cli, TrellisExportTarget *target, const char *path, GError **error)
{
  trellis_cli_note (_ ("There is nothing for “%s” now: “%s” stays as it is."), target->name, path);
  return trellis_practice_put_target (cli->practice, target, error);
}

static gboolean
export_to (TrellisCli *cli, TrellisExportTarget *target, const char *path, GError **error)
{
  g_autoptr (TrellisCalendarParcel) parcel
      = trellis_calendar_parcel_new (cli->practice, target, is_kept_file (target, path), error);

  if (parcel == NULL)
    return FALSE;
  if (trellis_calendar_parcel_is_idle (parcel, path))
    return leave_alone (cli, target, path, error);
  if (!trellis_calendar_parcel_write (parcel, path, error))
    return FALSE;
  trellis_cli_note_remarks (trellis_calendar_parcel_get_remarks (parcel));
  if (trellis_calendar_parcel_get_length (parcel) == 0)
    trellis_cli_note (_ ("There is nothing for “%s” now: the file has no session in it."),
                      target->name);
  return trellis_calendar_parcel_remember (parcel, cli->practice, target, error);
}

/**
 * trellis_cli_export_to_target:
 *
 * Writes what the target is to get, and then remembers it.
 */
gboolean
trellis_cli_export_to_target (TrellisCli *cli, GError **error)
{
  g_autoptr (TrellisExportTarget) target = draft_target (cli);
  const char *path = trellis_cli_get_calendar_path (cli);

  if (!set_options (cli, target, error))
    return FALSE;
  if (trellis_cli_has (cli, "-o"))
    return trellis_practice_check_export_file (cli->practice, path, error)
           && export_to (cli, target, path, error);
  if (target->place != NULL)
    return trellis_check_not_inside (target->place, error)
           && export_to (cli, target, target->place, error);
  if (trellis_cli_has (cli, "--no-keep"))
    return trellis_practice_put_target (cli->practice, target, error);
  return trellis_cli_misuse (error, _ ("“%s” needs %s."), cli->command->pattern, "-o");
}
