/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A watcher reads other calendars again when their files have changed, and never in the way of
 * whoever works. */

#include "config.h"

#include "trellis-calendar-watcher.h"

#include "practice/trellis-practice-calendars.h"
#include "trellis-calendar-reading.h"
#include "trellis-calendar-values.h"
#include "trellis-file-watches.h"

#define SECONDS_A_DAY 86400

/**
 * TrellisCalendarWatcher:
 *
 * Belongs to the thread that made it, and waits in the main context of that thread. When the file
 * of a calendar has changed and nothing more happens for a second, the calendar is read on another
 * thread, one after the other. All are read once at the beginning, and each at least once a day,
 * because the months that are wanted move on. What cannot be read keeps what it had; the calendar
 * says why. Nothing is watched that could not be kept: where the practice is read-only, nothing is.
 */
struct _TrellisCalendarWatcher
{
  GObject parent_instance;

  TrellisPractice *practice;
  gulong changed;
  GMainContext *context;
  TrellisFileWatches *watches; /* by the ids of calendars */
  GHashTable *reports;         /* from the calendar's id to #TrellisImportReport */
  GQueue due;                  /* ids */
  GSource *source;             /* none: nothing is due */
  GSource *look;
  GTask *task; /* what is being read */
  GCancellable *cancellable;
  guint settle;
  gboolean keeping; /* what changes now is our own doing */
};

/* What a worker reads, of which calendar and where. */
typedef struct
{
  TrellisCalendarReading *reading;
  char *calendar;
  char *place;
} Errand;

enum
{
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrellisCalendarWatcher, trellis_calendar_watcher, G_TYPE_OBJECT)

static void read_next (TrellisCalendarWatcher *self);

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  trellis_calendar_reading_free (errand->reading);
  g_free (errand->calendar);
  g_free (errand->place);
  g_free (errand);
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
set_source (TrellisCalendarWatcher *self,
            GSource **source,
            guint milliseconds,
            GSourceFunc callback)
{
  clear_source (source);
  *source = g_timeout_source_new (milliseconds);
  g_source_set_static_name (*source, "[trellis] other calendars");
  g_source_set_callback (*source, callback, self, NULL);
  g_source_attach (*source, self->context);
}

static gboolean
on_settled_cb (gpointer data)
{
  TrellisCalendarWatcher *self = data;

  clear_source (&self->source);
  if (self->task == NULL)
    read_next (self);
  return G_SOURCE_REMOVE;
}

static void
add_due (TrellisCalendarWatcher *self, const char *calendar)
{
  if (g_queue_find_custom (&self->due, calendar, (GCompareFunc) g_strcmp0) == NULL)
    g_queue_push_tail (&self->due, g_strdup (calendar));
}

static void
on_file_changed (const char *calendar, gpointer data)
{
  TrellisCalendarWatcher *self = data;

  add_due (self, calendar);
  set_source (self, &self->source, self->settle, on_settled_cb);
}

static TrellisCalendarSource *
find_calendar (TrellisCalendarWatcher *self, const char *id)
{
  return trellis_list_find (G_LIST_STORE (trellis_practice_get_calendars (self->practice)), id);
}

/* Watches the files that calendars have now, and no others. */
static void
follow (TrellisCalendarWatcher *self)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (self->practice));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);

      if (calendar->place != NULL)
        g_hash_table_insert (places, calendar->id, calendar->place);
    }
  trellis_file_watches_set (self->watches, places);
}

static void
on_practice_changed_cb (TrellisPractice *practice, gpointer data)
{
  TrellisCalendarWatcher *self = data;

  if (!self->keeping)
    follow (self);
}

static gboolean
is_old (TrellisCalendarWatcher *self, const TrellisCalendarSource *calendar)
{
  gint64 now = trellis_practice_get_moment (self->practice).now;

  return calendar->read == TRELLIS_NO_INSTANT || now - calendar->read >= SECONDS_A_DAY;
}

