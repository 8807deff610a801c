/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are watched, and somebody who is told when one has changed. */

#include "config.h"

#include "trellis-file-watches.h"

struct _TrellisFileWatches
{
  GHashTable *watches; /* from key to #Watch */
  TrellisFileWatchFunc func;
  gpointer data;
};

typedef struct
{
  TrellisFileWatches *owner;
  char *key;
  char *place;
  GFileMonitor *monitor; /* none: the file system cannot be watched */
} Watch;

static void
free_watch (gpointer data)
{
  Watch *watch = data;

  if (watch->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (watch->monitor, watch);
      g_file_monitor_cancel (watch->monitor);
    }
  g_clear_object (&watch->monitor);
  g_free (watch->key);
  g_free (watch->place);
  g_free (watch);
}

/**
 * trellis_file_watches_new:
 * @func: (scope forever): told of each file that has changed, in the main context of this thread;
 *   must not free the watches
 *
 * Returns: (transfer full): watches of no file yet
 */
TrellisFileWatches *
trellis_file_watches_new (TrellisFileWatchFunc func, gpointer data)
{
  TrellisFileWatches *self = g_new0 (TrellisFileWatches, 1);

  self->watches = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_watch);
  self->func = func;
  self->data = data;
  return self;
}

void
trellis_file_watches_free (TrellisFileWatches *self)
{
  g_hash_table_unref (self->watches);
  g_free (self);
}

static void
on_file_changed_cb (
    GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  Watch *watch = data;

  if (event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED && event != G_FILE_MONITOR_EVENT_PRE_UNMOUNT)
    watch->owner->func (watch->key, watch->owner->data);
}

static void
add (TrellisFileWatches *self, const char *key, const char *place)
{
  Watch *watch = g_new0 (Watch, 1);
  g_autoptr (GFile) file = g_file_new_for_path (place);

  watch->owner = self;
  watch->key = g_strdup (key);
  watch->place = g_strdup (place);
  watch->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (watch->monitor != NULL)
    g_signal_connect (watch->monitor, "changed", G_CALLBACK (on_file_changed_cb), watch);
  g_hash_table_insert (self->watches, watch->key, watch);
}

static gboolean
is_over (gpointer key, gpointer value, gpointer data)
{
  const Watch *watch = value;

  return g_strcmp0 (g_hash_table_lookup (data, key), watch->place) != 0;
}

/**
 * trellis_file_watches_set:
 * @places: (element-type utf8 filename): the place of each file that is to be watched, by its key
 *
 * Watches these files and no others. One that was not watched until now is told of at once:
 * nobody knows what happened to it before.
 */
void
trellis_file_watches_set (TrellisFileWatches *self, GHashTable *places)
{
  GHashTableIter iter;
  gpointer key, place;

  g_hash_table_foreach_remove (self->watches, is_over, places);
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &key, &place))
    if (!g_hash_table_contains (self->watches, key))
      {
        add (self, key, place);
        self->func (key, self->data);
      }
}
