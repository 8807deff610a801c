/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record: a structure described by a table of fields, from which everything else follows. */

#include "config.h"

#include "trellis-record.h"

#include "base/trellis-field.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gpointer unknown;
  GDestroyNotify free_unknown;
  gpointer (*ref_unknown) (gpointer);
} TrellisRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrellisRecord, trellis_record, G_TYPE_OBJECT)
G_DEFINE_QUARK (trellis_record_error, trellis_record_error)
G_DEFINE_ENUM_TYPE (TrellisAnswer,
                    trellis_answer,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ANSWER_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ANSWER_NO, "no"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ANSWER_YES, "yes"))

static GQuark field_quark;

static const TrellisField *
field_of_property (GParamSpec *pspec)
{
  return g_param_spec_get_qdata (pspec, field_quark);
}

static void
trellis_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  trellis_field_get_value (field_of_property (pspec), object, value);
}

static void
trellis_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (trellis_field_set_value (field_of_property (pspec), object, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
trellis_record_constructed (GObject *object)
{
  GPtrArray *fields = TRELLIS_RECORD_GET_CLASS (object)->fields;

  for (guint i = 0; i < fields->len; i++)
    trellis_field_init (fields->pdata[i], object);
  G_OBJECT_CLASS (trellis_record_parent_class)->constructed (object);
}

static void
trellis_record_finalize (GObject *object)
{
  TrellisRecordPrivate *priv = trellis_record_get_instance_private (TRELLIS_RECORD (object));
  GPtrArray *fields = TRELLIS_RECORD_GET_CLASS (object)->fields;

  for (guint i = 0; i < fields->len; i++)
    trellis_field_clear (fields->pdata[i], object);
  if (priv->unknown != NULL)
    priv->free_unknown (priv->unknown);
  G_OBJECT_CLASS (trellis_record_parent_class)->finalize (object);
}

static void
trellis_record_class_init (TrellisRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  field_quark = g_quark_from_static_string ("trellis-field");
  object_class->get_property = trellis_record_get_property;
  object_class->set_property = trellis_record_set_property;
  object_class->constructed = trellis_record_constructed;
  object_class->finalize = trellis_record_finalize;
  klass->fields = g_ptr_array_new ();
  klass->by_name = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
trellis_record_init (TrellisRecord *self)
{
}

/**
 * trellis_record_class_add_fields:
 * @fields: (array length=n_fields): a table that lives as long as the program
 *
 * Adds the fields of a subclass to those of its parents. For `class_init`, once.
 */
void
trellis_record_class_add_fields (TrellisRecordClass *klass,
                                 const TrellisField *fields,
                                 guint n_fields)
{
  GPtrArray *inherited = klass->fields;

  /* GObject lets no subclass inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = trellis_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = trellis_record_set_property;
  klass->fields = g_ptr_array_copy (inherited, NULL, NULL);
  klass->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_fields; i++)
    {
      GParamSpec *pspec = trellis_field_make_property (&fields[i]);

      g_param_spec_set_qdata (pspec, field_quark, (gpointer) &fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), inherited->len + i + 1, pspec);
      g_ptr_array_add (klass->fields, (gpointer) &fields[i]);
    }
  for (guint i = 0; i < klass->fields->len; i++)
    {
      const TrellisField *field = klass->fields->pdata[i];

      g_hash_table_insert (klass->by_name, (gpointer) field->name, (gpointer) field);
    }
}

/**
 * trellis_record_class_get_fields:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the fields, the parents' first
 */
const TrellisField *const *
trellis_record_class_get_fields (TrellisRecordClass *klass, guint *n)
{
  *n = klass->fields->len;
  return (const TrellisField *const *) klass->fields->pdata;
}

/**
 * trellis_record_class_find:
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const TrellisField *
trellis_record_class_find (TrellisRecordClass *klass, const char *name)
{
  return g_hash_table_lookup (klass->by_name, name);
}

/* What an assignment needs to know: the field, and that the caller has its type right. */
static const TrellisField *
find_field (gpointer record, const char *name)
{
  const TrellisField *field = trellis_record_class_find (TRELLIS_RECORD_GET_CLASS (record), name);

  if (field == NULL)
    g_critical ("%s has no field '%s'", G_OBJECT_TYPE_NAME (record), name);
  return field;
}

static void
set_field (gpointer record, const char *name, gconstpointer value)
{
  const TrellisField *field = find_field (record, name);

  if (field != NULL && trellis_field_assign (field, record, value))
    g_object_notify (record, name);
}

void
trellis_record_set_string (gpointer record, const char *name, const char *value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_integer (gpointer record, const char *name, gint64 value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_boolean (gpointer record, const char *name, gboolean value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_enum (gpointer record, const char *name, int value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_date (gpointer record, const char *name, TrellisDate value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_wall (gpointer record, const char *name, TrellisWall value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_instant (gpointer record, const char *name, gint64 value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_strings (gpointer record, const char *name, const char *const *value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_integers (gpointer record, const char *name, GArray *value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_dates (gpointer record, const char *name, GArray *value)
{
  set_field (record, name, &value);
}

void
trellis_record_set_texts (gpointer record, const char *name, GHashTable *value)
{
  set_field (record, name, &value);
}

/**
 * trellis_record_set_record:
 * @value: (nullable) (transfer none): shared, not copied
 */
void
trellis_record_set_record (gpointer record, const char *name, gpointer value)
{
  const TrellisField *field = find_field (record, name);
  gpointer *place;

  if (field == NULL)
    return;
  place = trellis_field_place (field, record);
  if (g_set_object (place, value))
    g_object_notify (record, name);
}

/**
 * trellis_record_set_boxed:
 *
 * Sets a field whose value is one pointer to something immutable, such as a #TrellisJson.
 */
void
trellis_record_set_boxed (gpointer record, const char *name, gconstpointer value)
{
  set_field (record, name, &value);
}

/**
 * trellis_record_append:
 * @item: (transfer none): becomes the last of the list @name
 */
void
trellis_record_append (gpointer record, const char *name, gpointer item)
{
  const TrellisField *field = find_field (record, name);

  if (field != NULL)
    g_list_store_append (*(GListStore **) trellis_field_place (field, record), item);
}

void
trellis_record_remove (gpointer record, const char *name, gpointer item)
{
  const TrellisField *field = find_field (record, name);
  GListStore *list = field == NULL ? NULL : *(GListStore **) trellis_field_place (field, record);
  guint position;

  if (list != NULL && g_list_store_find (list, item, &position))
    g_list_store_remove (list, position);
}

/**
 * trellis_record_is_set:
 *
 * Returns: whether the field says anything: a text that is not blank, a list with items, an answer
 */
gboolean
trellis_record_is_set (gpointer record, const char *name)
{
  const TrellisField *field = find_field (record, name);

  return field != NULL && trellis_field_is_set (field, record);
}

/**
 * trellis_record_copy:
 *
 * Returns: (transfer full): a copy that shares nothing that can change
 */
gpointer
trellis_record_copy (gpointer record)
{
  gpointer copy = g_object_new (G_OBJECT_TYPE (record), NULL);

  trellis_record_assign (copy, record);
  return copy;
}

/**
 * trellis_record_equal:
 *
 * Returns: whether both are of one type and all their fields are equal, children included
 */
gboolean
trellis_record_equal (gpointer a, gpointer b)
{
  GPtrArray *fields;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  fields = TRELLIS_RECORD_GET_CLASS (a)->fields;
  for (guint i = 0; i < fields->len; i++)
    if (!trellis_field_equal (fields->pdata[i], a, b))
      return FALSE;
  return TRUE;
}

/**
 * trellis_record_assign:
 *
 * Makes @target equal to @source, which is of the same type. Children that @target has already keep
 * their identity, items of lists by their `id`; whatever changes notifies, and nothing else does.
 */
void
trellis_record_assign (gpointer target, gpointer source)
{
  GPtrArray *fields = TRELLIS_RECORD_GET_CLASS (target)->fields;
  TrellisRecordPrivate *from = trellis_record_get_instance_private (source);

  g_return_if_fail (G_OBJECT_TYPE (target) == G_OBJECT_TYPE (source));
  g_object_freeze_notify (target);
  for (guint i = 0; i < fields->len; i++)
    {
      const TrellisField *field = fields->pdata[i];

      if (trellis_field_assign (field, target, trellis_field_place (field, source)))
        g_object_notify (target, field->name);
    }
  trellis_record_keep_unknown (target,
                               from->unknown == NULL ? NULL : from->ref_unknown (from->unknown),
                               from->ref_unknown, from->free_unknown);
  g_object_thaw_notify (target);
}

/**
 * trellis_record_carry:
 * @target: what is changed
 * @from: how somebody found it
 * @to: what they made of it
 * @names: (array zero-terminated=1): the fields that they may change
 *
 * Gives @target what @to has otherwise than @from, and leaves alone what has changed there
 * meanwhile for another reason. All three are of the same type.
 */
void
trellis_record_carry (gpointer target, gpointer from, gpointer to, const char *const *names)
{
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (target);

  g_return_if_fail (G_OBJECT_TYPE (target) == G_OBJECT_TYPE (to));
  for (guint i = 0; names[i] != NULL; i++)
    {
      const TrellisField *field = trellis_record_class_find (klass, names[i]);

      if (!trellis_field_equal (field, from, to)
          && trellis_field_assign (field, target, trellis_field_place (field, to)))
        g_object_notify (target, field->name);
    }
}

/**
 * trellis_record_keep_unknown:
 * @unknown: (nullable) (transfer full): members that are not known to this version
 *
 * For the reader of records alone.
 */
void
trellis_record_keep_unknown (gpointer record,
                             gpointer unknown,
                             gpointer (*ref) (gpointer),
                             GDestroyNotify free_unknown)
{
  TrellisRecordPrivate *priv = trellis_record_get_instance_private (record);

  if (priv->unknown != NULL)
    priv->free_unknown (priv->unknown);
  priv->unknown = unknown;
  priv->ref_unknown = ref;
  priv->free_unknown = free_unknown;
}

gpointer
trellis_record_get_unknown (gpointer record)
{
  return ((TrellisRecordPrivate *) trellis_record_get_instance_private (record))->unknown;
}

/**
 * trellis_record_validate:
 *
 * Checks each field against its bounds, then the rules of the type, then the children.
 *
 * Returns: whether all holds; the error names the member by its path
 */
gboolean
trellis_record_validate (gpointer record, GError **error)
{
  TrellisRecordClass *klass = TRELLIS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->fields->len; i++)
    if (!trellis_field_validate (klass->fields->pdata[i], record, TRUE, error))
      return FALSE;
  return klass->check == NULL || klass->check (record, error);
}

/**
 * trellis_record_validate_field:
 *
 * Checks one field alone against its bounds; see trellis_record_validate().
 *
 * Returns: whether they hold
 */
gboolean
trellis_record_validate_field (gpointer record, const TrellisField *field, GError **error)
{
  return trellis_field_validate (field, record, TRUE, error);
}

/**
 * trellis_record_refuse:
 * @member: the member that is wrong, or %NULL for the record as a whole
 * @message: what was expected, translated
 *
 * Returns: %FALSE
 */
gboolean
trellis_record_refuse (GError **error, const char *member, const char *message, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, message);
  text = g_strdup_vprintf (message, arguments);
  va_end (arguments);
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_VALUE, "%s: %s",
               member == NULL ? "" : member, text);
  return FALSE;
}

/**
 * trellis_record_prefix_error:
 * @place: the member, or the item of a list, in which the error arose
 *
 * Puts @place before the path that the error's message begins with.
 */
void
trellis_record_prefix_error (GError **error, const char *place, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (error == NULL || *error == NULL)
    return;
  va_start (arguments, place);
  text = g_strdup_vprintf (place, arguments);
  va_end (arguments);
  if (strchr (":[", (*error)->message[0]) != NULL)
    g_prefix_error (error, "%s", text);
  else
    g_prefix_error (error, "%s.", text);
}

/**
 * trellis_list_find:
 *
 * Returns: (transfer none) (nullable): the record whose `id` it is
 */
gpointer
trellis_list_find (GListStore *list, const char *id)
{
  guint n = trellis_list_length (list);

  for (guint i = 0; i < n; i++)
    {
      gpointer item = trellis_list_get (list, i);

      if (g_strcmp0 (trellis_record_get_id (item), id) == 0)
        return item;
    }
  return NULL;
}

/**
 * trellis_list_get:
 *
 * Returns: (transfer none) (nullable): the item, which the list keeps alive
 */
gpointer
trellis_list_get (GListStore *list, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return item;
}

guint
trellis_list_length (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/**
 * trellis_record_get_id:
 *
 * Returns: (transfer none) (nullable): the value of the field `id`, if the type has one
 */
const char *
trellis_record_get_id (gpointer record)
{
  const TrellisField *field = trellis_record_class_find (TRELLIS_RECORD_GET_CLASS (record), "id");

  return field == NULL ? NULL : *(const char **) trellis_field_place (field, record);
}
