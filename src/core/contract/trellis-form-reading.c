/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form says: all that can be understood, what of it can be kept, and what is wrong. */

#include "config.h"

#include "trellis-form-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define POSITION "trellis-form-position"

static void
free_problem (gpointer data)
{
  TrellisFormProblem *problem = data;

  g_free (problem->path);
  g_free (problem->message);
  g_free (problem);
}

void
trellis_form_reading_free (TrellisFormReading *self)
{
  g_clear_object (&self->said);
  g_clear_object (&self->sound);
  g_clear_object (&self->practitioner);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_free (self);
}

/**
 * trellis_form_reading_find_problem:
 *
 * Returns: (nullable): what is wrong at that path, a sentence
 */
const char *
trellis_form_reading_find_problem (TrellisFormReading *self, const char *path)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const TrellisFormProblem *problem = self->problems->pdata[i];

      if (g_str_equal (problem->path, path))
        return problem->message;
    }
  return NULL;
}

/**
 * trellis_form_reading_add_problem:
 * @message: a sentence
 *
 * The first problem at a path is the one that is told.
 */
void
trellis_form_reading_add_problem (TrellisFormReading *self, const char *path, const char *message)
{
  TrellisFormProblem *problem;

  if (trellis_form_reading_find_problem (self, path) != NULL)
    return;
  problem = g_new0 (TrellisFormProblem, 1);
  problem->path = g_strdup (path);
  problem->message = g_strdup (message);
  g_ptr_array_add (self->problems, problem);
}

/**
 * trellis_form_reading_get_position:
 * @item: a goal or a person of a reading
 *
 * Returns: which item of the form's list it is, from 0
 */
int
trellis_form_reading_get_position (gpointer item)
{
  return GPOINTER_TO_INT (g_object_get_data (item, POSITION));
}

char *
trellis_form_join (const char *prefix, const char *name)
{
  return *prefix == '\0' ? g_strdup (name) : g_strconcat (prefix, ".", name, NULL);
}

static gboolean
read_record (TrellisForm *form, gpointer record, const char *prefix, TrellisFormReading *reading);

static gboolean
read_part (TrellisForm *form,
           const TrellisField *field,
           gpointer record,
           const char *path,
           TrellisFormReading *reading)
{
  g_autoptr (TrellisRecord) part = NULL;

  if (!trellis_form_has (form, path))
    return FALSE;
  part = g_object_new (field->get_type (), NULL);
  read_record (form, part, path, reading);
  trellis_record_set_record (record, field->name, part);
  return TRUE;
}

static gboolean
read_list (TrellisForm *form,
           const TrellisField *field,
           gpointer record,
           const char *path,
           TrellisFormReading *reading)
{
  guint n = trellis_form_get_length (form, path);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisRecord) item = g_object_new (field->get_type (), NULL);
      g_autofree char *prefix = g_strdup_printf ("%s[%u]", path, i);

      read_record (form, item, prefix, reading);
      g_object_set_data (G_OBJECT (item), POSITION, GINT_TO_POINTER (i));
      trellis_record_append (record, field->name, item);
    }
  return n > 0;
}

static gboolean
read_table (TrellisForm *form, const TrellisField *field, gpointer record, const char *path)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *prefix = g_strconcat (path, ".", NULL);
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, form->typed);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (g_str_has_prefix (key, prefix))
      g_hash_table_insert (texts, g_strdup ((char *) key + strlen (prefix)), g_strdup (text));
  trellis_record_set_texts (record, field->name, texts);
  return g_hash_table_size (texts) > 0;
}

static gboolean
read_value (TrellisForm *form,
            const TrellisField *field,
            gpointer record,
            const char *prefix,
            TrellisFormReading *reading)
{
  g_autofree char *path = trellis_form_join (prefix, field->name);
  g_autofree char *currency = trellis_form_join (prefix, "currency");
  const char *text = trellis_form_get (form, path);
  g_autofree char *wrong
      = text == NULL
            ? NULL
            : trellis_form_read_value (field, record, text, trellis_form_get (form, currency));

  if (wrong != NULL)
    trellis_form_reading_add_problem (reading, path, wrong);
  if (trellis_form_lacks_currency (field, text, trellis_form_get (form, currency)))
    trellis_form_reading_add_problem (reading, currency, _ ("Say in which currency."));
  return text != NULL;
}

