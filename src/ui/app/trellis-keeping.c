/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping an open practice: it is saved in turn, and follows its folder. */

#include "config.h"

#include "trellis-keeping.h"

#include "ui/app/trellis-outside-watch.h"

struct _TrellisKeeping
{
  GObject parent_instance;

  TrellisFolder *folder;
  TrellisPractice *practice;
  TrellisSaveQueue *queue;
  TrellisOutsideWatch *watch;
};

G_DEFINE_FINAL_TYPE (TrellisKeeping, trellis_keeping, G_TYPE_OBJECT)

enum
{
  SIGNAL_STATE_CHANGED,
  SIGNAL_TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_state_changed_cb (TrellisKeeping *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static void
on_taken_cb (TrellisKeeping *self)
{
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

static void
trellis_keeping_dispose (GObject *object)
{
  TrellisKeeping *self = TRELLIS_KEEPING (object);

  if (self->watch != NULL)
    g_object_run_dispose (G_OBJECT (self->watch));
  g_clear_object (&self->watch);
  g_clear_object (&self->queue);
  g_clear_object (&self->practice);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (trellis_keeping_parent_class)->dispose (object);
}

static void
trellis_keeping_class_init (TrellisKeepingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_keeping_dispose;

  /**
   * TrellisKeeping::state-changed:
   *
   * Something may be saved now that was not, or the other way round.
   */
  signals[SIGNAL_STATE_CHANGED]
      = g_signal_new ("state-changed", TRELLIS_TYPE_KEEPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);

  /**
   * TrellisKeeping::taken:
   *
   * The practice has changed because its documents were changed from outside.
   */
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", TRELLIS_TYPE_KEEPING, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_keeping_init (TrellisKeeping *self)
{
}

static void
follow (TrellisKeeping *self, gpointer part, const char *signal)
{
  g_signal_connect_object (part, signal, G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trellis_keeping_new:
 * @folder: where @practice was loaded from
 *
 * From now on the practice is saved without anybody waiting for it.
 *
 * Returns: (transfer full): what keeps the practice
 */
TrellisKeeping *
trellis_keeping_new (TrellisFolder *folder, TrellisPractice *practice)
{
  TrellisKeeping *self = g_object_new (TRELLIS_TYPE_KEEPING, NULL);

  self->folder = g_object_ref (folder);
  self->practice = g_object_ref (practice);
  self->queue = trellis_save_queue_new (TRELLIS_SAVER (folder));
  trellis_practice_set_saver (practice, TRELLIS_SAVER (self->queue));
  follow (self, self->queue, "state-changed");
  self->watch = trellis_outside_watch_new (folder, practice, self->queue);
  follow (self, self->watch, "others-changed");
  g_signal_connect_object (self->watch, "taken", G_CALLBACK (on_taken_cb), self, G_CONNECT_SWAPPED);
  return self;
}

TrellisPractice *
trellis_keeping_get_practice (TrellisKeeping *self)
{
  return self->practice;
}

TrellisFolder *
trellis_keeping_get_folder (TrellisKeeping *self)
{
  return self->folder;
}

/**
 * trellis_keeping_count_unsaved:
 *
 * Returns: how many acts are not on disk
 */
guint
trellis_keeping_count_unsaved (TrellisKeeping *self)
{
  return trellis_save_queue_get_length (self->queue);
}

/**
 * trellis_keeping_get_cause:
 *
 * Returns: (transfer none) (nullable): why something is not saved, such as “the disk is full”;
 *   %NULL as long as nothing has failed
 */
const char *
trellis_keeping_get_cause (TrellisKeeping *self)
{
  const GError *problem = trellis_save_queue_get_problem (self->queue);

  return problem == NULL ? NULL : trellis_store_error_get_cause (problem);
}

/**
 * trellis_keeping_get_others:
 *
 * Returns: (transfer none) (array zero-terminated=1): the places of documents that others changed
 *   while we did, kept beside ours
 */
const char *const *
trellis_keeping_get_others (TrellisKeeping *self)
{
  return trellis_outside_watch_get_others (self->watch);
}

/**
 * trellis_keeping_refresh:
 *
 * Tries again what failed, and looks at the folder: when somebody asks for it or comes back.
 */
void
trellis_keeping_refresh (TrellisKeeping *self)
{
  trellis_save_queue_retry (self->queue);
  trellis_outside_watch_look (self->watch);
}

/**
 * trellis_keeping_give_up:
 *
 * Drops what is not saved, for good.
 */
void
trellis_keeping_give_up (TrellisKeeping *self)
{
  trellis_save_queue_give_up (self->queue);
}
