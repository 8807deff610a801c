/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `import`: other calendars, whose busy time is taken into account. */

#include "config.h"

#include "trellis-cli-import.h"

#include "calendar/trellis-calendar-intake.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-practice-calendars.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-replanning.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define STANDARD_INPUT "/dev/stdin"

/* What is read, and where it goes. */
typedef struct
{
  TrellisCalendarSource *calendar; /* as it shall stand */
  const char *path;
  gboolean again; /* it was read from there before */
} Import;

static gboolean
is_standard_input (const char *file)
{
  return g_str_equal (file, "-");
}

/* The one that `--name` names, else the one that was read from there before; none is no fault. */
static gboolean
find_known (TrellisCli *cli,
            const char *name,
            const char *place,
            TrellisCalendarSource **known,
            GError **error)
{
  *known = trellis_cli_has (cli, "--name") ? NULL : trellis_calendar_find_at (cli->practice, place);
  if (*known != NULL)
    return TRUE;
  *known = trellis_practice_find_calendar (cli->practice, name);
  if (*known == NULL || trellis_cli_has (cli, "--name"))
    return TRUE;
  return trellis_cli_refuse (
      error,
      _ ("There is a calendar called “%s” already, read from another file: “--name” gives this one "
         "a name of its own, or that name to replace the other."),
      name);
}

static gboolean
start_import (TrellisCli *cli, const char *file, Import *import, GError **error)
{
  g_autofree char *place = is_standard_input (file) ? NULL : trellis_calendar_dup_place (file);
  g_autofree char *name = trellis_cli_has (cli, "--name")
                              ? g_strdup (trellis_cli_get_text (cli, "--name"))
                              : trellis_calendar_name_after (file);
  TrellisCalendarSource *known;

  if (!trellis_calendar_check_place (place, error) || !find_known (cli, name, place, &known, error))
    return FALSE;
  import->calendar = known != NULL ? trellis_record_copy (known)
                                   : g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, NULL);
  import->path = is_standard_input (file) ? STANDARD_INPUT : file;
  import->again = known != NULL && place != NULL && g_strcmp0 (known->place, place) == 0;
  if (known == NULL)
    trellis_record_set_string (import->calendar, "name", name);
  trellis_record_set_string (import->calendar, "place", place);
  return trellis_practice_check_calendar (cli->practice, import->calendar, error);
}

static void
note_kept (TrellisCli *cli, TrellisCalendarSource *calendar)
{
  g_autofree char *zone = trellis_practice_dup_zone (cli->practice);
  g_autofree char *when = NULL;

  if (calendar->read == TRELLIS_NO_INSTANT)
    return;
  when = trellis_cli_say_wall (trellis_instant_to_wall (calendar->read, zone));
  trellis_cli_note (_ ("What was read of “%s” on %s is kept."), calendar->name, when);
}

/* That it failed is remembered, but only of the file that the calendar is read from. */
static gboolean
fail (TrellisCli *cli, TrellisCalendarReading *reading, Import *import)
{
  if (import->again)
    {
      trellis_calendar_reading_tell (reading, import->calendar);
      trellis_practice_refresh_calendar (cli->practice, import->calendar, NULL);
    }
  if (import->calendar->id != NULL)
    note_kept (cli, import->calendar);
  return FALSE;
}

/* A rehearsal keeps nothing, and can say all the same what would overlap. */
static void
take_into_account (TrellisCli *cli, TrellisCalendarSource *calendar)
{
  g_autoptr (GArray) busy = trellis_calendar_source_list_busy (calendar);

  if (trellis_cli_has (cli, "--dry-run"))
    trellis_practice_set_busy (cli->practice, calendar->name, busy);
}

static gboolean
keep (TrellisCli *cli, Import *import, GError **error)
{
  gboolean kept = import->again
                      ? trellis_practice_refresh_calendar (cli->practice, import->calendar, error)
                      : trellis_practice_put_calendar (cli->practice, import->calendar, error);
  TrellisCalendarSource *live
      = kept ? trellis_practice_find_calendar (cli->practice, import->calendar->name) : NULL;

  if (live != NULL)
    trellis_record_set_string (import->calendar, "id", live->id);
  return kept;
}

