/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records from JSON: strict in what it takes, and keeping what it does not know. */

#include "config.h"

#include "trellis-record-json.h"

#include "base/trellis-decimal.h"
#include "base/trellis-field.h"
#include "base/trellis-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_SHOWN 60 /* characters of what was found */

static gboolean
read_record (gpointer record, JsonNode *node, TrellisReading reading, GError **error);

/* What was found, in the words of a person. */
static char *
describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup (_ ("an object"));
    case JSON_NODE_ARRAY:
      return g_strdup (_ ("a list"));
    case JSON_NODE_NULL:
      return g_strdup ("null");
    case JSON_NODE_VALUE:
    default:
      break;
    }
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup_printf (_ ("the text “%.60s”"), json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup_printf ("%g", json_node_get_double (node));
}

static gboolean
refuse (GError **error, const char *member, const char *expected, JsonNode *node)
{
  g_autofree char *got = describe (node);
  g_autofree char *valid = g_utf8_make_valid (got, -1);

  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_TYPE,
               _ ("%s: expected %s, got %s"), member, expected, valid);
  return FALSE;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
read_string (const TrellisField *field, gpointer place, JsonNode *node, GError **error)
{
  if (!holds (node, G_TYPE_STRING))
    return refuse (error, field->name, _ ("a text"), node);
  g_free (*(char **) place);
  *(char **) place = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_decimal (const TrellisField *field, char **place, JsonNode *node, GError **error)
{
  g_autofree char *text = NULL;

  if (holds (node, G_TYPE_STRING))
    text = json_node_dup_string (node);
  else if (holds (node, G_TYPE_INT64))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (holds (node, G_TYPE_DOUBLE))
    text = trellis_decimal_from_double (json_node_get_double (node));
  if (!trellis_decimal_is_valid (text))
    return refuse (error, field->name,
                   _ ("a number with a point and at most 15 digits, such as 4.5"), node);
  g_free (*place);
  *place = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
read_boolean (const TrellisField *field, int *place, JsonNode *node, GError **error)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    return refuse (error, field->name, _ ("true or false"), node);
  if (field->type == TRELLIS_FIELD_BOOLEAN)
    *place = json_node_get_boolean (node);
  else
    *place = json_node_get_boolean (node) ? TRELLIS_ANSWER_YES : TRELLIS_ANSWER_NO;
  return TRUE;
}

static gboolean
read_integer (const TrellisField *field, gint64 *place, JsonNode *node, GError **error)
{
  if (!holds (node, G_TYPE_INT64))
    return refuse (error, field->name, _ ("a whole number"), node);
  *place = json_node_get_int (node);
  if (*place < field->minimum)
    return trellis_record_refuse (
        error, field->name,
        _ ("expected a whole number of at least %" G_GINT64_FORMAT ", got %" G_GINT64_FORMAT),
        field->minimum, *place);
  return TRUE;
}

static char *
list_choices (GEnumClass *choices)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    if (choices->values[i].value_nick[0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              choices->values[i].value_nick);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_enum (const TrellisField *field, int *place, JsonNode *node, GError **error)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->get_type ());
  g_autofree char *list = NULL, *expected = NULL;
  GEnumValue *value = NULL;

  if (holds (node, G_TYPE_STRING) && json_node_get_string (node)[0] != '\0')
    value = g_enum_get_value_by_nick (choices, json_node_get_string (node));
  if (value != NULL)
    {
      *place = value->value;
      return TRUE;
    }
  list = list_choices (choices);
  expected = g_strdup_printf (_ ("one of %s"), list);
  return refuse (error, field->name, expected, node);
}

static gboolean
read_time (const TrellisField *field, gpointer place, JsonNode *node, GError **error)
{
  const char *text = holds (node, G_TYPE_STRING) ? json_node_get_string (node) : NULL;

  switch (field->type)
    {
    case TRELLIS_FIELD_DATE:
      return trellis_date_parse (text, place)
             || refuse (error, field->name, _ ("a date such as 2026-12-01"), node);
    case TRELLIS_FIELD_WALL:
      return trellis_wall_parse (text, place)
             || refuse (error, field->name, _ ("a date and time such as 2026-12-01T10:00"), node);
    default:
      return trellis_instant_parse (text, place)
             || refuse (error, field->name, _ ("an instant such as 2026-12-01T09:00:00Z"), node);
    }
}

static gboolean
read_strings (const TrellisField *field, char ***place, JsonArray *array, GError **error)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!holds (node, G_TYPE_STRING))
        return refuse (error, field->name, _ ("a list of texts"), node);
      g_strv_builder_add (strings, json_node_get_string (node));
    }
  g_strfreev (*place);
  *place = g_strv_builder_end (strings);
  return TRUE;
}