/* What the coach is belongs to no brief, and yet stands in a form; ids tell who is meant. */
gboolean
trellis_form_asks (gpointer record, const TrellisField *field)
{
  return (field->flags & TRELLIS_FIELD_BRIEF) != 0 || TRELLIS_IS_PRACTITIONER (record)
         || g_str_equal (field->name, "practitioner") || g_str_equal (field->name, "id");
}

static gboolean
read_field (TrellisForm *form,
            const TrellisField *field,
            gpointer record,
            const char *prefix,
            TrellisFormReading *reading)
{
  g_autofree char *path = trellis_form_join (prefix, field->name);

  switch (field->type)
    {
    case TRELLIS_FIELD_RECORD:
      return read_part (form, field, record, path, reading);
    case TRELLIS_FIELD_LIST:
      return read_list (form, field, record, path, reading);
    case TRELLIS_FIELD_TEXTS:
      return read_table (form, field, record, path);
    default:
      return read_value (form, field, record, prefix, reading);
    }
}

static gboolean
read_record (TrellisForm *form, gpointer record, const char *prefix, TrellisFormReading *reading)
{
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (record), &n);
  gboolean said = FALSE;

  for (guint i = 0; i < n && form->typed != NULL; i++)
    if (trellis_form_asks (record, fields[i]))
      said |= read_field (form, fields[i], record, prefix, reading);
  return said;
}

static gboolean keep_sound (gpointer record, const char *prefix, TrellisFormReading *reading);

static void
keep_sound_items (const TrellisField *field,
                  gpointer record,
                  const char *path,
                  TrellisFormReading *reading)
{
  GListStore *list = *(GListStore **) G_STRUCT_MEMBER_P (record, field->offset);

  for (guint i = trellis_list_length (list); i > 0; i--)
    {
      gpointer item = trellis_list_get (list, i - 1);
      g_autofree char *prefix
          = g_strdup_printf ("%s[%d]", path, trellis_form_reading_get_position (item));

      if (keep_sound (item, prefix, reading))
        continue;
      g_list_store_remove (list, i - 1);
      reading->whole = FALSE;
    }
}

static void
keep_sound_children (gpointer record, const char *prefix, TrellisFormReading *reading)
{
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = trellis_form_join (prefix, fields[i]->name);
      gpointer *place = G_STRUCT_MEMBER_P (record, fields[i]->offset);

      if (fields[i]->type == TRELLIS_FIELD_LIST)
        keep_sound_items (fields[i], record, path, reading);
      else if (fields[i]->type == TRELLIS_FIELD_RECORD && *place != NULL
               && !keep_sound (*place, path, reading))
        {
          trellis_record_set_record (record, fields[i]->name, NULL);
          reading->whole = FALSE;
        }
    }
}

/* A sentence from what a rule says after the path: "expected a day" becomes "Expected a day." */
static char *
make_sentence (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  const char *stop = g_str_has_suffix (words, ".") ? "" : ".";

  return g_strconcat (upper, words + strlen (first), stop, NULL);
}

static void
clear_value (gpointer record, const char *name)
{
  g_autoptr (TrellisRecord) fresh = g_object_new (G_OBJECT_TYPE (record), NULL);
  GValue value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (fresh), name, &value);
  g_object_set_property (G_OBJECT (record), name, &value);
  g_value_unset (&value);
}

/* Takes the item out that @member names by its place in the record. Returns: the member by its
   place in the form. */
static char *
clear_item (GListStore *list, const char *member)
{
  const char *bracket = strchr (member, '['), *rest = strchr (member, ']');
  guint position = bracket == NULL ? 0 : (guint) g_ascii_strtoull (bracket + 1, NULL, 10);
  gpointer item = bracket == NULL ? NULL : trellis_list_get (list, position);
  char *path;

  if (item == NULL)
    {
      g_list_store_remove_all (list);
      return g_strdup (member);
    }
  path = g_strdup_printf ("%.*s[%d]%s", (int) (bracket - member), member,
                          trellis_form_reading_get_position (item), rest + 1);
  g_list_store_remove (list, position);
  return path;
}