static gboolean
on_look_cb (gpointer data)
{
  TrellisCalendarWatcher *self = data;
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (self->practice));

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);

      if (calendar->place != NULL && is_old (self, calendar))
        add_due (self, calendar->id);
    }
  if (self->task == NULL)
    read_next (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_same (char **one, char **other)
{
  if (one == NULL || other == NULL)
    return one == other;
  return g_strv_equal ((const char *const *) one, (const char *const *) other);
}

/* A reading that finds what was found before is not worth writing, unless that was a day ago. */
static gboolean
is_news (TrellisCalendarWatcher *self, TrellisCalendarSource *live, TrellisCalendarSource *calendar)
{
  return live->failure != calendar->failure || !is_same (live->busy, calendar->busy)
         || !is_same (live->tentative, calendar->tentative)
         || (calendar->read != live->read && is_old (self, live));
}

/* The calendar may be gone by now, or be read from elsewhere. What cannot be saved is read again
 * with the next change. */
static void
keep (TrellisCalendarWatcher *self, const Errand *errand)
{
  TrellisCalendarSource *live = find_calendar (self, errand->calendar);
  g_autoptr (TrellisCalendarSource) calendar = NULL;

  if (live == NULL || g_strcmp0 (live->place, errand->place) != 0)
    return;
  calendar = trellis_record_copy (live);
  trellis_calendar_reading_tell (errand->reading, calendar);
  self->keeping = TRUE;
  if (is_news (self, live, calendar))
    trellis_practice_refresh_calendar (self->practice, calendar, NULL);
  self->keeping = FALSE;
}

static void
take_report (TrellisCalendarWatcher *self, const Errand *errand)
{
  TrellisImportReport *report = trellis_calendar_reading_steal_report (errand->reading);

  if (report != NULL)
    g_hash_table_insert (self->reports, g_strdup (errand->calendar), report);
  else
    g_hash_table_remove (self->reports, errand->calendar);
}

static void
run_errand (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *errand = data;

  g_task_return_boolean (task, trellis_calendar_reading_run (errand->reading, cancellable, NULL));
}

static void
on_errand_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  TrellisCalendarWatcher *self = TRELLIS_CALENDAR_WATCHER (object);
  const Errand *errand = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->task);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  keep (self, errand);
  take_report (self, errand);
  g_signal_emit (self, signals[SIGNAL_READ], 0, errand->calendar);
  read_next (self);
}

/* Takes @reading. */
static void
send (TrellisCalendarWatcher *self,
      TrellisCalendarSource *calendar,
      TrellisCalendarReading *reading)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->reading = reading;
  errand->calendar = g_strdup (calendar->id);
  errand->place = g_strdup (calendar->place);
  self->task = g_task_new (self, self->cancellable, on_errand_done_cb, NULL);
  g_task_set_source_tag (self->task, send);
  g_task_set_task_data (self->task, errand, free_errand);
  g_task_run_in_thread (self->task, run_errand);
}

/* One after the other. */
static void
read_next (TrellisCalendarWatcher *self)
{
  while (self->task == NULL && !g_queue_is_empty (&self->due))
    {
      g_autofree char *id = g_queue_pop_head (&self->due);
      TrellisCalendarSource *calendar = find_calendar (self, id);
      TrellisCalendarReading *reading
          = calendar == NULL || calendar->place == NULL
                ? NULL
                : trellis_calendar_reading_new (self->practice, calendar->place, calendar, NULL);

      if (reading != NULL)
        send (self, calendar, reading);
    }
}

static void
trellis_calendar_watcher_dispose (GObject *object)
{
  trellis_calendar_watcher_stop (TRELLIS_CALENDAR_WATCHER (object));
  G_OBJECT_CLASS (trellis_calendar_watcher_parent_class)->dispose (object);
}

static void
trellis_calendar_watcher_finalize (GObject *object)
{
  TrellisCalendarWatcher *self = TRELLIS_CALENDAR_WATCHER (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->reports, g_hash_table_unref);
  G_OBJECT_CLASS (trellis_calendar_watcher_parent_class)->finalize (object);
}

