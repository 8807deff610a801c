/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The acts that can be taken back, the last one first. */

#include "config.h"

#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

#define MOST_UNDO 100
#define LONGEST_RUN 60 /* seconds */

/* One act that can be taken back: its changes, and the attachments that it brought. Acts of one
   run that follow one another are one. */
typedef struct
{
  GPtrArray *changes;
  GPtrArray *attachments;
  char *run;
  gint64 begun;
} Act;

struct _TrellisUndo
{
  GQueue acts;
};

static void
free_act (gpointer data)
{
  Act *act = data;

  g_ptr_array_unref (act->changes);
  g_ptr_array_unref (act->attachments);
  g_free (act->run);
  g_free (act);
}

TrellisUndo *
trellis_undo_new (void)
{
  TrellisUndo *self = g_new0 (TrellisUndo, 1);

  g_queue_init (&self->acts);
  return self;
}

void
trellis_undo_free (TrellisUndo *self)
{
  g_queue_clear_full (&self->acts, free_act);
  g_free (self);
}

/* Whether an act is a part of the same piece of writing. */
static gboolean
goes_on (Act *last, const char *run, gint64 now)
{
  return last != NULL && run != NULL && g_strcmp0 (last->run, run) == 0
         && now - last->begun < LONGEST_RUN;
}

static gboolean
is_changed_by (Act *act, TrellisChange *change)
{
  for (guint i = 0; i < act->changes->len; i++)
    if (((TrellisChange *) act->changes->pdata[i])->live == change->live)
      return TRUE;
  return FALSE;
}

/* What a document was before the run is what it was before its first act on it. */
static void
go_on (Act *act, GPtrArray *changes, GPtrArray *attachments)
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
 * trellis_practice_push_undo:
 * @changes: (transfer full) (element-type TrellisChange):
 * @attachments: (transfer full) (element-type TrellisSaveItem): what the act brought along
 * @run: (nullable): the run it belongs to
 */
void
trellis_practice_push_undo (TrellisPractice *self,
                            GPtrArray *changes,
                            GPtrArray *attachments,
                            const char *run)
{
  TrellisUndo *undo = trellis_practice_get_undo (self);
  Act *last = g_queue_peek_tail (&undo->acts), *act;
  gint64 now = trellis_practice_get_moment (self).now;

  if (goes_on (last, run, now))
    {
      go_on (last, changes, attachments);
      return;
    }
  act = g_new0 (Act, 1);
  act->changes = changes;
  act->attachments = attachments;
  act->run = g_strdup (run);
  act->begun = now;
  g_queue_push_tail (&undo->acts, act);
  if (g_queue_get_length (&undo->acts) > MOST_UNDO)
    free_act (g_queue_pop_head (&undo->acts));
}

gboolean
trellis_practice_can_undo (TrellisPractice *self)
{
  return !g_queue_is_empty (&trellis_practice_get_undo (self)->acts);
}

/**
 * trellis_practice_undo:
 *
 * Takes the last act back. Everything is as before, but for SEQUENCE and the public change time of
 * sessions that calendars show otherwise now: these move on.
 */
gboolean
trellis_practice_undo (TrellisPractice *self, GError **error)
{
  TrellisUndo *undo = trellis_practice_get_undo (self);
  Act *act = g_queue_peek_tail (&undo->acts);
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_practice_check_writable (self, error))
    return FALSE;
  if (act == NULL)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("There is nothing to undo."));
  edit = trellis_edit_new_undo (self, act->changes, act->attachments);
  if (!trellis_edit_commit (edit, error))
    return FALSE;
  if (!trellis_practice_is_rehearsing (self))
    free_act (g_queue_pop_tail (&undo->acts));
  return TRUE;
}

/* Documents by their ids; that of `practice.json`, which has none, is empty. */
static const char *
key_of (TrellisChange *change)
{
  const char *id = trellis_record_get_id (change->live);

  return id == NULL ? "" : id;
}

static gboolean
touches_any (Act *act, GHashTable *keys)
{
  for (guint i = 0; i < act->changes->len; i++)
    if (g_hash_table_contains (keys, key_of (act->changes->pdata[i])))
      return TRUE;
  return FALSE;
}

static void
add_keys (Act *act, GHashTable *keys)
{
  for (guint i = 0; i < act->changes->len; i++)
    g_hash_table_add (keys, g_strdup (key_of (act->changes->pdata[i])));
}

/**
 * trellis_practice_forget_undo:
 * @id: (nullable): of a document that changed from outside; %NULL for `practice.json`
 *
 * Forgets the acts on that document: putting them back would lose what came from outside. With an
 * act go the earlier ones on any document that it changed, which would take back more than
 * themselves.
 */
void
trellis_practice_forget_undo (TrellisPractice *self, const char *id)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TrellisUndo *undo = trellis_practice_get_undo (self);
  GList *link = undo->acts.tail;

  g_hash_table_add (keys, g_strdup (id == NULL ? "" : id));
  while (link != NULL)
    {
      GList *earlier = link->prev;

      if (touches_any (link->data, keys))
        {
          add_keys (link->data, keys);
          free_act (link->data);
          g_queue_delete_link (&undo->acts, link);
        }
      link = earlier;
    }
}
