/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edit: one act in the making, on copies, committed as a whole or not at all. */

#include "config.h"

#include "trellis-edit.h"

#include "base/trellis-json-scan.h"
#include "base/trellis-record-json.h"
#include "engagement/trellis-session-acts.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

struct _TrellisEdit
{
  TrellisPractice *practice;
  TrellisMoment moment;
  GPtrArray *changes;
  GPtrArray *attachments;
  gboolean undoing;
  gboolean lasting;
  char *run;
};

typedef struct
{
  char *engagement;
  char *file;
  GBytes *bytes; /* none: the attachment goes */
} Attachment;

static void
free_attachment (gpointer data)
{
  Attachment *attachment = data;

  g_free (attachment->engagement);
  g_free (attachment->file);
  g_clear_pointer (&attachment->bytes, g_bytes_unref);
  g_free (attachment);
}

static TrellisEdit *
new_edit (TrellisPractice *practice)
{
  TrellisEdit *self = g_new0 (TrellisEdit, 1);

  self->practice = g_object_ref (practice);
  self->moment = trellis_practice_get_moment (practice);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_change_free);
  self->attachments = g_ptr_array_new_with_free_func (free_attachment);
  return self;
}

/**
 * trellis_edit_new:
 *
 * Returns: (transfer full) (nullable): a new act; or an error when the practice is read-only
 */
TrellisEdit *
trellis_edit_new (TrellisPractice *practice, GError **error)
{
  return trellis_practice_check_writable (practice, error) ? new_edit (practice) : NULL;
}

/**
 * trellis_edit_set_lasting:
 *
 * Says that nobody can take this act back, because it is about what has left the house.
 */
void
trellis_edit_set_lasting (TrellisEdit *self)
{
  self->lasting = TRUE;
}

/**
 * trellis_edit_set_run:
 * @run: what is being written, the same for each save of the same text
 *
 * Says that this act is one of many that save a text while it is written. Those of one minute that
 * follow one another are taken back as one.
 */
void
trellis_edit_set_run (TrellisEdit *self, const char *run)
{
  g_free (self->run);
  self->run = g_strdup (run);
}

void
trellis_edit_free (TrellisEdit *self)
{
  g_object_unref (self->practice);
  g_clear_pointer (&self->run, g_free);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_free (self);
}

TrellisPractice *
trellis_edit_get_practice (TrellisEdit *self)
{
  return self->practice;
}

TrellisMoment
trellis_edit_get_moment (TrellisEdit *self)
{
  return self->moment;
}

TrellisDocumentKind
trellis_change_kind_of (gpointer record)
{
  if (TRELLIS_IS_PERSON (record))
    return TRELLIS_DOCUMENT_PERSON;
  if (TRELLIS_IS_PRACTICE_HEAD (record))
    return TRELLIS_DOCUMENT_PRACTICE;
  if (TRELLIS_IS_EXPORT_TARGET (record))
    return TRELLIS_DOCUMENT_EXPORT;
  if (TRELLIS_IS_CALENDAR_SOURCE (record))
    return TRELLIS_DOCUMENT_CALENDAR;
  return TRELLIS_DOCUMENT_ENGAGEMENT;
}

static TrellisChange *
add_change (TrellisEdit *self, gpointer live, gpointer before, gpointer draft)
{
  TrellisChange *change = g_new0 (TrellisChange, 1);

  change->kind = trellis_change_kind_of (draft != NULL ? draft : live);
  change->live = live == NULL ? NULL : g_object_ref (live);
  change->before = before;
  change->draft = draft;
  g_ptr_array_add (self->changes, change);
  return change;
}

/**
 * trellis_edit_draft:
 * @live: a person, an engagement, a target or a calendar of the practice, or its head
 *
 * Returns: (transfer none): the copy to change; the same one when asked again
 */
gpointer
trellis_edit_draft (TrellisEdit *self, gpointer live)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];

      if (change->live == live || change->draft == live)
        return change->draft;
    }
  return add_change (self, live, trellis_record_copy (live), trellis_record_copy (live))->draft;
}

TrellisPracticeHead *
trellis_edit_draft_head (TrellisEdit *self)
{
  return trellis_edit_draft (self, trellis_practice_get_head (self->practice));
}

/**
 * trellis_edit_add:
 * @record: (transfer none): a person, an engagement, a target or a calendar that is new
 */
void
trellis_edit_add (TrellisEdit *self, gpointer record)
{
  add_change (self, NULL, NULL, g_object_ref (record));
}

/**
 * trellis_edit_remove:
 * @live: a record of the practice, which nothing refers to any more
 */
