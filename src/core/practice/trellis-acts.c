/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last acts on a practice, for Undo. */

#include "config.h"

#include "trellis-acts.h"

#define MOST_UNDO 100
#define LONGEST_RUN 60 /* seconds */

struct _TrellisActs
{
  GQueue queue; /* the last one at its tail */
};

static void
free_act (gpointer data)
{
  TrellisAct *act = data;

  g_ptr_array_unref (act->changes);
  g_ptr_array_unref (act->attachments);
  g_free (act->run);
  g_free (act);
}

TrellisActs *
trellis_acts_new (void)
{
  TrellisActs *self = g_new0 (TrellisActs, 1);

  g_queue_init (&self->queue);
  return self;
}

void
trellis_acts_free (TrellisActs *self)
{
  g_queue_clear_full (&self->queue, free_act);
  g_free (self);
}

/* Whether an act is a part of the same piece of writing. */
static gboolean
goes_on (const TrellisAct *last, const char *run, gint64 now)
{
  return last != NULL && run != NULL && g_strcmp0 (last->run, run) == 0
         && now - last->begun < LONGEST_RUN;
}

static gboolean
is_changed_by (const TrellisAct *act, const TrellisChange *change)
{
  for (guint i = 0; i < act->changes->len; i++)
    if (((TrellisChange *) act->changes->pdata[i])->live == change->live)
      return TRUE;
  return FALSE;
}

/* What a document was before the run is what it was before its first act on it. */
static void
go_on (TrellisAct *act, GPtrArray *changes, GPtrArray *attachments)
{
  while (changes->len > 0)
    {
      TrellisChange *change = g_ptr_array_steal_index (changes, 0);

      if (is_changed_by (act, change))
        trellis_change_free (change);
      else
        g_ptr_array_add (act->changes, change);
    }
  g_ptr_array_extend_and_steal (act->attachments, attachments);
  g_ptr_array_unref (changes);
}

/**
 * trellis_acts_push:
 * @changes: (transfer full) (element-type TrellisChange):
 * @attachments: (transfer full): what the act brought along
 * @run: (nullable): the run it belongs to
 * @now: when it was
 */
void
trellis_acts_push (
    TrellisActs *self, GPtrArray *changes, GPtrArray *attachments, const char *run, gint64 now)
{
  TrellisAct *last = g_queue_peek_tail (&self->queue), *act;

  if (goes_on (last, run, now))
    {
      go_on (last, changes, attachments);
      return;
    }
  act = g_new0 (TrellisAct, 1);
  act->changes = changes;
  act->attachments = attachments;
  act->run = g_strdup (run);
  act->begun = now;
  g_queue_push_tail (&self->queue, act);
  if (g_queue_get_length (&self->queue) > MOST_UNDO)
    free_act (g_queue_pop_head (&self->queue));
}

/**
 * trellis_acts_peek:
 *
 * Returns: (transfer none) (nullable): the last act
 */
const TrellisAct *
trellis_acts_peek (TrellisActs *self)
{
  return g_queue_peek_tail (&self->queue);
}

/**
 * trellis_acts_pop:
 *
 * Forgets the last act, which is taken back.
 */
void
trellis_acts_pop (TrellisActs *self)
{
  free_act (g_queue_pop_tail (&self->queue));
}

/* Documents by their ids; that of `practice.json`, which has none, is empty. */
static const char *
key_of (TrellisChange *change)
{
  const char *id = trellis_record_get_id (change->live);

  return id == NULL ? "" : id;
}

static gboolean
touches_any (TrellisAct *act, GHashTable *keys)
{
  for (guint i = 0; i < act->changes->len; i++)
    if (g_hash_table_contains (keys, key_of (act->changes->pdata[i])))
      return TRUE;
  return FALSE;
}

static void
add_keys (TrellisAct *act, GHashTable *keys)
{
  for (guint i = 0; i < act->changes->len; i++)
    g_hash_table_add (keys, g_strdup (key_of (act->changes->pdata[i])));
}

/**
 * trellis_acts_forget:
 * @id: (nullable): of a document; %NULL for `practice.json`
 *
 * Forgets the acts on that document, and with each the earlier ones on any document that it
 * changed.
 */
void
trellis_acts_forget (TrellisActs *self, const char *id)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GList *link = self->queue.tail;

  g_hash_table_add (keys, g_strdup (id == NULL ? "" : id));
  while (link != NULL)
    {
      GList *earlier = link->prev;

      if (touches_any (link->data, keys))
        {
          add_keys (link->data, keys);
          free_act (link->data);
          g_queue_delete_link (&self->queue, link);
        }
      link = earlier;
    }
}
