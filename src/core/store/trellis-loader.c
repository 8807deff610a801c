/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents on disk become records, on all the cores there are. */

#include "config.h"

#include "trellis-loader.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"
#include "people/trellis-person.h"
#include "practice/trellis-calendar-source.h"
#include "practice/trellis-export-target.h"
#include "practice/trellis-settings.h"
#include "store/trellis-listing.h"
#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <glib/gi18n-lib.h>

#define DOCUMENTS_A_THREAD 4 /* at least; fewer are not worth a thread */

typedef struct
{
  int folder;
  GPtrArray *documents;
  int next;
} Work;

static void
free_loaded (gpointer data)
{
  TrellisLoaded *loaded = data;

  g_free (loaded->place);
  g_free (loaded->id);
  g_clear_object (&loaded->record);
  g_clear_error (&loaded->problem);
  g_free (loaded);
}

static TrellisLoaded *
add (GPtrArray *documents, TrellisDocumentKind kind, const char *id, char *place)
{
  TrellisLoaded *loaded = g_new0 (TrellisLoaded, 1);

  loaded->kind = kind;
  loaded->id = g_strdup (id);
  loaded->place = place;
  g_ptr_array_add (documents, loaded);
  return loaded;
}

static gboolean
find_in (
    int folder, const char *name, TrellisDocumentKind kind, GPtrArray *documents, GError **error)
{
  g_autoptr (GPtrArray) names = trellis_list_names (folder, name, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *id = NULL;

      if (trellis_name_read (names->pdata[i], &id) == TRELLIS_NAME_DOCUMENT
          && !g_str_equal (id, TRELLIS_PRACTICE_ID))
        add (documents, kind, id, g_build_filename (name, names->pdata[i], NULL));
    }
  return names != NULL;
}

/* What was sent, and what other calendars say, is worth having, but nobody's sessions wait for it.
 */
static void
find_beside (int folder, const char *name, TrellisDocumentKind kind, GPtrArray *documents)
{
  if (!find_in (folder, name, kind, documents, NULL))
    add (documents, kind, name, g_strdup (name));
}

/**
 * trellis_loader_find:
 * @folder: a practice's, open
 *
 * Returns: (transfer full) (nullable) (element-type TrellisLoaded): the documents by their names,
 *   not read yet: `practice.json` first, then people, engagements, exports and calendars, each in
 *   order of their ids
 */
GPtrArray *
trellis_loader_find (int folder, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (free_loaded);

  add (documents, TRELLIS_DOCUMENT_PRACTICE, TRELLIS_PRACTICE_ID,
       g_strdup (TRELLIS_PLACE_PRACTICE));
  if (!find_in (folder, TRELLIS_PLACE_PEOPLE, TRELLIS_DOCUMENT_PERSON, documents, error)
      || !find_in (folder, TRELLIS_PLACE_ENGAGEMENTS, TRELLIS_DOCUMENT_ENGAGEMENT, documents,
                   error))
    return NULL;
  find_beside (folder, TRELLIS_PLACE_EXPORTS, TRELLIS_DOCUMENT_EXPORT, documents);
  find_beside (folder, TRELLIS_PLACE_CALENDARS, TRELLIS_DOCUMENT_CALENDAR, documents);
  return g_steal_pointer (&documents);
}

static TrellisDocumentKind
kind_of (const char *place)
{
  if (g_str_has_prefix (place, TRELLIS_PLACE_PEOPLE "/"))
    return TRELLIS_DOCUMENT_PERSON;
  if (g_str_has_prefix (place, TRELLIS_PLACE_ENGAGEMENTS "/"))
    return TRELLIS_DOCUMENT_ENGAGEMENT;
  if (g_str_has_prefix (place, TRELLIS_PLACE_EXPORTS "/"))
    return TRELLIS_DOCUMENT_EXPORT;
  if (g_str_has_prefix (place, TRELLIS_PLACE_CALENDARS "/"))
    return TRELLIS_DOCUMENT_CALENDAR;
  return TRELLIS_DOCUMENT_PRACTICE;
}

/**
 * trellis_loader_list:
 * @places: (array zero-terminated=1): of documents
 *
 * Returns: (transfer full) (element-type TrellisLoaded): these documents, not read yet
 */
GPtrArray *
trellis_loader_list (const char *const *places)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (free_loaded);

  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (places[i]);
      g_autofree char *id = NULL;

      if (trellis_name_read (name, &id) == TRELLIS_NAME_DOCUMENT)
        add (documents, kind_of (places[i]), id, g_strdup (places[i]));
    }
  return documents;
}