void
trellis_edit_remove (TrellisEdit *self, gpointer live)
{
  add_change (self, live, trellis_record_copy (live), NULL);
}

/**
 * trellis_edit_list_people:
 *
 * Returns: (transfer full) (element-type TrellisPerson): the people of the practice as this act has
 *   them, those that it adds included
 */
GPtrArray *
trellis_edit_list_people (TrellisEdit *self)
{
  GPtrArray *people = g_ptr_array_new ();
  GListStore *live = G_LIST_STORE (trellis_practice_get_people (self->practice));

  for (guint i = 0; i < trellis_list_length (live); i++)
    g_ptr_array_add (people, trellis_list_get (live, i));
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];

      if (change->kind == TRELLIS_DOCUMENT_PERSON && change->live == NULL)
        g_ptr_array_add (people, change->draft);
    }
  return people;
}

/**
 * trellis_edit_find_person:
 *
 * Returns: (transfer none) (nullable): the person with that id, as this act has them
 */
TrellisPerson *
trellis_edit_find_person (TrellisEdit *self, const char *id)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];

      if (change->kind == TRELLIS_DOCUMENT_PERSON && change->draft != NULL
          && g_strcmp0 (trellis_record_get_id (change->draft), id) == 0)
        return TRELLIS_PERSON (change->draft);
    }
  return trellis_practice_find_person (self->practice, id);
}

/**
 * trellis_edit_attach:
 * @bytes: (nullable): what the file holds; %NULL removes it
 */
void
trellis_edit_attach (TrellisEdit *self, const char *engagement, const char *file, GBytes *bytes)
{
  Attachment *attachment = g_new0 (Attachment, 1);

  attachment->engagement = g_strdup (engagement);
  attachment->file = g_strdup (file);
  attachment->bytes = bytes == NULL ? NULL : g_bytes_ref (bytes);
  g_ptr_array_add (self->attachments, attachment);
}

/* Of a session that undo takes back, a calendar sees the next change, not an older one. */
static void
stamp_sessions (TrellisEdit *self, TrellisChange *change)
{
  TrellisEngagement *draft = TRELLIS_ENGAGEMENT (change->draft);
  TrellisEngagement *live = change->live == NULL ? NULL : TRELLIS_ENGAGEMENT (change->live);

  for (guint i = 0; i < trellis_list_length (draft->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (draft->sessions, i);
      TrellisSession *before
          = live == NULL ? NULL : trellis_engagement_find_session (live, session->id);

      if (before != NULL || !self->undoing)
        trellis_session_stamp (session, before, self->moment.now);
    }
}

/* What was taken away and is put back stands as it did, but not in the practice. */
static gboolean
makes_difference (TrellisEdit *self, TrellisChange *change)
{
  return change->live == NULL || change->draft == NULL
         || !trellis_practice_holds (self->practice, change)
         || !trellis_record_equal (change->live, change->draft);
}

static gboolean
is_to_be_written (TrellisEdit *self, TrellisChange *change)
{
  if (change->kind == TRELLIS_DOCUMENT_PRACTICE && !trellis_practice_has_head (self->practice))
    return TRUE;
  return makes_difference (self, change);
}

static gboolean
check_not_aside (TrellisEdit *self, TrellisChange *change, GError **error)
{
  gpointer record = change->draft != NULL ? change->draft : change->live;
  const char *id = trellis_record_get_id (record);

  if (id == NULL || !trellis_practice_is_aside (self->practice, id))
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_READ_ONLY,
                                  _ ("The document %s is set aside: recover it first."), id);
}

/* What is referred to is written first, what refers last; what goes away goes at the end. */
static void
add_items (TrellisEdit *self, TrellisSaveJob *job, TrellisDocumentKind kind, gboolean removals)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];
      gpointer record = change->draft != NULL ? change->draft : change->live;
      g_autoptr (GBytes) bytes = NULL;

      if (change->kind != kind || (change->draft == NULL) != removals
          || !is_to_be_written (self, change))
        continue;
      if (!removals)
        bytes = trellis_record_to_bytes (change->draft);
      trellis_save_job_add (job, kind, trellis_record_get_id (record), NULL, bytes);
    }
}

static void
add_attachments (TrellisEdit *self, TrellisSaveJob *job, gboolean removals)
{
  for (guint i = 0; i < self->attachments->len; i++)
    {
      Attachment *attachment = self->attachments->pdata[i];

      if ((attachment->bytes == NULL) == removals)
        trellis_save_job_add (job, TRELLIS_DOCUMENT_ATTACHMENT, attachment->engagement,
                              attachment->file, attachment->bytes);
    }
}

