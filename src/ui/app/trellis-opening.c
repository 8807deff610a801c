/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a practice for the window, off the main thread: to change it, else to read it. */

#include "config.h"

#include "trellis-opening.h"

#include "practice/trellis-sample.h"

/* What another program calls us that finds the practice locked. */
#define PROGRAM "Trellis"

typedef struct
{
  char *place; /* none: the demo, in a folder of its own */
  TrellisFolderMode mode;
  TrellisClock *clock;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_free (order->place);
  g_object_unref (order->clock);
  g_free (order);
}

void
trellis_opened_free (TrellisOpened *self)
{
  g_clear_object (&self->practice);
  g_clear_object (&self->folder);
  g_free (self);
}

static TrellisOpened *
open_as (const char *place, TrellisFolderMode mode, TrellisClock *clock, GError **error)
{
  g_autoptr (TrellisOpened) self = g_new0 (TrellisOpened, 1);

  self->folder = trellis_folder_open (place, mode, clock, PROGRAM, error);
  if (self->folder != NULL)
    self->practice = trellis_folder_load (self->folder, error);
  return self->practice == NULL ? NULL : g_steal_pointer (&self);
}

/* Whether what hinders changing the practice may still let it be read. */
static gboolean
may_be_read (const GError *problem)
{
  return g_error_matches (problem, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD)
         || g_error_matches (problem, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_LOCK)
         || g_error_matches (problem, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
}

/**
 * trellis_open_practice:
 * @place: the practice's folder
 * @mode: %TRELLIS_FOLDER_CREATE, or %TRELLIS_FOLDER_CHANGE for a practice that must be there
 *
 * Opens a practice to change it; where it is open elsewhere or cannot be written, to read it, and
 * the practice says why. A folder that is missing or empty is, where that may be, an empty
 * practice, and is made by the first save.
 *
 * Returns: (transfer full) (nullable): the practice; or an error of %TRELLIS_STORE_ERROR
 */
TrellisOpened *
trellis_open_practice (const char *place,
                       TrellisFolderMode mode,
                       TrellisClock *clock,
                       GError **error)
{
  g_autoptr (GError) problem = NULL;
  TrellisOpened *opened = open_as (place, mode, clock, &problem);

  if (opened == NULL && may_be_read (problem))
    {
      opened = open_as (place, TRELLIS_FOLDER_READ, clock, error);
      if (opened != NULL)
        trellis_practice_set_read_only (opened->practice, problem->message);
    }
  else if (opened == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return opened;
}

static TrellisOpened *
open_demo (TrellisClock *clock, GError **error)
{
  g_autofree char *place = g_dir_make_tmp ("trellis-demo-XXXXXX", error);
  g_autoptr (TrellisOpened) opened = NULL;

  if (place == NULL)
    return NULL;
  opened = open_as (place, TRELLIS_FOLDER_CREATE, clock, error);
  if (opened == NULL || !trellis_sample_write (opened->practice, clock, error))
    return NULL;
  return g_steal_pointer (&opened);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  TrellisOpened *opened = order->place == NULL ? open_demo (order->clock, &error)
                                               : trellis_open_practice (order->place, order->mode,
                                                                        order->clock, &error);

  if (opened == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, opened, (GDestroyNotify) trellis_opened_free);
}

static void
start (const char *place,
       TrellisFolderMode mode,
       TrellisClock *clock,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->place = g_strdup (place);
  order->mode = mode;
  order->clock = g_object_ref (clock);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * trellis_open_practice_async:
 *
 * As trellis_open_practice(), in a thread.
 */
void
trellis_open_practice_async (const char *place,
                             TrellisFolderMode mode,
                             TrellisClock *clock,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (place != NULL);

  start (place, mode, clock, cancellable, callback, user_data);
}

/**
 * trellis_open_demo_async:
 *
 * Writes the demo practice into a new scratch folder and opens it, in a thread.
 */
void
trellis_open_demo_async (TrellisClock *clock,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  start (NULL, TRELLIS_FOLDER_CREATE, clock, cancellable, callback, user_data);
}

/**
 * trellis_open_finish:
 *
 * Returns: (transfer full) (nullable): what was opened; or an error, also when it was cancelled
 */
TrellisOpened *
trellis_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
