/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a record as a GObject property, so that bindings and expressions work on records. */

#include "config.h"

#include "trellis-field.h"

#include "base/trellis-json.h"

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static GType
boxed_type (const TrellisField *field)
{
  switch (field->type)
    {
    case TRELLIS_FIELD_DATE:
      return TRELLIS_TYPE_DATE;
    case TRELLIS_FIELD_WALL:
      return TRELLIS_TYPE_WALL;
    case TRELLIS_FIELD_STRINGS:
      return G_TYPE_STRV;
    case TRELLIS_FIELD_TEXTS:
      return G_TYPE_HASH_TABLE;
    case TRELLIS_FIELD_JSON:
      return TRELLIS_TYPE_JSON;
    default:
      return G_TYPE_ARRAY;
    }
}

GParamSpec *
trellis_field_make_property (const TrellisField *field)
{
  const char *name = field->name;

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return g_param_spec_string (name, NULL, NULL, NULL, PROPERTY_FLAGS);
    case TRELLIS_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, field->initial != 0, PROPERTY_FLAGS);
    case TRELLIS_FIELD_ANSWER:
      return g_param_spec_enum (name, NULL, NULL, TRELLIS_TYPE_ANSWER, TRELLIS_ANSWER_NONE,
                                PROPERTY_FLAGS);
    case TRELLIS_FIELD_ENUM:
      return g_param_spec_enum (name, NULL, NULL, field->get_type (), (int) field->initial,
                                PROPERTY_FLAGS);
    case TRELLIS_FIELD_INTEGER:
    case TRELLIS_FIELD_INSTANT:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, PROPERTY_FLAGS);
    case TRELLIS_FIELD_RECORD:
      return g_param_spec_object (name, NULL, NULL, field->get_type (), PROPERTY_FLAGS);
    case TRELLIS_FIELD_LIST:
      return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL,
                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    default:
      return g_param_spec_boxed (name, NULL, NULL, boxed_type (field), PROPERTY_FLAGS);
    }
}

void
trellis_field_get_value (const TrellisField *field, gpointer record, GValue *value)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      g_value_set_string (value, *(char **) place);
      break;
    case TRELLIS_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) place);
      break;
    case TRELLIS_FIELD_ANSWER:
    case TRELLIS_FIELD_ENUM:
      g_value_set_enum (value, *(int *) place);
      break;
    case TRELLIS_FIELD_INTEGER:
    case TRELLIS_FIELD_INSTANT:
      g_value_set_int64 (value, *(gint64 *) place);
      break;
    case TRELLIS_FIELD_RECORD:
    case TRELLIS_FIELD_LIST:
      g_value_set_object (value, *(gpointer *) place);
      break;
    case TRELLIS_FIELD_DATE:
    case TRELLIS_FIELD_WALL:
      g_value_set_boxed (value, trellis_field_is_set (field, record) ? place : NULL);
      break;
    default:
      g_value_set_boxed (value, *(gpointer *) place);
      break;
    }
}

/* A date or a wall time comes as a pointer, %NULL for none. */
static gboolean
set_value_of_time (const TrellisField *field, gpointer record, const GValue *value)
{
  const TrellisWall none = TRELLIS_NO_WALL;
  gconstpointer boxed = g_value_get_boxed (value);

  return trellis_field_assign (field, record, boxed == NULL ? &none : boxed);
}

/* Returns: whether the field has another value now */
gboolean
trellis_field_set_value (const TrellisField *field, gpointer record, const GValue *value)
{
  gconstpointer pointer;
  gint64 integer;
  int number;

  switch (field->type)
    {
    case TRELLIS_FIELD_BOOLEAN:
      number = g_value_get_boolean (value);
      return trellis_field_assign (field, record, &number);
    case TRELLIS_FIELD_ANSWER:
    case TRELLIS_FIELD_ENUM:
      number = g_value_get_enum (value);
      return trellis_field_assign (field, record, &number);
    case TRELLIS_FIELD_INTEGER:
    case TRELLIS_FIELD_INSTANT:
      integer = g_value_get_int64 (value);
      return trellis_field_assign (field, record, &integer);
    case TRELLIS_FIELD_RECORD:
      return g_set_object ((gpointer *) trellis_field_place (field, record),
                           g_value_get_object (value));
    case TRELLIS_FIELD_DATE:
    case TRELLIS_FIELD_WALL:
      return set_value_of_time (field, record, value);
    default:
      pointer = g_value_peek_pointer (value);
      return trellis_field_assign (field, record, &pointer);
    }
}