static TrellisSaveJob *
make_job (TrellisEdit *self)
{
  TrellisSaveJob *job = trellis_save_job_new ();

  if (!trellis_practice_has_head (self->practice))
    trellis_edit_draft_head (self);
  add_attachments (self, job, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_PRACTICE, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_PERSON, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_ENGAGEMENT, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_EXPORT, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_CALENDAR, FALSE);
  add_items (self, job, TRELLIS_DOCUMENT_CALENDAR, TRUE);
  add_items (self, job, TRELLIS_DOCUMENT_EXPORT, TRUE);
  add_items (self, job, TRELLIS_DOCUMENT_ENGAGEMENT, TRUE);
  add_items (self, job, TRELLIS_DOCUMENT_PERSON, TRUE);
  add_attachments (self, job, TRUE);
  return job;
}

/* What could not be read again is not written: it would take the whole document with it. */
static gboolean
check_readable (TrellisSaveJob *job, GError **error)
{
  for (guint i = 0; i < trellis_save_job_get_length (job); i++)
    {
      const TrellisSaveItem *item = trellis_save_job_get (job, i);
      gsize size = 0;
      const char *text = item->bytes == NULL ? NULL : g_bytes_get_data (item->bytes, &size);

      if (item->kind == TRELLIS_DOCUMENT_ATTACHMENT || text == NULL)
        continue;
      if (size > TRELLIS_JSON_MOST_BYTES)
        return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                        _ ("The document would be larger than 64 MiB."));
      if (!g_utf8_validate_len (text, size, NULL))
        return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                        _ ("The document would hold text that is not UTF-8."));
    }
  return TRUE;
}

static gboolean
save (TrellisEdit *self, GError **error)
{
  TrellisSaver *saver = trellis_practice_get_saver (self->practice);
  g_autoptr (TrellisSaveJob) job = NULL;

  if (saver == NULL)
    return TRUE;
  job = make_job (self);
  return trellis_save_job_get_length (job) == 0
         || (check_readable (job, error) && trellis_saver_save (saver, job, error));
}

/**
 * trellis_edit_changes_nothing:
 *
 * Returns: whether every document would stand as it does
 */
gboolean
trellis_edit_changes_nothing (TrellisEdit *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (makes_difference (self, self->changes->pdata[i]))
      return FALSE;
  return self->attachments->len == 0;
}

/* Whoever sees an engagement come finds its people there. */
static void
apply_changes (TrellisEdit *self, gboolean people)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];

      if ((change->kind == TRELLIS_DOCUMENT_PERSON && change->draft != NULL) == people)
        trellis_practice_apply (self->practice, change);
    }
}

/**
 * trellis_edit_commit:
 *
 * Saves the act and then makes it true in memory; on failure nothing has changed. Once, at the end.
 */
gboolean
trellis_edit_commit (TrellisEdit *self, GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TrellisChange *change = self->changes->pdata[i];

      if (!check_not_aside (self, change, error))
        return FALSE;
      if (change->kind == TRELLIS_DOCUMENT_ENGAGEMENT && change->draft != NULL)
        stamp_sessions (self, change);
    }
  if (trellis_practice_is_rehearsing (self->practice))
    return TRUE;
  if (!save (self, error))
    return FALSE;
  trellis_practice_note_head (self->practice);
  apply_changes (self, TRUE);
  apply_changes (self, FALSE);
  if (!self->undoing && !self->lasting)
    trellis_practice_push_undo (self->practice, g_steal_pointer (&self->changes),
                                g_steal_pointer (&self->attachments), self->run);
  trellis_practice_tell_changed (self->practice);
  return TRUE;
}

/**
 * trellis_edit_new_undo:
 * @changes: (element-type TrellisChange): of the act to take back
 * @attachments: what that act brought along
 *
 * Returns: (transfer full): the act that takes it back
 */
TrellisEdit *
trellis_edit_new_undo (TrellisPractice *practice, GPtrArray *changes, GPtrArray *attachments)
{
  TrellisEdit *self = new_edit (practice);

  self->undoing = TRUE;
  for (guint i = 0; i < changes->len; i++)
    {
      TrellisChange *change = changes->pdata[i];

      add_change (self, change->live, NULL,
                  change->before == NULL ? NULL : trellis_record_copy (change->before));
    }
  for (guint i = 0; i < attachments->len; i++)
    {
      Attachment *attachment = attachments->pdata[i];

      if (attachment->bytes != NULL)
        trellis_edit_attach (self, attachment->engagement, attachment->file, NULL);
    }
  return self;
}
