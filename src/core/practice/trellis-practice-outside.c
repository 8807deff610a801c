/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open practice takes over what was changed in its documents from outside. */

#include "config.h"

#include "trellis-practice-outside.h"

#include "practice/trellis-practice-private.h"

static TrellisRecord *
find_live (TrellisPractice *self, const char *id)
{
  gpointer live = trellis_practice_find_person (self, id);

  if (live == NULL)
    live = trellis_practice_find_engagement (self, id);
  if (live == NULL)
    live = trellis_list_find (G_LIST_STORE (trellis_practice_get_targets (self)), id);
  if (live == NULL)
    live = trellis_list_find (G_LIST_STORE (trellis_practice_get_calendars (self)), id);
  return live;
}

static void
apply (TrellisPractice *self, TrellisRecord *live, TrellisRecord *record)
{
  TrellisChange *change = g_new0 (TrellisChange, 1);

  change->kind = trellis_change_kind_of (record != NULL ? record : live);
  change->live = live == NULL ? NULL : g_object_ref (live);
  change->draft = record == NULL ? NULL : g_object_ref (record);
  trellis_practice_apply (self, change);
  trellis_change_free (change);
}

static void
take_head (TrellisPractice *self, TrellisPracticeHead *head)
{
  trellis_practice_complete_head (head);
  apply (self, TRELLIS_RECORD (trellis_practice_get_head (self)), TRELLIS_RECORD (head));
  trellis_practice_note_head (self);
  trellis_practice_forget_undo (self, NULL);
}

static void
drop (TrellisPractice *self, const char *id)
{
  TrellisRecord *live = find_live (self, id);

  trellis_practice_forget_undo (self, id);
  if (live != NULL)
    apply (self, live, NULL);
}

/* What has become something of another kind is another record. */
static void
take (TrellisPractice *self, TrellisRecord *record)
{
  const char *id = trellis_record_get_id (record);
  TrellisRecord *live = find_live (self, id);

  trellis_practice_forget_aside (self, id);
  trellis_practice_forget_undo (self, id);
  if (live != NULL && G_OBJECT_TYPE (live) != G_OBJECT_TYPE (record))
    {
      drop (self, id);
      live = NULL;
    }
  apply (self, live, record);
}

/**
 * trellis_practice_take_outside:
 * @records: (element-type TrellisRecord): documents as they stand on disk now
 * @removed: (element-type utf8): ids of documents that are no longer there
 *
 * Makes the practice what its documents say. Nothing is saved, and the acts on these documents can
 * no longer be taken back.
 */
void
trellis_practice_take_outside (TrellisPractice *self, GPtrArray *records, GPtrArray *removed)
{
  for (guint i = 0; i < records->len; i++)
    if (TRELLIS_IS_PRACTICE_HEAD (records->pdata[i]))
      take_head (self, records->pdata[i]);
    else
      take (self, records->pdata[i]);
  for (guint i = 0; i < removed->len; i++)
    drop (self, removed->pdata[i]);
  trellis_practice_tell_changed (self);
}
