/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as JSON: what they say, and behind it the members that were not known. */

#include "config.h"

#include "trellis-record-json.h"

#include "base/trellis-field.h"
#include "base/trellis-json-private.h"

#include <string.h>

static JsonNode *write_record (gpointer record, TrellisWriting writing);

static JsonNode *
new_string (const char *text)
{
  return text == NULL ? json_node_new (JSON_NODE_NULL)
                      : json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
take_string (char *text)
{
  JsonNode *node = new_string (text);

  g_free (text);
  return node;
}

static JsonNode *
take_array (JsonArray *array)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  return node;
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  return node;
}

static JsonNode *
write_enum (const TrellisField *field, int value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->get_type ());

  return new_string (g_enum_get_value (choices, value)->value_nick);
}

static JsonNode *
write_strings (char **strings)
{
  JsonArray *array = json_array_new ();

  for (; strings != NULL && *strings != NULL; strings++)
    json_array_add_string_element (array, *strings);
  return take_array (array);
}

static JsonNode *
write_array (const TrellisField *field, GArray *values)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; values != NULL && i < values->len; i++)
    if (field->type == TRELLIS_FIELD_DATES)
      json_array_add_element (
          array, take_string (trellis_date_to_string (g_array_index (values, TrellisDate, i))));
    else
      json_array_add_int_element (array, g_array_index (values, gint64, i));
  return take_array (array);
}

static JsonNode *
write_texts (GHashTable *texts)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) names = texts == NULL ? NULL : g_hash_table_get_keys (texts);

  names = g_list_sort (names, (GCompareFunc) strcmp);
  for (GList *name = names; name != NULL; name = name->next)
    json_object_set_string_member (object, name->data, g_hash_table_lookup (texts, name->data));
  return take_object (object);
}

static JsonNode *
write_list (GListStore *list, TrellisWriting writing)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < trellis_list_length (list); i++)
    json_array_add_element (array, write_record (trellis_list_get (list, i), writing));
  return take_array (array);
}

static JsonNode *
write_field (const TrellisField *field, gpointer record, TrellisWriting writing)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return new_string (*(char **) place);
    case TRELLIS_FIELD_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), *(gboolean *) place);
    case TRELLIS_FIELD_ANSWER:
      return json_node_init_boolean (json_node_alloc (), *(int *) place == TRELLIS_ANSWER_YES);
    case TRELLIS_FIELD_INTEGER:
      return json_node_init_int (json_node_alloc (), *(gint64 *) place);
    case TRELLIS_FIELD_ENUM:
      return write_enum (field, *(int *) place);
    case TRELLIS_FIELD_DATE:
      return take_string (trellis_date_to_string (*(TrellisDate *) place));
    case TRELLIS_FIELD_WALL:
      return take_string (trellis_wall_to_string (*(TrellisWall *) place));
    case TRELLIS_FIELD_INSTANT:
      return take_string (trellis_instant_to_string (*(gint64 *) place));
    case TRELLIS_FIELD_STRINGS:
      return write_strings (*(char ***) place);
    case TRELLIS_FIELD_INTEGERS:
    case TRELLIS_FIELD_DATES:
      return write_array (field, *(GArray **) place);
    case TRELLIS_FIELD_TEXTS:
      return write_texts (*(GHashTable **) place);
    case TRELLIS_FIELD_JSON:
      return json_node_ref (trellis_json_get_node (*(TrellisJson **) place));
    case TRELLIS_FIELD_RECORD:
      return write_record (*(gpointer *) place, writing);
    case TRELLIS_FIELD_LIST:
    default:
      return write_list (*(GListStore **) place, writing);
    }
}

/* A text that is blank is kept as it is: only what says nothing at all has no member. */
static gboolean
has_value (const TrellisField *field, gpointer record)
{
  if (field->type == TRELLIS_FIELD_STRING || field->type == TRELLIS_FIELD_TEXT)
    return *(char **) trellis_field_place (field, record) != NULL;
  return trellis_field_is_set (field, record);
}

static void
add_unknown (JsonObject *object, JsonObject *unknown)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (object, name, json_node_ref (node));
}

static JsonNode *
write_record (gpointer record, TrellisWriting writing)
{
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (record);
  JsonObject *object = json_object_new ();

  if (klass->format != NULL && writing == TRELLIS_WRITING_DOCUMENT)
    {
      json_object_set_string_member (object, "format", klass->format);
      json_object_set_int_member (object, "version", klass->version);
    }
  for (guint i = 0; i < klass->fields->len; i++)
    {
      const TrellisField *field = klass->fields->pdata[i];

      if (writing == TRELLIS_WRITING_BRIEF && (field->flags & TRELLIS_FIELD_BRIEF) == 0)
        continue;
      if (has_value (field, record))
        json_object_set_member (object, field->name, write_field (field, record, writing));
      else if (writing == TRELLIS_WRITING_ALL)
        json_object_set_null_member (object, field->name);
    }
  if (writing == TRELLIS_WRITING_DOCUMENT && trellis_record_get_unknown (record) != NULL)
    add_unknown (object, trellis_record_get_unknown (record));
  return take_object (object);
}

/**
 * trellis_record_to_json:
 *
 * Returns: (transfer full): the record and all that stands in it
 */
TrellisJson *
trellis_record_to_json (gpointer record, TrellisWriting writing)
{
  return trellis_json_new (write_record (record, writing));
}

/**
 * trellis_record_to_bytes:
 *
 * Returns: (transfer full): the whole document as text
 */
GBytes *
trellis_record_to_bytes (gpointer record)
{
  g_autoptr (TrellisJson) json = trellis_record_to_json (record, TRELLIS_WRITING_DOCUMENT);

  return trellis_json_to_bytes (json);
}
