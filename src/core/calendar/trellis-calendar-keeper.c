/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A keeper writes the files that calendars subscribe to, each time something in them has changed,
 * and never in the way of whoever works. */

#include "config.h"

#include "trellis-calendar-keeper.h"

#include "practice/trellis-practice-targets.h"
#include "trellis-calendar-file.h"
#include "trellis-calendar-parcel.h"
#include "trellis-calendar-values.h"

/**
 * TrellisCalendarKeeper:
 *
 * Belongs to the thread that made it, and waits in the main context of that thread. When the
 * practice has changed and nothing more happens for a second, each target's file is written that
 * would say something else. The practice is saved by then, and stays so whatever becomes of the
 * file; a failure is kept to be shown, and tried again after a while and at the next change.
 */
struct _TrellisCalendarKeeper
{
  GObject parent_instance;

  TrellisPractice *practice;
  gulong changed;
  GMainContext *context;
  GSource *source;      /* none: nothing is due */
  GSource *reminder;    /* none: nobody needs to be reminded */
  GHashTable *failures; /* from the target's id to #GError */
  GQueue targets;       /* ids, still to be looked at */
  GTask *task;          /* the file that is being written */
  guint quiet;
  guint retry;
  guint remind;
  gboolean remembering; /* what changes now is our own doing */
};

/* What a worker writes, for which target and where. */
typedef struct
{
  TrellisCalendarParcel *parcel;
  char *target;
  char *place;
} Delivery;

enum
{
  SIGNAL_STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrellisCalendarKeeper, trellis_calendar_keeper, G_TYPE_OBJECT)

static void write_next (TrellisCalendarKeeper *self);

static void
free_delivery (gpointer data)
{
  Delivery *delivery = data;

  trellis_calendar_parcel_free (delivery->parcel);
  g_free (delivery->target);
  g_free (delivery->place);
  g_free (delivery);
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* In @milliseconds, instead of what was to come. */
static void
set_source (TrellisCalendarKeeper *self, GSource **source, guint milliseconds, GSourceFunc callback)
{
  clear_source (source);
  *source = g_timeout_source_new (milliseconds);
  g_source_set_static_name (*source, "[trellis] kept calendar files");
  g_source_set_callback (*source, callback, self, NULL);
  g_source_attach (*source, self->context);
}

static gboolean
on_quiet_cb (gpointer data)
{
  TrellisCalendarKeeper *self = data;

  trellis_calendar_keeper_write_now (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for (TrellisCalendarKeeper *self, guint milliseconds)
{
  set_source (self, &self->source, milliseconds, on_quiet_cb);
}

/* Evolution's data server hears of no change while it reads the one before. */
static gboolean
on_remind_cb (gpointer data)
{
  TrellisCalendarKeeper *self = data;
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (self->practice));

  clear_source (&self->reminder);
  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);

      if (target->place != NULL)
        trellis_calendar_file_touch (target->place);
    }
  return G_SOURCE_REMOVE;
}

static void
on_practice_changed_cb (TrellisPractice *practice, gpointer data)
{
  TrellisCalendarKeeper *self = data;

  if (!self->remembering)
    wait_for (self, self->quiet);
}

