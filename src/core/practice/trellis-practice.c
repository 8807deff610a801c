/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice: everything that one practitioner keeps; the verbs change it and nothing else does. */

#include "config.h"

#include "trellis-practice-private.h"

#include "practice/trellis-acts.h"
#include "practice/trellis-edit.h"

#include <glib/gi18n-lib.h>

struct _TrellisPractice
{
  GObject parent_instance;

  TrellisClock *clock;
  TrellisSaver *saver;
  TrellisPracticeHead *head;
  GListStore *people;
  GListStore *engagements;
  GListStore *targets;
  GListStore *calendars;
  GHashTable *by_id; /* the lists hold what it points to */
  GHashTable *aside;
  TrellisTakenTime *taken;
  char *read_only;
  TrellisActs *acts;
  gboolean rehearsing;
  gboolean has_head; /* practice.json stands on disk */
};

G_DEFINE_FINAL_TYPE (TrellisPractice, trellis_practice, G_TYPE_OBJECT)
G_DEFINE_QUARK (trellis_practice_error, trellis_practice_error)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
trellis_change_free (TrellisChange *change)
{
  g_clear_object (&change->live);
  g_clear_object (&change->before);
  g_clear_object (&change->draft);
  g_free (change);
}

static void
trellis_practice_finalize (GObject *object)
{
  TrellisPractice *self = TRELLIS_PRACTICE (object);

  g_clear_pointer (&self->acts, trellis_acts_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->aside, g_hash_table_unref);
  g_clear_pointer (&self->taken, trellis_taken_time_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->saver);
  g_clear_object (&self->head);
  g_clear_object (&self->people);
  g_clear_object (&self->engagements);
  g_clear_object (&self->targets);
  g_clear_object (&self->calendars);
  g_clear_pointer (&self->read_only, g_free);
  G_OBJECT_CLASS (trellis_practice_parent_class)->finalize (object);
}

