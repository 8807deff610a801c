/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a backup, looking at one, and restoring it, each on a thread of its own. */

#include "config.h"

#include "trellis-backup-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *practice; /* of what is written */
  char *path;     /* the file that is written, or the folder that is made */
  TrellisClock *clock;
  GFile *file;   /* that is read */
  int *permille; /* how much is done; somebody else looks at it meanwhile */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->practice);
  g_free (job->path);
  g_clear_object (&job->clock);
  g_clear_object (&job->file);
  g_free (job);
}

static void
note_progress (gint64 done, gint64 all, gpointer data)
{
  Job *job = data;

  g_atomic_int_set (job->permille, all == 0 ? 0 : (int) (done * 1000 / all));
}

static GInputStream *
open_file (Job *job, GCancellable *cancellable, char **name, GError **error)
{
  g_autofree char *base = g_file_get_basename (job->file);
  GFileInputStream *in = g_file_read (job->file, cancellable, error);

  *name = g_filename_display_name (base);
  return (GInputStream *) in;
}

static TrellisBackup *
read_backup (Job *job, const TrellisBackupCare *care, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GInputStream) in = open_file (job, care->cancellable, &name, error);

  if (in == NULL)
    return NULL;
  return job->path == NULL ? trellis_backup_look (in, name, error)
                           : trellis_restore (in, name, job->path, care, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  TrellisBackupCare care = { job->permille == NULL ? NULL : note_progress, job, cancellable, NULL };
  TrellisBackup *backup = job->practice != NULL ? trellis_backup_write (job->practice, job->path,
                                                                        job->clock, &care, &error)
                                                : read_backup (job, &care, &error);

  if (backup == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, backup, (GDestroyNotify) trellis_backup_free);
}

/* What is done is done, also when it was cancelled at the last moment. */
static void
start (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run);
}

/**
 * trellis_backup_job_write:
 * @permille: set while it runs; lives until @callback
 *
 * As trellis_backup_write(), in a thread.
 */
void
trellis_backup_job_write (const char *practice,
                          const char *path,
                          TrellisClock *clock,
                          int *permille,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->practice = g_strdup (practice);
  job->path = g_strdup (path);
  job->clock = g_object_ref (clock);
  job->permille = permille;
  start (job, cancellable, callback, user_data);
}

/**
 * trellis_backup_job_look:
 *
 * Reads what a backup says of itself.
 */
void
trellis_backup_job_look (GFile *file,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  start (job, cancellable, callback, user_data);
}

/**
 * trellis_backup_job_restore:
 * @path: (type filename): the folder to make
 * @permille: set while it runs; lives until @callback
 *
 * As trellis_restore(), in a thread.
 */
void
trellis_backup_job_restore (GFile *file,
                            const char *path,
                            int *permille,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->path = g_strdup (path);
  job->permille = permille;
  start (job, cancellable, callback, user_data);
}

/**
 * trellis_backup_job_finish:
 *
 * Returns: (transfer full) (nullable): the backup; or an error, also when it was cancelled
 */
TrellisBackup *
trellis_backup_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
