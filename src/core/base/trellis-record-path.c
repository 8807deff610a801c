/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A path to a field within a record and its children, such as `goals[1].measure`. */

#include "config.h"

#include "trellis-record-path.h"

#include "base/trellis-field.h"

#include <string.h>

/* Where a path leads: a field of @holder, and of a table of texts the entry @key. */
typedef struct
{
  gpointer holder;
  const TrellisField *field;
  const char *key;
  gpointer item;
} Place;

/* Splits `goals[1]` into its name, which is returned, and 1; without brackets it is 0. */
static char *
split_part (const char *part, guint64 *position)
{
  const char *bracket = strchr (part, '[');

  *position = bracket == NULL ? 0 : g_ascii_strtoull (bracket + 1, NULL, 10);
  return bracket == NULL ? g_strdup (part) : g_strndup (part, bracket - part);
}

static const TrellisField *
find_field (gpointer record, const char *part, guint64 *position)
{
  g_autofree char *name = split_part (part, position);

  return trellis_record_class_find (TRELLIS_RECORD_GET_CLASS (record), name);
}

static gpointer
get_child (gpointer record, const TrellisField *field, guint64 position)
{
  gpointer *place = trellis_field_place (field, record);

  if (field->type == TRELLIS_FIELD_RECORD)
    return *place;
  if (field->type == TRELLIS_FIELD_LIST && position < trellis_list_length (*place))
    return trellis_list_get (*place, position);
  return NULL;
}

static gboolean
find_place (gpointer record, char **parts, Place *place)
{
  guint64 position = 0;

  *place = (Place){ .holder = record };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (place->field != NULL)
        {
          place->holder = get_child (place->holder, place->field, position);
          if (place->holder == NULL)
            return FALSE;
          if (place->field->type == TRELLIS_FIELD_LIST)
            place->item = place->holder;
        }
      place->field = find_field (place->holder, parts[i], &position);
      if (place->field == NULL)
        return FALSE;
      if (place->field->type == TRELLIS_FIELD_TEXTS && parts[i + 1] != NULL)
        {
          place->key = parts[i + 1];
          break;
        }
    }
  return place->field != NULL;
}

static guint
get_length (gpointer record, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  Place place;

  if (!find_place (record, parts, &place) || place.field->type != TRELLIS_FIELD_LIST)
    return 0;
  return trellis_list_length (*(GListStore **) trellis_field_place (place.field, place.holder));
}

static void
add_paths (gpointer record, const char *path, GPtrArray *paths)
{
  const char *brackets = strstr (path, "[]");
  g_autofree char *list = brackets == NULL ? NULL : g_strndup (path, brackets - path);
  guint n = list == NULL ? 0 : get_length (record, list);

  if (list == NULL)
    g_ptr_array_add (paths, g_strdup (path));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = g_strdup_printf ("%s[%u]%s", list, i, brackets + strlen ("[]"));

      add_paths (record, one, paths);
    }
}

/**
 * trellis_record_path_expand:
 * @path: a path with `[]` for each item of a list, such as `goals[].measure`
 *
 * Returns: (transfer full) (element-type utf8): the paths of all items, counted from 0; none when a
 *   list is empty, and @path itself when there is no `[]` in it
 */
GPtrArray *
trellis_record_path_expand (gpointer record, const char *path)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  add_paths (record, path, paths);
  return paths;
}

/**
 * trellis_record_path_exists:
 * @type: a type of record
 * @path: with `[]` or without
 *
 * Returns: whether such a record may have something there
 */
gboolean
trellis_record_path_exists (GType type, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);
      guint64 position;
      g_autofree char *name = split_part (parts[i], &position);
      const TrellisField *field = trellis_record_class_find (TRELLIS_RECORD_CLASS (klass), name);

      if (field == NULL)
        return FALSE;
      if (parts[i + 1] == NULL || field->type == TRELLIS_FIELD_TEXTS)
        return TRUE;
      if (field->type != TRELLIS_FIELD_RECORD && field->type != TRELLIS_FIELD_LIST)
        return FALSE;
      type = field->get_type ();
    }
  return FALSE;
}

/**
 * trellis_record_path_is_set:
 * @path: without `[]`
 *
 * Returns: whether there is a field at that path and it says something, see trellis_record_is_set()
 */
gboolean
trellis_record_path_is_set (gpointer record, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  g_autofree char *text = NULL;
  Place place;

  if (!find_place (record, parts, &place))
    return FALSE;
  if (place.key == NULL)
    return trellis_field_is_set (place.field, place.holder);
  text = trellis_record_path_dup_text (record, path);
  return text != NULL && *g_strstrip (text) != '\0';
}

/**
 * trellis_record_path_get_item:
 * @path: without `[]`
 *
 * Returns: (transfer none) (nullable): the innermost item of a list that the path goes through, as
 *   the goal for `goals[1].measure.kind`
 */
gpointer
trellis_record_path_get_item (gpointer record, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  Place place;

  find_place (record, parts, &place);
  return place.item;
}

static char *
dup_nick (GType type, int value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (choices, value);

  return found == NULL || found->value_nick[0] == '\0' ? NULL : g_strdup (found->value_nick);
}

static char *
dup_entry (GHashTable *texts, const char *key)
{
  return texts == NULL || key == NULL ? NULL : g_strdup (g_hash_table_lookup (texts, key));
}

/**
 * trellis_record_path_dup_text:
 * @path: without `[]`
 *
 * Returns: (transfer full) (nullable): what stands there as text: a text as it is, a choice by its
 *   nick, an answer as `yes` or `no`, a whole number in digits; %NULL when there is nothing, or
 *   something that is no such thing
 */
char *
trellis_record_path_dup_text (gpointer record, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  gpointer value;
  Place place;

  if (!find_place (record, parts, &place) || !trellis_field_is_set (place.field, place.holder))
    return NULL;
  value = trellis_field_place (place.field, place.holder);
  switch (place.field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return g_strdup (*(char **) value);
    case TRELLIS_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, *(gint64 *) value);
    case TRELLIS_FIELD_ENUM:
      return dup_nick (place.field->get_type (), *(int *) value);
    case TRELLIS_FIELD_ANSWER:
      return dup_nick (TRELLIS_TYPE_ANSWER, *(int *) value);
    case TRELLIS_FIELD_TEXTS:
      return dup_entry (*(GHashTable **) value, place.key);
    default:
      return NULL;
    }
}