static void
trellis_practice_class_init (TrellisPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_practice_finalize;

  /**
   * TrellisPractice::changed:
   *
   * An act was saved and is true now.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TRELLIS_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A head whose parts are there, so that nobody has to ask. */
void
trellis_practice_complete_head (TrellisPracticeHead *head)
{
  if (head->practitioner == NULL)
    head->practitioner = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  if (head->settings == NULL)
    head->settings = g_object_new (TRELLIS_TYPE_SETTINGS, NULL);
}

static void
trellis_practice_init (TrellisPractice *self)
{
  self->head = g_object_new (TRELLIS_TYPE_PRACTICE_HEAD, NULL);
  trellis_practice_complete_head (self->head);
  self->people = g_list_store_new (TRELLIS_TYPE_PERSON);
  self->engagements = g_list_store_new (TRELLIS_TYPE_ENGAGEMENT);
  self->targets = g_list_store_new (TRELLIS_TYPE_EXPORT_TARGET);
  self->calendars = g_list_store_new (TRELLIS_TYPE_CALENDAR_SOURCE);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = trellis_taken_time_new ();
  self->acts = trellis_acts_new ();
}

/**
 * trellis_practice_new:
 *
 * Returns: (transfer full): an empty practice that nothing saves
 */
TrellisPractice *
trellis_practice_new (TrellisClock *clock)
{
  TrellisPractice *self = g_object_new (TRELLIS_TYPE_PRACTICE, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

static void
add_record (TrellisPractice *self, GListStore *list, TrellisRecord *record)
{
  g_list_store_append (list, record);
  g_hash_table_insert (self->by_id, (gpointer) trellis_record_get_id (record), record);
  if (list == self->engagements)
    trellis_taken_time_note (self->taken, TRELLIS_ENGAGEMENT (record));
}

/**
 * trellis_practice_load:
 * @head: (nullable): the document `practice.json`
 * @people: (element-type TrellisPerson):
 * @engagements: (element-type TrellisEngagement):
 *
 * Fills an empty practice with what a store has read.
 */
void
trellis_practice_load (TrellisPractice *self,
                       TrellisPracticeHead *head,
                       GPtrArray *people,
                       GPtrArray *engagements)
{
  if (head != NULL)
    g_set_object (&self->head, head);
  self->has_head = head != NULL;
  trellis_practice_complete_head (self->head);
  for (guint i = 0; i < people->len; i++)
    add_record (self, self->people, people->pdata[i]);
  for (guint i = 0; i < engagements->len; i++)
    add_record (self, self->engagements, engagements->pdata[i]);
}

/**
 * trellis_practice_load_targets:
 * @targets: (element-type TrellisExportTarget):
 *
 * Adds where sessions were sent, to what trellis_practice_load() has filled.
 */
void
trellis_practice_load_targets (TrellisPractice *self, GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    add_record (self, self->targets, targets->pdata[i]);
}

/**
 * trellis_practice_load_calendars:
 * @calendars: (element-type TrellisCalendarSource):
 *
 * Adds other calendars, and takes their busy time into account.
 */
void
trellis_practice_load_calendars (TrellisPractice *self, GPtrArray *calendars)
{
  for (guint i = 0; i < calendars->len; i++)
    add_record (self, self->calendars, calendars->pdata[i]);
  for (guint i = 0; i < calendars->len; i++)
    trellis_practice_take_busy_time (self, TRELLIS_CALENDAR_SOURCE (calendars->pdata[i])->name);
}

/**
 * trellis_practice_set_saver:
 * @saver: (nullable): what the verbs hand their documents to
 */
void
trellis_practice_set_saver (TrellisPractice *self, TrellisSaver *saver)
{
  g_set_object (&self->saver, saver);
}

TrellisSaver *
trellis_practice_get_saver (TrellisPractice *self)
{
  return self->saver;
}

/**
 * trellis_practice_set_read_only:
 * @why: (nullable): why it cannot be changed, translated; %NULL when it can
 */
void
trellis_practice_set_read_only (TrellisPractice *self, const char *why)
{
  g_free (self->read_only);
  self->read_only = g_strdup (why);
}

const char *
trellis_practice_get_read_only (TrellisPractice *self)
{
  return self->read_only;
}

gboolean
trellis_practice_check_writable (TrellisPractice *self, GError **error)
{
  if (self->read_only == NULL)
    return TRUE;
  g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_READ_ONLY,
               _ ("The practice cannot be changed: %s"), self->read_only);
  return FALSE;
}

/**
 * trellis_practice_refuse:
 *
 * Returns: %FALSE
 */
gboolean
trellis_practice_refuse (GError **error, TrellisPracticeError code, const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  if (error != NULL)
    *error = g_error_new_valist (TRELLIS_PRACTICE_ERROR, code, message, arguments);
  va_end (arguments);
  return FALSE;
}

TrellisClock *
trellis_practice_get_clock (TrellisPractice *self)
{
  return self->clock;
}

/**
 * trellis_practice_get_moment:
 *
 * Returns: now and today, by the practice's clock
 */
TrellisMoment
trellis_practice_get_moment (TrellisPractice *self)
{
  return (TrellisMoment){ trellis_clock_get_now (self->clock),
                          trellis_clock_get_today (self->clock) };
}

TrellisPracticeHead *
trellis_practice_get_head (TrellisPractice *self)
{
  return self->head;
}

TrellisPractitioner *
trellis_practice_get_practitioner (TrellisPractice *self)
{
  return self->head->practitioner;
}

TrellisSettings *
trellis_practice_get_settings (TrellisPractice *self)
{
  return self->head->settings;
}

GListModel *
trellis_practice_get_people (TrellisPractice *self)
{
  return G_LIST_MODEL (self->people);
}

GListModel *
trellis_practice_get_engagements (TrellisPractice *self)
{
  return G_LIST_MODEL (self->engagements);
}

/**
 * trellis_practice_get_targets:
 *
 * Returns: (transfer none): the #TrellisExportTarget to which sessions are sent
 */
GListModel *
trellis_practice_get_targets (TrellisPractice *self)
{
  return G_LIST_MODEL (self->targets);
}

/**
 * trellis_practice_get_calendars:
 *
 * Returns: (transfer none): the #TrellisCalendarSource whose busy time is taken into account
 */
GListModel *
trellis_practice_get_calendars (TrellisPractice *self)
{
  return G_LIST_MODEL (self->calendars);
}

static gpointer
find_record (TrellisPractice *self, const char *id, GType type)
{
  gpointer record = id == NULL ? NULL : g_hash_table_lookup (self->by_id, id);

  return record != NULL && g_type_is_a (G_OBJECT_TYPE (record), type) ? record : NULL;
}

/**
 * trellis_practice_find_person:
 *
 * Returns: (transfer none) (nullable): the person with that id
 */
TrellisPerson *
trellis_practice_find_person (TrellisPractice *self, const char *id)
{
  return find_record (self, id, TRELLIS_TYPE_PERSON);
}

/**
 * trellis_practice_find_engagement:
 *
 * Returns: (transfer none) (nullable): the engagement with that id
 */
TrellisEngagement *
trellis_practice_find_engagement (TrellisPractice *self, const char *id)
{
  return find_record (self, id, TRELLIS_TYPE_ENGAGEMENT);
}

/**
 * trellis_practice_dup_zone:
 *
 * Returns: (transfer full): the zone of the settings, else the computer's, an IANA name
 */
char *
trellis_practice_dup_zone (TrellisPractice *self)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (self->head->settings->zone != NULL)
    return g_strdup (self->head->settings->zone);
  zone = g_time_zone_new_local ();
  return g_strdup (g_time_zone_get_identifier (zone));
}

/**
 * trellis_practice_set_aside:
 * @id: of a document that could not be read and that nobody may write
 */
void
trellis_practice_set_aside (TrellisPractice *self, const char *id)
{
  g_hash_table_add (self->aside, g_strdup (id));
}

void
trellis_practice_forget_aside (TrellisPractice *self, const char *id)
{
  g_hash_table_remove (self->aside, id);
}

gboolean
trellis_practice_is_aside (TrellisPractice *self, const char *id)
{
  return g_hash_table_contains (self->aside, id);
}

/**
 * trellis_practice_set_busy:
 * @calendar: the name of a calendar
 * @intervals: (nullable) (element-type TrellisInterval): its busy time, %NULL for none
 *
 * Takes the busy time of another calendar into account, instead of what it had. Here it is kept in
 * memory alone; what shall stay is put by trellis_practice_put_calendar().
 */
void
trellis_practice_set_busy (TrellisPractice *self, const char *calendar, GArray *intervals)
{
  trellis_taken_time_set_busy (self->taken, calendar, intervals);
}

TrellisTakenTime *
trellis_practice_get_taken_time (TrellisPractice *self)
{
  return self->taken;
}

/* A practice begins with its own document, whatever is saved first. */
gboolean
trellis_practice_has_head (TrellisPractice *self)
{
  return self->has_head;
}

void
trellis_practice_note_head (TrellisPractice *self)
{
  self->has_head = TRUE;
}

/**
 * trellis_practice_rehearse:
 * @rehearsing: whether verbs check and answer as ever, but keep nothing
 */
void
trellis_practice_rehearse (TrellisPractice *self, gboolean rehearsing)
{
  self->rehearsing = rehearsing;
}

gboolean
trellis_practice_is_rehearsing (TrellisPractice *self)
{
  return self->rehearsing;
}

static void
remove_record (TrellisPractice *self, GListStore *list, TrellisRecord *record)
{
  guint position;

  if (list == self->engagements)
    trellis_taken_time_forget (self->taken, TRELLIS_ENGAGEMENT (record));
  g_hash_table_remove (self->by_id, trellis_record_get_id (record));
  if (g_list_store_find (list, record, &position))
    g_list_store_remove (list, position);
}

static GListStore *
list_of (TrellisPractice *self, TrellisDocumentKind kind)
{
  switch (kind)
    {
    case TRELLIS_DOCUMENT_PERSON:
      return self->people;
    case TRELLIS_DOCUMENT_EXPORT:
      return self->targets;
    case TRELLIS_DOCUMENT_CALENDAR:
      return self->calendars;
    default:
      return self->engagements;
    }
}

/**
 * trellis_practice_holds:
 * @change: of a document that is, or once was, in the practice
 *
 * Returns: whether it is there now
 */
gboolean
trellis_practice_holds (TrellisPractice *self, const TrellisChange *change)
{
  return change->kind == TRELLIS_DOCUMENT_PRACTICE
         || g_list_store_find (list_of (self, change->kind), change->live, NULL);
}

static char *
dup_calendar_name (TrellisRecord *record)
{
  return TRELLIS_IS_CALENDAR_SOURCE (record) ? g_strdup (TRELLIS_CALENDAR_SOURCE (record)->name)
                                             : NULL;
}

/* A calendar may have another name than before. */
static void
follow_busy_time (TrellisPractice *self, const TrellisChange *change, const char *name_before)
{
  g_autofree char *name = dup_calendar_name (change->draft);

  if (name_before != NULL)
    trellis_practice_take_busy_time (self, name_before);
  if (name != NULL && g_strcmp0 (name, name_before) != 0)
    trellis_practice_take_busy_time (self, name);
}

/**
 * trellis_practice_apply:
 *
 * Makes memory what the change says, once it is saved. A record that is there keeps its identity.
 */
void
trellis_practice_apply (TrellisPractice *self, TrellisChange *change)
{
  GListStore *list = list_of (self, change->kind);
  g_autofree char *name = dup_calendar_name (change->live);

  if (change->live != NULL && change->draft != NULL)
    trellis_record_assign (change->live, change->draft);
  if (change->live == NULL)
    change->live = g_object_ref (change->draft);
  if (change->draft == NULL)
    remove_record (self, list, change->live);
  else if (!trellis_practice_holds (self, change))
    add_record (self, list, change->live);
  else if (change->kind == TRELLIS_DOCUMENT_ENGAGEMENT)
    trellis_taken_time_note (self->taken, TRELLIS_ENGAGEMENT (change->live));
  if (change->kind == TRELLIS_DOCUMENT_CALENDAR)
    follow_busy_time (self, change, name);
}

/**
 * trellis_practice_push_undo:
 * @changes: (transfer full) (element-type TrellisChange):
 * @attachments: (transfer full): what the act brought along
 * @run: (nullable): the run it belongs to
 */
void
trellis_practice_push_undo (TrellisPractice *self,
                            GPtrArray *changes,
                            GPtrArray *attachments,
                            const char *run)
{
  trellis_acts_push (self->acts, changes, attachments, run, trellis_clock_get_now (self->clock));
}

gboolean
trellis_practice_can_undo (TrellisPractice *self)
{
  return trellis_acts_peek (self->acts) != NULL;
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
  const TrellisAct *act = trellis_acts_peek (self->acts);
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_practice_check_writable (self, error))
    return FALSE;
  if (act == NULL)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("There is nothing to undo."));
  edit = trellis_edit_new_undo (self, act->changes, act->attachments);
  if (!trellis_edit_commit (edit, error))
    return FALSE;
  if (!self->rehearsing)
    trellis_acts_pop (self->acts);
  return TRUE;
}

void
trellis_practice_tell_changed (TrellisPractice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  trellis_acts_forget (self->acts, id);
}