static gboolean
read_array (const TrellisField *field, GArray **place, JsonArray *array, GError **error)
{
  gboolean dates = field->type == TRELLIS_FIELD_DATES;
  g_autoptr (GArray) values
      = g_array_new (FALSE, FALSE, dates ? sizeof (TrellisDate) : sizeof (gint64));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      TrellisDate date;
      gint64 number;

      if (dates)
        {
          if (!holds (node, G_TYPE_STRING)
              || !trellis_date_parse (json_node_get_string (node), &date))
            return refuse (error, field->name, _ ("a list of dates such as 2026-12-01"), node);
          g_array_append_val (values, date);
          continue;
        }
      if (!holds (node, G_TYPE_INT64))
        return refuse (error, field->name, _ ("a list of whole numbers"), node);
      number = json_node_get_int (node);
      g_array_append_val (values, number);
    }
  g_clear_pointer (place, g_array_unref);
  *place = values->len == 0 ? NULL : g_steal_pointer (&values);
  return TRUE;
}

static gboolean
read_texts (const TrellisField *field, GHashTable **place, JsonObject *object, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!holds (node, G_TYPE_STRING))
        {
          refuse (error, name, _ ("a text"), node);
          trellis_record_prefix_error (error, "%s", field->name);
          return FALSE;
        }
      g_hash_table_insert (texts, g_strdup (name), json_node_dup_string (node));
    }
  g_clear_pointer (place, g_hash_table_unref);
  *place = g_hash_table_size (texts) == 0 ? NULL : g_steal_pointer (&texts);
  return TRUE;
}

static gboolean
read_child (const TrellisField *field,
            gpointer *place,
            JsonNode *node,
            TrellisReading reading,
            GError **error)
{
  g_autoptr (GObject) child = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, field->name, _ ("an object"), node);
  child = g_object_new (field->get_type (), NULL);
  if (!read_record (child, node, reading, error))
    {
      trellis_record_prefix_error (error, "%s", field->name);
      return FALSE;
    }
  g_set_object (place, child);
  return TRUE;
}

static gboolean
read_list (const TrellisField *field,
           GListStore *list,
           JsonArray *array,
           TrellisReading reading,
           GError **error)
{
  guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      GObject *item = g_object_new (field->get_type (), NULL);

      g_ptr_array_add (items, item);
      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          g_autofree char *name = g_strdup_printf ("%s[%u]", field->name, i);

          return refuse (error, name, _ ("an object"), node);
        }
      if (!read_record (item, node, reading, error))
        {
          trellis_record_prefix_error (error, "%s[%u]", field->name, i);
          return FALSE;
        }
    }
  g_list_store_splice (list, 0, trellis_list_length (list), items->pdata, n);
  return TRUE;
}

static gboolean
read_field (const TrellisField *field,
            gpointer record,
            JsonNode *node,
            TrellisReading reading,
            GError **error)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
      return read_string (field, place, node, error);
    case TRELLIS_FIELD_DECIMAL:
      return read_decimal (field, place, node, error);
    case TRELLIS_FIELD_BOOLEAN:
    case TRELLIS_FIELD_ANSWER:
      return read_boolean (field, place, node, error);
    case TRELLIS_FIELD_INTEGER:
      return read_integer (field, place, node, error);
    case TRELLIS_FIELD_ENUM:
      return read_enum (field, place, node, error);
    case TRELLIS_FIELD_DATE:
    case TRELLIS_FIELD_WALL:
    case TRELLIS_FIELD_INSTANT:
      return read_time (field, place, node, error);
    case TRELLIS_FIELD_STRINGS:
      return JSON_NODE_HOLDS_ARRAY (node)
                 ? read_strings (field, place, json_node_get_array (node), error)
                 : refuse (error, field->name, _ ("a list of texts"), node);
    case TRELLIS_FIELD_INTEGERS:
    case TRELLIS_FIELD_DATES:
      return JSON_NODE_HOLDS_ARRAY (node)
                 ? read_array (field, place, json_node_get_array (node), error)
                 : refuse (error, field->name, _ ("a list"), node);
    case TRELLIS_FIELD_TEXTS:
      return JSON_NODE_HOLDS_OBJECT (node)
                 ? read_texts (field, place, json_node_get_object (node), error)
                 : refuse (error, field->name, _ ("an object of texts"), node);
    case TRELLIS_FIELD_JSON:
      g_clear_pointer ((TrellisJson **) place, trellis_json_unref);
      *(TrellisJson **) place = trellis_json_new (json_node_ref (node));
      return TRUE;
    case TRELLIS_FIELD_RECORD:
      return read_child (field, place, node, reading, error);
    case TRELLIS_FIELD_LIST:
    default:
      return JSON_NODE_HOLDS_ARRAY (node) ? read_list (field, *(GListStore **) place,
                                                       json_node_get_array (node), reading, error)
                                          : refuse (error, field->name, _ ("a list"), node);
    }
}

