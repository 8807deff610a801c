/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice: everything that one practitioner keeps; the verbs change it and nothing else does. */

#include "config.h"

#include "trellis-practice-private.h"

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
  GHashTable *by_id; /* the lists hold what it points to */
  GHashTable *aside;
  TrellisTakenTime *taken;
  char *read_only;
  TrellisUndo *undo;
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

  g_clear_pointer (&self->undo, trellis_undo_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->aside, g_hash_table_unref);
  g_clear_pointer (&self->taken, trellis_taken_time_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->saver);
  g_clear_object (&self->head);
  g_clear_object (&self->people);
  g_clear_object (&self->engagements);
  g_clear_object (&self->targets);
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
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = trellis_taken_time_new ();
  self->undo = trellis_undo_new ();
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
 * Takes the busy time of another calendar into account, instead of what it had. It is kept in
 * memory alone.
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
    default:
      return self->engagements;
    }
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

  if (change->live != NULL && change->draft != NULL)
    {
      trellis_record_assign (change->live, change->draft);
      if (change->kind == TRELLIS_DOCUMENT_ENGAGEMENT)
        trellis_taken_time_note (self->taken, TRELLIS_ENGAGEMENT (change->live));
    }
  else if (change->draft != NULL)
    {
      change->live = g_object_ref (change->draft);
      add_record (self, list, change->live);
    }
  else
    remove_record (self, list, change->live);
}

TrellisUndo *
trellis_practice_get_undo (TrellisPractice *self)
{
  return self->undo;
}

void
trellis_practice_tell_changed (TrellisPractice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