/* Takes @failure, which is %NULL for a file that is up to date. */
static void
note_failure (TrellisCalendarKeeper *self, const char *target, GError *failure)
{
  gboolean had = g_hash_table_contains (self->failures, target);

  if (failure != NULL)
    g_hash_table_insert (self->failures, g_strdup (target), failure);
  else
    g_hash_table_remove (self->failures, target);
  if (had || failure != NULL)
    g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static TrellisExportTarget *
find_target (TrellisCalendarKeeper *self, const char *id)
{
  TrellisExportTarget *target
      = trellis_list_find (G_LIST_STORE (trellis_practice_get_targets (self->practice)), id);

  return target == NULL || target->place == NULL ? NULL : target;
}

/* The target may have another name by now, or may keep no file any more. */
static void
remember (TrellisCalendarKeeper *self, const Delivery *delivery)
{
  TrellisExportTarget *live = find_target (self, delivery->target);
  g_autoptr (TrellisExportTarget) target = NULL;
  GError *failure = NULL;

  if (live == NULL || g_strcmp0 (live->place, delivery->place) != 0)
    return;
  target = trellis_record_copy (live);
  self->remembering = TRUE;
  trellis_calendar_parcel_remember (delivery->parcel, self->practice, target, &failure);
  self->remembering = FALSE;
  note_failure (self, delivery->target, failure);
}

static void
deliver (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Delivery *delivery = data;
  GError *error = NULL;

  if (trellis_calendar_parcel_write (delivery->parcel, delivery->place, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_delivered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  TrellisCalendarKeeper *self = TRELLIS_CALENDAR_KEEPER (object);
  const Delivery *delivery = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  g_clear_object (&self->task);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_source (self, &self->reminder, self->remind, on_remind_cb);
      remember (self, delivery);
    }
  else
    note_failure (self, delivery->target, error);
  write_next (self);
}

/* Takes @parcel. */
static void
send (TrellisCalendarKeeper *self, TrellisExportTarget *target, TrellisCalendarParcel *parcel)
{
  Delivery *delivery = g_new0 (Delivery, 1);

  trellis_calendar_parcel_detach (parcel);
  delivery->parcel = parcel;
  delivery->target = g_strdup (target->id);
  delivery->place = g_strdup (target->place);
  self->task = g_task_new (self, NULL, on_delivered_cb, NULL);
  g_task_set_source_tag (self->task, send);
  g_task_set_task_data (self->task, delivery, free_delivery);
  g_task_run_in_thread (self->task, deliver);
}

/* Returns whether there was anything to write. */
static gboolean
look_at (TrellisCalendarKeeper *self, const char *id)
{
  TrellisExportTarget *target = find_target (self, id);
  g_autoptr (TrellisCalendarParcel) parcel = NULL;
  GError *failure = NULL;

  if (target == NULL)
    {
      note_failure (self, id, NULL);
      return FALSE;
    }
  parcel = trellis_calendar_parcel_new (self->practice, target, TRUE, &failure);
  if (parcel != NULL && trellis_calendar_parcel_is_stale (parcel))
    {
      send (self, target, g_steal_pointer (&parcel));
      return TRUE;
    }
  note_failure (self, id, failure);
  return FALSE;
}

/* One file after the other; once all are done, those that failed are due again. */
static void
write_next (TrellisCalendarKeeper *self)
{
  gboolean sent = FALSE;

  while (!sent && !g_queue_is_empty (&self->targets))
    {
      g_autofree char *id = g_queue_pop_head (&self->targets);

      sent = look_at (self, id);
    }
  if (!sent && self->source == NULL && g_hash_table_size (self->failures) > 0)
    wait_for (self, self->retry);
}

static void
trellis_calendar_keeper_dispose (GObject *object)
{
  TrellisCalendarKeeper *self = TRELLIS_CALENDAR_KEEPER (object);

  clear_source (&self->source);
  clear_source (&self->reminder);
  g_clear_signal_handler (&self->changed, self->practice);
  g_queue_clear_full (&self->targets, g_free);
  G_OBJECT_CLASS (trellis_calendar_keeper_parent_class)->dispose (object);
}

static void
trellis_calendar_keeper_finalize (GObject *object)
{
  TrellisCalendarKeeper *self = TRELLIS_CALENDAR_KEEPER (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  G_OBJECT_CLASS (trellis_calendar_keeper_parent_class)->finalize (object);
}

static void
trellis_calendar_keeper_class_init (TrellisCalendarKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_calendar_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_calendar_keeper_finalize;

  /**
   * TrellisCalendarKeeper::state-changed:
   *
   * A file could not be written, or one could again: see trellis_calendar_keeper_get_failure().
   */
  signals[SIGNAL_STATE_CHANGED]
      = g_signal_new ("state-changed", TRELLIS_TYPE_CALENDAR_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_calendar_keeper_init (TrellisCalendarKeeper *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->failures
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_error_free);
  self->quiet = TRELLIS_CALENDAR_QUIET;
  self->retry = TRELLIS_CALENDAR_RETRY;
  self->remind = TRELLIS_CALENDAR_REMIND;
  g_queue_init (&self->targets);
}

/**
 * trellis_calendar_keeper_new:
 *
 * Returns: (transfer full): a keeper of the practice's kept files, which also writes what changed
 *   while nobody kept them
 */
TrellisCalendarKeeper *
trellis_calendar_keeper_new (TrellisPractice *practice)
{
  TrellisCalendarKeeper *self = g_object_new (TRELLIS_TYPE_CALENDAR_KEEPER, NULL);

  trellis_calendar_prepare_threads ();
  self->practice = g_object_ref (practice);
  self->changed = g_signal_connect (practice, "changed", G_CALLBACK (on_practice_changed_cb), self);
  wait_for (self, self->quiet);
  return self;
}

/**
 * trellis_calendar_keeper_set_waits:
 * @quiet: milliseconds in which nothing must happen
 * @retry: milliseconds until a failure is tried again
 * @remind: milliseconds until subscribers are reminded
 *
 * For tests, which have no time.
 */
void
trellis_calendar_keeper_set_waits (TrellisCalendarKeeper *self,
                                   guint quiet,
                                   guint retry,
                                   guint remind)
{
  self->quiet = quiet;
  self->retry = retry;
  self->remind = remind;
  if (self->source != NULL)
    wait_for (self, quiet);
  if (self->reminder != NULL)
    set_source (self, &self->reminder, remind, on_remind_cb);
}

/**
 * trellis_calendar_keeper_is_writing:
 *
 * Returns: whether a file is being written now, or another comes right after
 */
gboolean
trellis_calendar_keeper_is_writing (TrellisCalendarKeeper *self)
{
  return self->task != NULL || !g_queue_is_empty (&self->targets);
}

/**
 * trellis_calendar_keeper_get_due:
 *
 * Returns: when files are looked at next, in microseconds of the monotonic clock; -1 for not until
 *   something changes
 */
gint64
trellis_calendar_keeper_get_due (TrellisCalendarKeeper *self)
{
  return self->source == NULL ? -1 : g_source_get_ready_time (self->source);
}

/**
 * trellis_calendar_keeper_get_failure:
 * @target: the id of a target
 *
 * Returns: (transfer none) (nullable): why its file is not up to date, to be shown; %NULL when it
 *   is, as far as anybody knows
 */
const GError *
trellis_calendar_keeper_get_failure (TrellisCalendarKeeper *self, const char *target)
{
  return g_hash_table_lookup (self->failures, target);
}

/**
 * trellis_calendar_keeper_write_now:
 *
 * Looks at every kept file without waiting any longer, and has those written that would say
 * something else.
 */
void
trellis_calendar_keeper_write_now (TrellisCalendarKeeper *self)
{
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (self->practice));

  clear_source (&self->source);
  g_queue_clear_full (&self->targets, g_free);
  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);

      if (target->place != NULL || g_hash_table_contains (self->failures, target->id))
        g_queue_push_tail (&self->targets, g_strdup (target->id));
    }
  if (self->task == NULL)
    write_next (self);
}

/**
 * trellis_calendar_keeper_finish:
 *
 * Has every file written that is not up to date, and waits for that: for the end of the program. It
 * is not tried again what fails now.
 */
void
trellis_calendar_keeper_finish (TrellisCalendarKeeper *self)
{
  trellis_calendar_keeper_write_now (self);
  while (trellis_calendar_keeper_is_writing (self))
    g_main_context_iteration (self->context, TRUE);
  clear_source (&self->source);
}
