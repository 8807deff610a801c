/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One export of sessions: chosen on the main thread, written on another, and remembered after. */

#include "config.h"

#include "trellis-export-job.h"

#include "calendar/trellis-calendar-file.h"
#include "calendar/trellis-calendar-parcel.h"
#include "calendar/trellis-calendar-selection.h"
#include "calendar/trellis-calendar-values.h"
#include "calendar/trellis-calendar-writer.h"
#include "practice/trellis-practice-targets.h"

/* Either a parcel for a target that remembers, or a selection that nobody does. */
typedef struct
{
  TrellisPractice *practice;
  TrellisExportTarget *target;
  TrellisCalendarParcel *parcel;
  TrellisCalendarSelection *selection;
  char *path;
  gboolean idle; /* there is no news, and the file stays */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->practice);
  g_object_unref (job->target);
  g_clear_pointer (&job->parcel, trellis_calendar_parcel_free);
  g_clear_pointer (&job->selection, trellis_calendar_selection_free);
  g_free (job->path);
  g_free (job);
}

void
trellis_exported_free (TrellisExported *self)
{
  g_ptr_array_unref (self->remarks);
  g_free (self->path);
  g_free (self);
}

static gboolean
pack (Job *job, GError **error)
{
  if (!trellis_practice_check_export_file (job->practice, job->path, error))
    return FALSE;
  if (job->target->name == NULL)
    {
      job->selection = trellis_calendar_select_for (job->practice, job->target, FALSE);
      trellis_calendar_selection_detach (job->selection);
      return TRUE;
    }
  job->parcel = trellis_calendar_parcel_new (job->practice, job->target,
                                             g_strcmp0 (job->target->place, job->path) == 0, error);
  if (job->parcel == NULL)
    return FALSE;
  trellis_calendar_parcel_detach (job->parcel);
  return TRUE;
}

static gboolean
write_selection (gpointer data, GOutputStream *out, GError **error)
{
  return trellis_calendar_write (((TrellisCalendarSelection *) data)->entries, FALSE, out, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean written;

  g_cancellable_push_current (cancellable);
  written = job->parcel != NULL ? trellis_calendar_parcel_write (job->parcel, job->path, &error)
                                : trellis_calendar_file_replace (job->path, write_selection,
                                                                 job->selection, &error);
  g_cancellable_pop_current (cancellable);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * trellis_export_async:
 * @target: (transfer none): which sessions, and how; when it has a name it remembers what was sent,
 *   and when @path is its place the file is kept up to date from now on
 * @path: (type filename): the file, an absolute path
 * @cancellable: (not nullable): leaves the file that is there as it is
 *
 * Writes a calendar file.
 */
void
trellis_export_async (TrellisPractice *practice,
                      TrellisExportTarget *target,
                      const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);
  GError *error = NULL;

  trellis_calendar_prepare_threads ();
  job->practice = g_object_ref (practice);
  job->target = trellis_record_copy (target);
  job->path = g_strdup (path);
  g_task_set_source_tag (task, trellis_export_async);
  g_task_set_task_data (task, job, free_job);
  if (!pack (job, &error))
    g_task_return_error (task, error);
  else if (job->parcel != NULL && trellis_calendar_parcel_is_idle (job->parcel, path))
    {
      job->idle = TRUE;
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_run_in_thread (task, write_in_thread);
}

static TrellisExported *
report (Job *job)
{
  TrellisExported *self = g_new0 (TrellisExported, 1);

  self->path = g_strdup (job->path);
  self->left_alone = job->idle;
  if (job->parcel != NULL)
    {
      self->n_sessions = trellis_calendar_parcel_get_length (job->parcel);
      self->remarks = g_ptr_array_ref (trellis_calendar_parcel_get_remarks (job->parcel));
      return self;
    }
  self->n_sessions = job->selection->entries->len;
  self->remarks = g_ptr_array_ref (job->selection->remarks);
  return self;
}

/**
 * trellis_export_finish:
 *
 * Remembers what was sent, once it stands in the file.
 *
 * Returns: (transfer full) (nullable): what was written; or an error, also when it was cancelled
 */
TrellisExported *
trellis_export_finish (GAsyncResult *result, GError **error)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);

  if (!g_task_propagate_boolean (task, error))
    return NULL;
  if (job->idle)
    return trellis_practice_put_target (job->practice, job->target, error) ? report (job) : NULL;
  if (job->parcel != NULL
      && !trellis_calendar_parcel_remember (job->parcel, job->practice, job->target, error))
    return NULL;
  return report (job);
}
