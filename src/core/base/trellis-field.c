/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field of a record: its value in the structure, whatever its type. */

#include "config.h"

#include "trellis-field.h"

#include "base/trellis-json.h"

#include <string.h>

/* The values that are one pointer to something that is copied, compared and freed as a whole. */
typedef struct
{
  gpointer (*copy) (gconstpointer value);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
  void (*free) (gpointer value);
} Pointers;

static gpointer
copy_string (gconstpointer value)
{
  return g_strdup (value);
}

static gboolean
equal_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static gpointer
copy_strv (gconstpointer value)
{
  char **strv = (char **) value;

  return g_strdupv (strv);
}

static gboolean
equal_strvs (gconstpointer a, gconstpointer b)
{
  return a == b || (a != NULL && b != NULL && g_strv_equal (a, b));
}

static void
free_strv (gpointer value)
{
  g_strfreev (value);
}

static gpointer
copy_array (gconstpointer value)
{
  GArray *array = (GArray *) value;

  return array == NULL || array->len == 0 ? NULL : g_array_copy (array);
}

static gboolean
equal_arrays (gconstpointer a, gconstpointer b)
{
  const GArray *one = a, *other = b;
  guint length = one == NULL ? 0 : one->len;

  if (length != (other == NULL ? 0 : other->len))
    return FALSE;
  return length == 0
         || memcmp (one->data, other->data, length * g_array_get_element_size ((GArray *) one))
                == 0;
}

static void
free_array (gpointer value)
{
  g_clear_pointer ((GArray **) &value, g_array_unref);
}

static gpointer
copy_table (gconstpointer value)
{
  GHashTable *table = (GHashTable *) value, *copy;
  GHashTableIter iter;
  gpointer key, text;

  if (table == NULL || g_hash_table_size (table) == 0)
    return NULL;
  copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (text));
  return copy;
}

static gboolean
equal_tables (gconstpointer a, gconstpointer b)
{
  GHashTable *one = (GHashTable *) a, *other = (GHashTable *) b;
  GHashTableIter iter;
  gpointer key, text;

  if ((one == NULL ? 0 : g_hash_table_size (one))
      != (other == NULL ? 0 : g_hash_table_size (other)))
    return FALSE;
  if (one == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (g_strcmp0 (text, g_hash_table_lookup (other, key)) != 0)
      return FALSE;
  return TRUE;
}

static void
free_table (gpointer value)
{
  g_clear_pointer ((GHashTable **) &value, g_hash_table_unref);
}

static gpointer
copy_json (gconstpointer value)
{
  return value == NULL ? NULL : trellis_json_ref ((TrellisJson *) value);
}

static gboolean
equal_jsons (gconstpointer a, gconstpointer b)
{
  return a == b
         || (a != NULL && b != NULL && trellis_json_equal ((TrellisJson *) a, (TrellisJson *) b));
}

static void
free_json (gpointer value)
{
  g_clear_pointer ((TrellisJson **) &value, trellis_json_unref);
}

static const Pointers string_pointers = { copy_string, equal_strings, g_free };
static const Pointers strv_pointers = { copy_strv, equal_strvs, free_strv };
static const Pointers array_pointers = { copy_array, equal_arrays, free_array };
static const Pointers table_pointers = { copy_table, equal_tables, free_table };
static const Pointers json_pointers = { copy_json, equal_jsons, free_json };

static const Pointers *
pointers_of (const TrellisField *field)
{
  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return &string_pointers;
    case TRELLIS_FIELD_STRINGS:
      return &strv_pointers;
    case TRELLIS_FIELD_INTEGERS:
    case TRELLIS_FIELD_DATES:
      return &array_pointers;
    case TRELLIS_FIELD_TEXTS:
      return &table_pointers;
    case TRELLIS_FIELD_JSON:
      return &json_pointers;
    default:
      return NULL;
    }
}

/* How many bytes a value takes that stands in the structure itself. */
static gsize
size_of (const TrellisField *field)
{
  switch (field->type)
    {
    case TRELLIS_FIELD_BOOLEAN:
    case TRELLIS_FIELD_ANSWER:
    case TRELLIS_FIELD_ENUM:
      return sizeof (int);
    case TRELLIS_FIELD_DATE:
      return sizeof (TrellisDate);
    case TRELLIS_FIELD_WALL:
      return sizeof (TrellisWall);
    default:
      return sizeof (gint64);
    }
}

gpointer
trellis_field_place (const TrellisField *field, gconstpointer record)
{
  return G_STRUCT_MEMBER_P (record, field->offset);
}

void
trellis_field_init (const TrellisField *field, gpointer record)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_LIST:
      *(GListStore **) place = g_list_store_new (field->get_type ());
      break;
    case TRELLIS_FIELD_INTEGER:
      *(gint64 *) place = field->initial == 0                    ? -1
                          : field->initial == TRELLIS_FIELD_ZERO ? 0
                                                                 : field->initial;
      break;
    case TRELLIS_FIELD_INSTANT:
      *(gint64 *) place = TRELLIS_NO_INSTANT;
      break;
    case TRELLIS_FIELD_BOOLEAN:
    case TRELLIS_FIELD_ANSWER:
    case TRELLIS_FIELD_ENUM:
      /* What an instance's own init has set stays. */
      if (field->initial != 0)
        *(int *) place = (int) field->initial;
      break;
    default:
      break;
    }
}