static char *
clear_member (gpointer record, const char *member)
{
  g_autofree char *name = g_strndup (member, strcspn (member, ".["));
  const TrellisField *field = trellis_record_class_find (TRELLIS_RECORD_GET_CLASS (record), name);

  if (field != NULL && field->type == TRELLIS_FIELD_LIST)
    return clear_item (*(GListStore **) G_STRUCT_MEMBER_P (record, field->offset), member);
  if (field != NULL)
    clear_value (record, name);
  return g_strdup (member);
}

/* Notes what the rule says at the member that it names, and takes that member out. */
static void
take_out (gpointer record, const char *prefix, const GError *error, TrellisFormReading *reading)
{
  const char *colon = strstr (error->message, ": ");
  g_autofree char *named
      = colon == NULL ? g_strdup ("") : g_strndup (error->message, colon - error->message);
  g_autofree char *member = clear_member (record, named);
  g_autofree char *path = *member == '\0' ? g_strdup (prefix) : trellis_form_join (prefix, member);
  g_autofree char *sentence = make_sentence (colon == NULL ? error->message : colon + 2);

  trellis_form_reading_add_problem (reading, path, sentence);
  reading->whole = FALSE;
}

/* What is merely not there yet is nothing wrong. */
static void
note_gap (const char *prefix, const GError *error, TrellisFormReading *reading)
{
  const char *colon = strstr (error->message, ": ");
  g_autofree char *member = g_strndup (error->message, colon == NULL ? 0 : colon - error->message);

  g_ptr_array_add (reading->gaps, trellis_form_join (prefix, member));
}

/* What is wrong in a field is said also while another one is missing. */
static void
keep_sound_fields (gpointer record, const char *prefix, TrellisFormReading *reading)
{
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!trellis_record_validate_field (record, fields[i], &error)
          && !g_error_matches (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING))
        take_out (record, prefix, error, reading);
    }
}

/* Takes out of @record what breaks a rule; says whether what is left can stand. */
static gboolean
keep_sound (gpointer record, const char *prefix, TrellisFormReading *reading)
{
  guint most;

  trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (record), &most);
  keep_sound_children (record, prefix, reading);
  keep_sound_fields (record, prefix, reading);
  for (guint i = 0; i <= most; i++)
    {
      g_autoptr (GError) error = NULL;

      if (trellis_record_validate (record, &error))
        return TRUE;
      if (g_error_matches (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING))
        {
          note_gap (prefix, error, reading);
          return FALSE;
        }
      take_out (record, prefix, error, reading);
    }
  return FALSE;
}

/**
 * trellis_form_read:
 *
 * Understands what is typed, as far as it goes. The coach's own card stands in `practitioner` of
 * both briefs.
 *
 * Returns: (transfer full): what the form says
 */
TrellisFormReading *
trellis_form_read (TrellisForm *self)
{
  TrellisFormReading *reading = g_new0 (TrellisFormReading, 1);
  gboolean sound;

  reading->said = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  reading->sound = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  reading->problems = g_ptr_array_new_with_free_func (free_problem);
  reading->gaps = g_ptr_array_new_with_free_func (g_free);
  read_record (self, reading->said, "", reading);
  read_record (self, reading->sound, "", reading);
  reading->whole = reading->problems->len == 0;
  sound = keep_sound (reading->sound, "", reading);
  g_set_object (&reading->practitioner, reading->sound->practitioner);
  if (!sound)
    g_clear_object (&reading->sound);
  reading->whole &= reading->sound != NULL;
  return reading;
}

/**
 * trellis_form_reading_take_out:
 * @error: of a rule that the answers break; it names the member
 *
 * Notes it where it is, and takes that member out of what can be kept.
 */
void
trellis_form_reading_take_out (TrellisFormReading *self, const GError *error)
{
  take_out (self->sound, "", error, self);
  if (!keep_sound (self->sound, "", self))
    g_clear_object (&self->sound);
}
