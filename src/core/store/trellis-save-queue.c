/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A queue of jobs before a saver that may be slow or may fail: nobody waits, and nothing is lost.
 */

#include "config.h"

#include "trellis-save-queue.h"

/**
 * TrellisSaveQueue:
 *
 * Belongs to the thread that made it. It takes every job over at once and has them saved by a
 * worker, one after the other in the order in which they came. A job that fails stays the first of
 * the queue, and none overtakes it: it is tried again after a while, which doubles each time, and
 * whenever somebody asks. The queue lives as long as it holds a job.
 */
struct _TrellisSaveQueue
{
  GObject parent_instance;

  TrellisSaver *saver;
  GMainContext *context;
  GQueue jobs;
  GTask *task;    /* none: nothing is being saved now */
  GSource *retry; /* none: nothing has failed, or it is being tried again */
  GError *problem;
  guint wait;
  guint first_wait;
  guint longest_wait;
};

static void trellis_save_queue_saver_init (TrellisSaverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrellisSaveQueue,
                               trellis_save_queue,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TRELLIS_TYPE_SAVER,
                                                      trellis_save_queue_saver_init))

enum
{
  SIGNAL_STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void save_first (TrellisSaveQueue *self);

static void
clear_retry (TrellisSaveQueue *self)
{
  if (self->retry != NULL)
    g_source_destroy (self->retry);
  g_clear_pointer (&self->retry, g_source_unref);
}

static gboolean
on_waited_cb (gpointer data)
{
  TrellisSaveQueue *self = data;

  clear_retry (self);
  save_first (self);
  return G_SOURCE_REMOVE;
}

static void
wait_to_retry (TrellisSaveQueue *self)
{
  clear_retry (self);
  self->retry = g_timeout_source_new (self->wait);
  g_source_set_static_name (self->retry, "[trellis] save again");
  g_source_set_callback (self->retry, on_waited_cb, self, NULL);
  g_source_attach (self->retry, self->context);
  self->wait = MIN (self->wait * 2, self->longest_wait);
}

static void
tell (TrellisSaveQueue *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static void
note_success (TrellisSaveQueue *self)
{
  g_clear_error (&self->problem);
  self->wait = self->first_wait;
  trellis_save_job_unref (g_queue_pop_head (&self->jobs));
  save_first (self);
  tell (self);
  if (g_queue_is_empty (&self->jobs))
    g_object_unref (self);
}

static void
note_failure (TrellisSaveQueue *self, GError *problem)
{
  g_clear_error (&self->problem);
  self->problem = problem;
  wait_to_retry (self);
  tell (self);
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  TrellisSaveQueue *self = TRELLIS_SAVE_QUEUE (object);
  GError *problem = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &problem);

  g_clear_object (&self->task);
  /* Somebody may have given the job up meanwhile, and come with others. */
  if (g_queue_peek_head (&self->jobs) != g_task_get_task_data (G_TASK (result)))
    {
      g_clear_error (&problem);
      save_first (self);
    }
  else if (saved)
    note_success (self);
  else
    note_failure (self, problem);
}

static void
save_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (trellis_saver_save (TRELLIS_SAVE_QUEUE (object)->saver, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
save_first (TrellisSaveQueue *self)
{
  TrellisSaveJob *job = g_queue_peek_head (&self->jobs);

  if (job == NULL || self->task != NULL || self->retry != NULL)
    return;
  self->task = g_task_new (self, NULL, on_saved_cb, NULL);
  g_task_set_source_tag (self->task, save_first);
  g_task_set_task_data (self->task, trellis_save_job_ref (job),
                        (GDestroyNotify) trellis_save_job_unref);
  g_task_run_in_thread (self->task, save_in_thread);
}

static gboolean
trellis_save_queue_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error)
{
  TrellisSaveQueue *self = TRELLIS_SAVE_QUEUE (saver);

  if (g_queue_is_empty (&self->jobs))
    g_object_ref (self);
  g_queue_push_tail (&self->jobs, trellis_save_job_ref (job));
  save_first (self);
  tell (self);
  return TRUE;
}

/* The last item of the job that is that file. */
static const TrellisSaveItem *
find_file (TrellisSaveJob *job, const char *id, const char *file)
{
  for (guint i = trellis_save_job_get_length (job); i > 0; i--)
    {
      const TrellisSaveItem *item = trellis_save_job_get (job, i - 1);

      if (item->kind == TRELLIS_DOCUMENT_ATTACHMENT && g_strcmp0 (item->id, id) == 0
          && g_strcmp0 (item->file, file) == 0)
        return item;
    }
  return NULL;
}

/* A file that has gone is no file, whoever has it still: but nobody refers to it then. */
static GBytes *
trellis_save_queue_read_file (TrellisSaver *saver, const char *id, const char *file, GError **error)
{
  TrellisSaveQueue *self = TRELLIS_SAVE_QUEUE (saver);

  for (GList *at = self->jobs.tail; at != NULL; at = at->prev)
    {
      const TrellisSaveItem *item = find_file (at->data, id, file);

      if (item != NULL && item->bytes != NULL)
        return g_bytes_ref (item->bytes);
    }
  return trellis_saver_read_file (self->saver, id, file, error);
}

static void
trellis_save_queue_saver_init (TrellisSaverInterface *iface)
{
  iface->save = trellis_save_queue_save;
  iface->read_file = trellis_save_queue_read_file;
}

static void
trellis_save_queue_finalize (GObject *object)
{
  TrellisSaveQueue *self = TRELLIS_SAVE_QUEUE (object);

  clear_retry (self);
  g_clear_error (&self->problem);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->context, g_main_context_unref);
  G_OBJECT_CLASS (trellis_save_queue_parent_class)->finalize (object);
}

static void
trellis_save_queue_class_init (TrellisSaveQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_save_queue_finalize;

  /**
   * TrellisSaveQueue::state-changed:
   *
   * Something came, was saved or failed.
   */
  signals[SIGNAL_STATE_CHANGED]
      = g_signal_new ("state-changed", TRELLIS_TYPE_SAVE_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
trellis_save_queue_init (TrellisSaveQueue *self)
{
  self->context = g_main_context_ref_thread_default ();
  trellis_save_queue_set_waits (self, TRELLIS_SAVE_QUEUE_FIRST_WAIT,
                                TRELLIS_SAVE_QUEUE_LONGEST_WAIT);
  g_queue_init (&self->jobs);
}

/**
 * trellis_save_queue_new:
 * @saver: what saves in the end; from now on it is called on other threads, one at a time
 *
 * Returns: (transfer full): a queue before it
 */
TrellisSaveQueue *
trellis_save_queue_new (TrellisSaver *saver)
{
  TrellisSaveQueue *self = g_object_new (TRELLIS_TYPE_SAVE_QUEUE, NULL);

  self->saver = g_object_ref (saver);
  return self;
}

/**
 * trellis_save_queue_set_waits:
 * @first: milliseconds until a job that failed is tried again
 * @longest: what that grows to
 *
 * For tests, which have no time.
 */
void
trellis_save_queue_set_waits (TrellisSaveQueue *self, guint first, guint longest)
{
  self->wait = first;
  self->first_wait = first;
  self->longest_wait = longest;
}

/**
 * trellis_save_queue_get_length:
 *
 * Returns: how many jobs are not saved
 */
guint
trellis_save_queue_get_length (TrellisSaveQueue *self)
{
  return g_queue_get_length (&self->jobs);
}

/**
 * trellis_save_queue_get_problem:
 *
 * Returns: (transfer none) (nullable): why the first job is not saved; %NULL as long as nothing has
 *   gone wrong with it
 */
const GError *
trellis_save_queue_get_problem (TrellisSaveQueue *self)
{
  return self->problem;
}

/**
 * trellis_save_queue_retry:
 *
 * Tries again at once what failed.
 */
void
trellis_save_queue_retry (TrellisSaveQueue *self)
{
  clear_retry (self);
  save_first (self);
}

/**
 * trellis_save_queue_give_up:
 *
 * Drops every job that is not saved: what they hold is lost.
 */
void
trellis_save_queue_give_up (TrellisSaveQueue *self)
{
  gboolean had_any = !g_queue_is_empty (&self->jobs);

  clear_retry (self);
  g_clear_error (&self->problem);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) trellis_save_job_unref);
  tell (self);
  if (had_any)
    g_object_unref (self);
}