static GType
type_of (TrellisDocumentKind kind, TrellisJson *json)
{
  g_autofree char *word = NULL;

  if (kind == TRELLIS_DOCUMENT_PRACTICE)
    return TRELLIS_TYPE_PRACTICE_HEAD;
  if (kind == TRELLIS_DOCUMENT_PERSON)
    return TRELLIS_TYPE_PERSON;
  if (kind == TRELLIS_DOCUMENT_EXPORT)
    return TRELLIS_TYPE_EXPORT_TARGET;
  if (kind == TRELLIS_DOCUMENT_CALENDAR)
    return TRELLIS_TYPE_CALENDAR_SOURCE;
  word = trellis_json_dup_string (json, "kind");
  return g_strcmp0 (word, "mentoring") == 0 ? TRELLIS_TYPE_MENTORING : TRELLIS_TYPE_COACHING;
}

/* What the record does not ask for, because it may stand elsewhere without: who it is, and what. */
static gboolean
check_identity (
    TrellisDocumentKind kind, const char *id, TrellisJson *json, gpointer record, GError **error)
{
  const char *own = trellis_record_get_id (record);

  if (kind == TRELLIS_DOCUMENT_PRACTICE)
    return TRUE;
  if (g_strcmp0 (own, id) != 0)
    g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_VALUE,
                 _ ("id: expected that of the file's name, got “%.60s”"), own == NULL ? "" : own);
  else if (kind == TRELLIS_DOCUMENT_ENGAGEMENT && !trellis_json_has (json, "kind"))
    g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING,
                 _ ("kind: expected “coaching” or “mentoring”"));
  else if (kind == TRELLIS_DOCUMENT_EXPORT)
    return trellis_export_target_check_sent (record, error);
  else if (kind == TRELLIS_DOCUMENT_CALENDAR)
    return trellis_calendar_source_check_busy (record, error);
  else
    return TRUE;
  return FALSE;
}

/* What was signed is looked at now and then, in one contract at a time. */
static void
pack_contents (TrellisCoaching *coaching)
{
  for (guint i = 0; i < trellis_list_length (coaching->versions); i++)
    {
      TrellisContractVersion *version = trellis_list_get (coaching->versions, i);

      if (version->content != NULL)
        trellis_json_pack (version->content);
    }
}

/**
 * trellis_loader_parse:
 * @id: which document it is to be
 *
 * Returns: (transfer full) (nullable): the record of the document
 */
gpointer
trellis_loader_parse (TrellisDocumentKind kind, const char *id, GBytes *bytes, GError **error)
{
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, error);
  g_autoptr (GObject) record = NULL;

  if (json == NULL)
    return NULL;
  record = trellis_record_from_json (type_of (kind, json), json, TRELLIS_READING_DOCUMENT, error);
  if (record == NULL || !check_identity (kind, id, json, record, error))
    return NULL;
  /* Here, because here there are as many cores as there are; the versions remember the answer. */
  if (TRELLIS_IS_COACHING (record))
    {
      trellis_coaching_check_seals (TRELLIS_COACHING (record));
      pack_contents (TRELLIS_COACHING (record));
    }
  return g_steal_pointer (&record);
}

static void
read_one (int folder, TrellisLoaded *loaded)
{
  struct stat status = { 0 };
  g_autoptr (GBytes) bytes = trellis_read_file (folder, loaded->place, &status, &loaded->problem);

  loaded->seen = status.st_ino != 0;
  if (loaded->seen)
    trellis_stamp_take (&loaded->stamp, &status, bytes);
  if (bytes != NULL)
    loaded->record = trellis_loader_parse (loaded->kind, loaded->id, bytes, &loaded->problem);
}

static gpointer
work (gpointer data)
{
  Work *todo = data;
  guint i;

  while ((i = g_atomic_int_add (&todo->next, 1)) < todo->documents->len)
    read_one (todo->folder, todo->documents->pdata[i]);
  return NULL;
}

/**
 * trellis_loader_read:
 * @documents: (element-type TrellisLoaded):
 *
 * Reads them all. What cannot be read has its problem noted, and stops none of the others.
 */
void
trellis_loader_read (int folder, GPtrArray *documents)
{
  Work todo = { folder, documents, 0 };
  guint n = MIN (g_get_num_processors (), 1 + documents->len / DOCUMENTS_A_THREAD);
  g_autofree GThread **threads = g_new0 (GThread *, n);

  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_try_new ("trellis-load", work, &todo, NULL);
  work (&todo);
  for (guint i = 1; i < n; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}