static void
trellis_calendar_watcher_class_init (TrellisCalendarWatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_calendar_watcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_calendar_watcher_finalize;

  /**
   * TrellisCalendarWatcher::read:
   * @calendar: the id of a calendar
   *
   * It was read, or could not be, and the practice knows: see
   * trellis_calendar_watcher_get_report().
   */
  signals[SIGNAL_READ] = g_signal_new ("read", TRELLIS_TYPE_CALENDAR_WATCHER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trellis_calendar_watcher_init (TrellisCalendarWatcher *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->watches = trellis_file_watches_new (on_file_changed, self);
  self->reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) trellis_import_report_free);
  self->cancellable = g_cancellable_new ();
  self->settle = TRELLIS_CALENDAR_SETTLE;
  g_queue_init (&self->due);
}

/**
 * trellis_calendar_watcher_new:
 *
 * Returns: (transfer full): a watcher of the practice's other calendars, which also reads what
 *   changed while nobody watched
 */
TrellisCalendarWatcher *
trellis_calendar_watcher_new (TrellisPractice *practice)
{
  TrellisCalendarWatcher *self = g_object_new (TRELLIS_TYPE_CALENDAR_WATCHER, NULL);

  trellis_calendar_prepare_threads ();
  self->practice = g_object_ref (practice);
  if (trellis_practice_get_read_only (practice) != NULL)
    return self;
  self->changed = g_signal_connect (practice, "changed", G_CALLBACK (on_practice_changed_cb), self);
  follow (self);
  set_source (self, &self->look, TRELLIS_CALENDAR_LOOK, on_look_cb);
  return self;
}

/**
 * trellis_calendar_watcher_set_waits:
 * @settle: milliseconds in which nothing must happen
 * @look: milliseconds between looks for what was read too long ago
 *
 * For tests, which have no time.
 */
void
trellis_calendar_watcher_set_waits (TrellisCalendarWatcher *self, guint settle, guint look)
{
  self->settle = settle;
  if (self->source != NULL)
    set_source (self, &self->source, settle, on_settled_cb);
  if (self->look != NULL)
    set_source (self, &self->look, look, on_look_cb);
}

/**
 * trellis_calendar_watcher_read_now:
 * @calendar: (nullable): the id of a calendar; %NULL for all
 *
 * Reads again without waiting any longer.
 */
void
trellis_calendar_watcher_read_now (TrellisCalendarWatcher *self, const char *calendar)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (self->practice));

  if (self->changed == 0)
    return;
  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      const char *id = trellis_record_get_id (trellis_list_get (calendars, i));

      if (calendar == NULL || g_strcmp0 (id, calendar) == 0)
        add_due (self, id);
    }
  clear_source (&self->source);
  if (self->task == NULL)
    read_next (self);
}

/**
 * trellis_calendar_watcher_is_reading:
 *
 * Returns: whether a calendar is being read now, or is soon
 */
gboolean
trellis_calendar_watcher_is_reading (TrellisCalendarWatcher *self)
{
  return self->task != NULL || self->source != NULL || !g_queue_is_empty (&self->due);
}

/**
 * trellis_calendar_watcher_get_report:
 * @calendar: the id of a calendar
 *
 * Returns: (transfer none) (nullable): what its last reading found; %NULL when it was not read here
 *   yet, or could not be
 */
const TrellisImportReport *
trellis_calendar_watcher_get_report (TrellisCalendarWatcher *self, const char *calendar)
{
  return g_hash_table_lookup (self->reports, calendar);
}

/**
 * trellis_calendar_watcher_stop:
 *
 * Watches nothing any more, and lets go of what is being read: for the end of the program.
 */
void
trellis_calendar_watcher_stop (TrellisCalendarWatcher *self)
{
  g_cancellable_cancel (self->cancellable);
  clear_source (&self->source);
  clear_source (&self->look);
  g_queue_clear_full (&self->due, g_free);
  g_clear_pointer (&self->watches, trellis_file_watches_free);
  g_clear_signal_handler (&self->changed, self->practice);
}