void
trellis_field_clear (const TrellisField *field, gpointer record)
{
  gpointer *place = trellis_field_place (field, record);
  const Pointers *pointers = pointers_of (field);

  if (pointers != NULL)
    pointers->free (g_steal_pointer (place));
  else if (field->type == TRELLIS_FIELD_RECORD || field->type == TRELLIS_FIELD_LIST)
    g_clear_object (place);
}

static gboolean
assign_record (gpointer *place, gpointer value)
{
  if (*place == NULL && value == NULL)
    return FALSE;
  if (*place == NULL)
    *place = trellis_record_copy (value);
  else if (value == NULL)
    g_clear_object (place);
  else
    {
      trellis_record_assign (*place, value);
      return FALSE;
    }
  return TRUE;
}

/* The record of @list that stands for @item: the one of the same id, which none of @taken is. */
static gpointer
find_own (GListStore *list, guint position, gpointer item, GPtrArray *taken)
{
  const char *id = trellis_record_get_id (item);
  gpointer own = trellis_list_get (list, position);

  if (id != NULL && (own == NULL || g_strcmp0 (trellis_record_get_id (own), id) != 0))
    own = trellis_list_find (list, id);
  if (own == NULL || G_OBJECT_TYPE (own) != G_OBJECT_TYPE (item))
    return NULL;
  return id != NULL && g_ptr_array_find (taken, own, NULL) ? NULL : own;
}

/* The record that stands for @item in @list, made equal, or a copy. */
static gpointer
take_over (GListStore *list, guint position, gpointer item, GPtrArray *taken)
{
  gpointer own = find_own (list, position, item, taken);

  if (own == NULL)
    return trellis_record_copy (item);
  trellis_record_assign (own, item);
  return g_object_ref (own);
}

static gboolean
assign_list (GListStore *list, GListStore *value)
{
  g_autoptr (GPtrArray) items = NULL;
  guint n = trellis_list_length (value), length = trellis_list_length (list), head = 0;

  if (list == value || (n == 0 && length == 0))
    return FALSE;
  items = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, take_over (list, i, trellis_list_get (value, i), items));
  while (head < n && head < length && trellis_list_get (list, head) == items->pdata[head])
    head++;
  if (head == n && head == length)
    return FALSE;
  g_list_store_splice (list, head, length - head, items->pdata + head, n - head);
  return TRUE;
}

/**
 * trellis_field_assign:
 * @value: where the value stands, as in another record of the same type
 *
 * Copies the value over.
 *
 * Returns: whether the field has another value now; a child that changed within itself does not
 * count
 */
gboolean
trellis_field_assign (const TrellisField *field, gpointer record, gconstpointer value)
{
  gpointer place = trellis_field_place (field, record);
  const Pointers *pointers = pointers_of (field);

  if (field->type == TRELLIS_FIELD_RECORD)
    return assign_record (place, *(gpointer *) value);
  if (field->type == TRELLIS_FIELD_LIST)
    return assign_list (*(GListStore **) place, *(GListStore **) value);
  if (pointers != NULL)
    {
      gpointer old = *(gpointer *) place;

      if (pointers->equal (old, *(gpointer *) value))
        return FALSE;
      *(gpointer *) place = pointers->copy (*(gpointer *) value);
      pointers->free (old);
      return TRUE;
    }
  if (memcmp (place, value, size_of (field)) == 0)
    return FALSE;
  memcpy (place, value, size_of (field));
  return TRUE;
}

static gboolean
equal_lists (GListStore *a, GListStore *b)
{
  guint n = trellis_list_length (a);

  if (n != trellis_list_length (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!trellis_record_equal (trellis_list_get (a, i), trellis_list_get (b, i)))
      return FALSE;
  return TRUE;
}

gboolean
trellis_field_equal (const TrellisField *field, gpointer a, gpointer b)
{
  gpointer one = trellis_field_place (field, a), other = trellis_field_place (field, b);
  const Pointers *pointers = pointers_of (field);

  if (field->type == TRELLIS_FIELD_RECORD)
    return trellis_record_equal (*(gpointer *) one, *(gpointer *) other);
  if (field->type == TRELLIS_FIELD_LIST)
    return equal_lists (*(GListStore **) one, *(GListStore **) other);
  if (pointers != NULL)
    return pointers->equal (*(gpointer *) one, *(gpointer *) other);
  return memcmp (one, other, size_of (field)) == 0;
}

static gboolean
has_enum_value (const TrellisField *field, int value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (field->get_type ());
  GEnumValue *found = g_enum_get_value (values, value);

  return found != NULL && found->value_nick[0] != '\0';
}

static gboolean
is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

gboolean
trellis_field_is_set (const TrellisField *field, gpointer record)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return !is_blank (*(char **) place);
    case TRELLIS_FIELD_BOOLEAN:
      return TRUE;
    case TRELLIS_FIELD_ANSWER:
      return *(int *) place != TRELLIS_ANSWER_NONE;
    case TRELLIS_FIELD_ENUM:
      return has_enum_value (field, *(int *) place);
    case TRELLIS_FIELD_INTEGER:
      return *(gint64 *) place >= 0;
    case TRELLIS_FIELD_INSTANT:
      return *(gint64 *) place != TRELLIS_NO_INSTANT;
    case TRELLIS_FIELD_DATE:
      return trellis_date_is_set (*(TrellisDate *) place);
    case TRELLIS_FIELD_WALL:
      return trellis_wall_is_set (*(TrellisWall *) place);
    case TRELLIS_FIELD_LIST:
      return trellis_list_length (*(GListStore **) place) > 0;
    default:
      return *(gpointer *) place != NULL;
    }
}