/* Names the members that a brief may have here. */
static gboolean
refuse_unknown (TrellisRecordClass *klass, const char *name, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MOST_SHOWN));

  for (guint i = 0; i < klass->fields->len; i++)
    {
      const TrellisField *field = klass->fields->pdata[i];

      if ((field->flags & TRELLIS_FIELD_BRIEF) != 0)
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", field->name);
    }
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_UNKNOWN,
               _ ("%s: there is no such member here; expected one of %s"), shown, known->str);
  return FALSE;
}

static gpointer
ref_object (gpointer object)
{
  return json_object_ref (object);
}

static void
unref_object (gpointer object)
{
  json_object_unref (object);
}

static void
keep_unknown (gpointer record, const char *name, JsonNode *node)
{
  JsonObject *unknown = trellis_record_get_unknown (record);

  if (unknown == NULL)
    {
      unknown = json_object_new ();
      trellis_record_keep_unknown (record, unknown, ref_object, unref_object);
    }
  json_object_set_member (unknown, name, json_node_ref (node));
}

/* `format` and `version` stand at the head of a document; trellis_record_from_json() has read them.
 */
static gboolean
is_head (TrellisRecordClass *klass, const char *name)
{
  return klass->format != NULL && (g_str_equal (name, "format") || g_str_equal (name, "version"));
}

static gboolean
read_members (gpointer record, JsonObject *object, TrellisReading reading, GError **error)
{
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (record);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const TrellisField *field = trellis_record_class_find (klass, name);
      gboolean known
          = field != NULL
            && (reading == TRELLIS_READING_DOCUMENT || (field->flags & TRELLIS_FIELD_BRIEF) != 0);

      if ((reading == TRELLIS_READING_DOCUMENT && is_head (klass, name))
          || (known && JSON_NODE_HOLDS_NULL (node)))
        continue;
      if (known && !read_field (field, record, node, reading, error))
        return FALSE;
      if (!known && reading == TRELLIS_READING_BRIEF)
        return refuse_unknown (klass, name, error);
      if (!known)
        keep_unknown (record, name, node);
    }
  return TRUE;
}

static gboolean
check_read (gpointer record, TrellisReading reading, GError **error)
{
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->fields->len; i++)
    {
      const TrellisField *field = klass->fields->pdata[i];

      if (field->type != TRELLIS_FIELD_RECORD && field->type != TRELLIS_FIELD_LIST)
        {
          if (!trellis_field_validate (field, record, reading == TRELLIS_READING_BRIEF, error))
            return FALSE;
        }
      else if (!trellis_field_validate (field, record, FALSE, error))
        return FALSE;
    }
  return reading == TRELLIS_READING_DOCUMENT || klass->check == NULL
         || klass->check (record, error);
}

static gboolean
read_record (gpointer record, JsonNode *node, TrellisReading reading, GError **error)
{
  return read_members (record, json_node_get_object (node), reading, error)
         && check_read (record, reading, error);
}

static gboolean
check_head (TrellisRecordClass *klass, TrellisJson *json, GError **error)
{
  g_autofree char *format = trellis_json_dup_string (json, "format");
  gint64 version = trellis_json_get_integer (json, "version", 0);

  if (g_strcmp0 (format, klass->format) != 0)
    g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_FORMAT,
                 _ ("format: expected “%s”, got “%s”"), klass->format,
                 format == NULL ? "" : format);
  else if (version < 1)
    g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_FORMAT,
                 _ ("version: expected a whole number of at least 1"));
  else if (version > klass->version)
    g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_NEWER,
                 _ ("version %" G_GINT64_FORMAT
                    " was written by a newer Trellis; this one reads up "
                    "to version %" G_GINT64_FORMAT ": open it with the newer one"),
                 version, klass->version);
  else
    return TRUE;
  return FALSE;
}

/**
 * trellis_record_from_json:
 * @type: a type of record
 *
 * Reads a record and all that stands in it. For a type with a format the head is checked too,
 * unless this reads a brief.
 *
 * Returns: (transfer full) (nullable): the record; or an error of %TRELLIS_RECORD_ERROR whose
 * message begins with the member's path
 */
gpointer
trellis_record_from_json (GType type, TrellisJson *json, TrellisReading reading, GError **error)
{
  g_autoptr (GObject) record = g_object_new (type, NULL);
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (record);
  JsonNode *node = trellis_json_get_node (json);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (error, _ ("the text as a whole"), _ ("an object"), node);
      return NULL;
    }
  if (klass->format != NULL && reading == TRELLIS_READING_DOCUMENT
      && !check_head (klass, json, error))
    return NULL;
  if (!read_record (record, node, reading, error))
    return NULL;
  return g_steal_pointer (&record);
}

/**
 * trellis_record_from_bytes:
 *
 * Returns: (transfer full) (nullable): the record of a whole document
 */
gpointer
trellis_record_from_bytes (GType type, GBytes *text, GError **error)
{
  g_autoptr (TrellisJson) json = trellis_json_parse (text, error);

  return json == NULL ? NULL
                      : trellis_record_from_json (type, json, TRELLIS_READING_DOCUMENT, error);
}
