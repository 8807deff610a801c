/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding another calendar: its file is read on another thread, and kept once it could be read. */

#include "config.h"

#include "trellis-calendar-adding.h"

#include "calendar/trellis-calendar-intake.h"
#include "calendar/trellis-calendar-reading.h"
#include "practice/trellis-practice-calendars.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrellisWorkspace *workspace;
  TrellisCalendarSource *calendar;
  TrellisCalendarReading *reading;
  char *file; /* as it is shown */
} Adding;

static void
free_adding (gpointer data)
{
  Adding *adding = data;

  g_clear_pointer (&adding->reading, trellis_calendar_reading_free);
  g_clear_object (&adding->calendar);
  g_clear_object (&adding->workspace);
  g_free (adding->file);
  g_free (adding);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Adding *adding = data;
  GError *error = NULL;

  if (trellis_calendar_reading_run (adding->reading, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base == NULL ? "" : base);
}

/* Only a file on this computer can be watched, and nothing else is asked for. */
static char *
dup_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Trellis reads calendar files on this computer. Save the calendar as a "
                            "file first."));
  return path;
}

static gboolean
prepare (Adding *adding, GFile *file, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (adding->workspace);
  g_autofree char *path = dup_path (file, error);

  adding->calendar = path == NULL ? NULL : trellis_calendar_take_in (practice, path, error);
  if (adding->calendar == NULL)
    return FALSE;
  adding->reading = trellis_calendar_reading_new (practice, path, adding->calendar, error);
  return adding->reading != NULL;
}

/**
 * trellis_calendar_adding_start:
 * @file: a calendar file; one that the practice has already is read again
 */
void
trellis_calendar_adding_start (GFile *file,
                               TrellisWorkspace *workspace,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Adding *adding = g_new0 (Adding, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, trellis_calendar_adding_start);
  g_task_set_task_data (task, adding, free_adding);
  adding->workspace = g_object_ref (workspace);
  adding->file = dup_name (file);
  if (prepare (adding, file, &error))
    g_task_run_in_thread (task, run);
  else
    g_task_return_error (task, error);
}

/* What the practice had already changed by nobody's act: that is nothing to undo. */
static gboolean
keep (Adding *adding, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (adding->workspace);
  gboolean known = adding->calendar->id != NULL;

  trellis_calendar_reading_tell (adding->reading, adding->calendar);
  if (known)
    return trellis_practice_refresh_calendar (practice, adding->calendar, error);
  if (!trellis_practice_put_calendar (practice, adding->calendar, error))
    return FALSE;
  trellis_workspace_report_act (adding->workspace, _ ("Calendar added"));
  return TRUE;
}

/**
 * trellis_calendar_adding_finish:
 *
 * Keeps what was read, and reports the act.
 *
 * Returns: (transfer full) (nullable): what the calendar is called
 */
char *
trellis_calendar_adding_finish (GAsyncResult *result, GError **error)
{
  Adding *adding = g_task_get_task_data (G_TASK (result));

  if (g_task_propagate_boolean (G_TASK (result), error) && keep (adding, error))
    return g_strdup (adding->calendar->name);
  /* Translators: the name of a file; why it was not added follows. */
  g_prefix_error (error, _ ("“%s” was not added: "), adding->file);
  return NULL;
}
