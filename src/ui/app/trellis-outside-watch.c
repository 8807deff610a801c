/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A watch over a practice's folder: what others change there comes into the open practice. */

#include "config.h"

#include "trellis-outside-watch.h"

#include "store/trellis-outside.h"
#include "store/trellis-place.h"

/* Who writes one document often writes another. */
#define QUIET_MS 300

/**
 * TrellisOutsideWatch:
 *
 * Looks at the folder soon after something has moved in it, off the main thread, and takes over
 * what has changed. As long as something of ours waits to be saved it holds still: saving then puts
 * what others wrote beside ours.
 */
struct _TrellisOutsideWatch
{
  GObject parent_instance;

  TrellisFolder *folder;
  TrellisPractice *practice;
  TrellisSaveQueue *queue;
  GPtrArray *monitors;
  char **others;
  GCancellable *stop;
  guint timer;
  gboolean looking;
  gboolean again; /* once it can */
};

G_DEFINE_FINAL_TYPE (TrellisOutsideWatch, trellis_outside_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_TAKEN,
  SIGNAL_OTHERS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void look_soon (TrellisOutsideWatch *self);

static gboolean
is_saving (TrellisOutsideWatch *self)
{
  return trellis_save_queue_get_length (self->queue) > 0;
}

static void
note_others (TrellisOutsideWatch *self, TrellisOutside *outside)
{
  const char *const *others = trellis_outside_get_others (outside);

  if (g_strv_equal ((const char *const *) self->others, others))
    return;
  g_strfreev (self->others);
  self->others = g_strdupv ((char **) others);
  g_signal_emit (self, signals[SIGNAL_OTHERS_CHANGED], 0);
}

static void
take (TrellisOutsideWatch *self, TrellisOutside *outside)
{
  if (is_saving (self) || !trellis_outside_take (outside, self->folder, self->practice))
    {
      self->again = TRUE;
      return;
    }
  note_others (self, outside);
  if (trellis_outside_get_length (outside) > 0)
    g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

static void
on_looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TrellisOutsideWatch *self = TRELLIS_OUTSIDE_WATCH (object);
  g_autoptr (TrellisOutside) outside = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Then the practice is no longer shown. */
  if (outside == NULL)
    return;
  self->looking = FALSE;
  take (self, outside);
  if (self->again && !is_saving (self))
    look_soon (self);
}

static void
look_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  TrellisOutsideWatch *self = object;

  g_task_return_pointer (task, trellis_outside_look (self->folder),
                         (GDestroyNotify) trellis_outside_free);
}

/**
 * trellis_outside_watch_look:
 *
 * Looks at the folder now, or as soon as what is ours is saved.
 */
void
trellis_outside_watch_look (TrellisOutsideWatch *self)
{
  g_autoptr (GTask) task = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->again = self->looking || is_saving (self);
  if (self->again)
    return;
  self->looking = TRUE;
  task = g_task_new (self, self->stop, on_looked_cb, NULL);
  g_task_set_source_tag (task, trellis_outside_watch_look);
  g_task_run_in_thread (task, look_in_thread);
}

static gboolean
on_quiet_cb (gpointer data)
{
  TrellisOutsideWatch *self = data;

  self->timer = 0;
  trellis_outside_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (TrellisOutsideWatch *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (QUIET_MS, on_quiet_cb, self);
}

static void
on_queue_changed_cb (TrellisOutsideWatch *self)
{
  if (self->again && !is_saving (self))
    look_soon (self);
}

/* A folder that is not there yet is noticed when it comes. */
static void
add_monitor (TrellisOutsideWatch *self, const char *place)
{
  g_autoptr (GFile) folder
      = g_file_new_build_filename (trellis_folder_get_path (self->folder), place, NULL);
  GFileMonitor *monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->monitors, monitor);
}

static void
trellis_outside_watch_dispose (GObject *object)
{
  TrellisOutsideWatch *self = TRELLIS_OUTSIDE_WATCH (object);

  g_cancellable_cancel (self->stop);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_ptr_array_set_size (self->monitors, 0);
  G_OBJECT_CLASS (trellis_outside_watch_parent_class)->dispose (object);
}

static void
trellis_outside_watch_finalize (GObject *object)
{
  TrellisOutsideWatch *self = TRELLIS_OUTSIDE_WATCH (object);

  g_clear_pointer (&self->monitors, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_strfreev);
  g_clear_object (&self->stop);
  g_clear_object (&self->queue);
  g_clear_object (&self->practice);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (trellis_outside_watch_parent_class)->finalize (object);
}

static void
trellis_outside_watch_class_init (TrellisOutsideWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_outside_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_outside_watch_finalize;

  /**
   * TrellisOutsideWatch::taken:
   *
   * The practice has changed as its documents have.
   */
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", TRELLIS_TYPE_OUTSIDE_WATCH, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TrellisOutsideWatch::others-changed:
   *
   * There are other documents beside ours: see trellis_outside_watch_get_others().
   */
  signals[SIGNAL_OTHERS_CHANGED]
      = g_signal_new ("others-changed", TRELLIS_TYPE_OUTSIDE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_outside_watch_init (TrellisOutsideWatch *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_new0 (char *, 1);
  self->stop = g_cancellable_new ();
}

/**
 * trellis_outside_watch_new:
 * @folder: where @practice is kept
 * @queue: through which it is saved
 *
 * Returns: (transfer full): a watch that looks soon for the first time
 */
TrellisOutsideWatch *
trellis_outside_watch_new (TrellisFolder *folder,
                           TrellisPractice *practice,
                           TrellisSaveQueue *queue)
{
  static const char *const places[] = { ".", TRELLIS_PLACE_PEOPLE, TRELLIS_PLACE_ENGAGEMENTS,
                                        TRELLIS_PLACE_EXPORTS, TRELLIS_PLACE_CALENDARS };
  TrellisOutsideWatch *self = g_object_new (TRELLIS_TYPE_OUTSIDE_WATCH, NULL);

  self->folder = g_object_ref (folder);
  self->practice = g_object_ref (practice);
  self->queue = g_object_ref (queue);
  g_signal_connect_object (queue, "state-changed", G_CALLBACK (on_queue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    add_monitor (self, places[i]);
  look_soon (self);
  return self;
}

/**
 * trellis_outside_watch_get_others:
 *
 * Returns: (transfer none) (array zero-terminated=1): the places of documents that others changed
 *   while we did, kept beside ours
 */
const char *const *
trellis_outside_watch_get_others (TrellisOutsideWatch *self)
{
  return (const char *const *) self->others;
}