/* Reads, keeps and reports; with `--json` the report is handed out. */
static gboolean
run_import (TrellisCli *cli, Import *import, TrellisJson **report, GError **error)
{
  g_autoptr (TrellisCalendarReading) reading
      = trellis_calendar_reading_new (cli->practice, import->path, import->calendar, error);

  if (reading == NULL)
    return FALSE;
  trellis_cli_rehearse (cli);
  if (!trellis_calendar_reading_run (reading, NULL, error))
    return fail (cli, reading, import);
  trellis_calendar_reading_tell (reading, import->calendar);
  if (!keep (cli, import, error))
    return FALSE;
  take_into_account (cli, import->calendar);
  if (trellis_cli_has (cli, "--json"))
    *report = trellis_cli_import_to_json (reading, import->calendar);
  else
    trellis_cli_print_import (cli, reading, import->calendar);
  return TRUE;
}

/**
 * trellis_cli_read_again:
 * @calendar: one of the practice, which has a file
 * @report: (out) (transfer full): with `--json`, what came of it
 *
 * Reads a calendar again from its file. When that fails, what was read before is kept, and this is
 * remembered and said.
 */
gboolean
trellis_cli_read_again (TrellisCli *cli,
                        TrellisCalendarSource *calendar,
                        TrellisJson **report,
                        GError **error)
{
  g_autoptr (TrellisCalendarSource) copy = trellis_record_copy (calendar);
  Import import = { copy, calendar->place, TRUE };

  if (calendar->place == NULL)
    return trellis_cli_refuse (
        error, _ ("“%s” came from no file that could be read again: import it again."),
        calendar->name);
  return run_import (cli, &import, report, error);
}

static gboolean
run_import_file (TrellisCli *cli, GError **error)
{
  Import import = { NULL };
  g_autoptr (TrellisJson) report = NULL;
  gboolean done = trellis_cli_open (cli, TRELLIS_FOLDER_CREATE, error)
                  && start_import (cli, trellis_cli_get_argument (cli, 0), &import, error)
                  && run_import (cli, &import, &report, error);

  g_clear_object (&import.calendar);
  if (done && report != NULL)
    trellis_cli_print_json (report);
  return done;
}

/* One that fails does not keep the others from being read. */
static gboolean
run_import_all (TrellisCli *cli, GError **error)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (cli->practice));
  g_autoptr (GPtrArray) reports
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_json_unref);
  g_autoptr (TrellisJson) array = NULL;

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);
      TrellisJson *report = NULL;
      g_autoptr (GError) failure = NULL;

      if (calendar->place == NULL)
        continue;
      if (!trellis_cli_read_again (cli, calendar, &report, &failure))
        {
          trellis_cli_note ("%s: %s", calendar->name, failure->message);
          cli->found_faults = TRUE;
        }
      if (report != NULL)
        g_ptr_array_add (reports, report);
    }
  array = trellis_json_array (reports);
  if (trellis_cli_has (cli, "--json"))
    trellis_cli_print_json (array);
  return TRUE;
}

static gboolean
check_name (TrellisCli *cli, GError **error)
{
  return !is_standard_input (trellis_cli_get_argument (cli, 0)) || trellis_cli_has (cli, "--name")
         || trellis_cli_misuse (error, _ ("Standard input has no name: it needs %s."), "--name");
}

static const TrellisOption import_options[] = {
  { "--name", TRELLIS_OPTION_TEXT, "N",
    N_ ("what to call the calendar; one that is called so already is replaced") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

static const TrellisOption again_options[] = {
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

const TrellisCommand trellis_cli_import_commands[] = {
  { "import ics FILE",
    N_ ("take the busy time of another calendar into account; - is standard input"),
    TRELLIS_OPENING_OWN, run_import_file, import_options, TRUE, check_name },
  { "import ics", N_ ("read all other calendars again from their files"), TRELLIS_OPENING_CHANGE,
    run_import_all, again_options, TRUE },
  { NULL },
};
