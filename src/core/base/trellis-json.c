/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A JSON value: parsed by json-glib once the bytes have passed the scan, written, made canonical.
 */

#include "config.h"

#include "trellis-json-private.h"

#include "base/trellis-json-scan.h"
#include "base/trellis-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisJson
{
  gatomicrefcount refs;
  JsonNode *node; /* none: nobody has looked since it was packed */
  char *packed;   /* none: it was not */
};

G_DEFINE_BOXED_TYPE (TrellisJson, trellis_json, trellis_json_ref, trellis_json_unref)

/* Takes @node over. */
TrellisJson *
trellis_json_new (JsonNode *node)
{
  TrellisJson *self = g_new0 (TrellisJson, 1);

  g_atomic_ref_count_init (&self->refs);
  self->node = node;
  return self;
}

/* The text is one that we wrote, and stays: who unpacks at the same time finds the same. */
static JsonNode *
unpack (TrellisJson *self)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *node;

  json_parser_load_from_data (parser, self->packed, -1, NULL);
  node = json_parser_steal_root (parser);
  if (g_atomic_pointer_compare_and_exchange (&self->node, NULL, node))
    return node;
  json_node_unref (node);
  return g_atomic_pointer_get (&self->node);
}

JsonNode *
trellis_json_get_node (TrellisJson *self)
{
  JsonNode *node = g_atomic_pointer_get (&self->node);

  return node != NULL ? node : unpack (self);
}

TrellisJson *
trellis_json_ref (TrellisJson *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
trellis_json_unref (TrellisJson *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->node, json_node_unref);
  g_free (self->packed);
  g_free (self);
}

static void add_array_members (JsonArray *array, guint index, JsonNode *element, gpointer count);

static void
add_members (JsonNode *node, guint *count)
{
  JsonObjectIter iter;
  JsonNode *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), add_array_members, count);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  *count += json_object_get_size (json_node_get_object (node));
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    add_members (member, count);
}

static void
add_array_members (JsonArray *array, guint index, JsonNode *element, gpointer count)
{
  add_members (element, count);
}

static void
note_member (JsonParser *parser, JsonObject *object, const char *name, gpointer data)
{
  GHashTable *seen = data;
  g_autofree char *key = g_strdup_printf ("%p %s", (void *) object, name);

  if (!g_hash_table_contains (seen, key))
    g_hash_table_add (seen, g_steal_pointer (&key));
  else if (g_object_get_data (G_OBJECT (parser), "twice") == NULL)
    g_object_set_data_full (G_OBJECT (parser), "twice", g_strdup (name), g_free);
}

/* Parses once more, slowly, to name the member that stands twice. */
static void
set_twice_error (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  g_signal_connect (parser, "object-member", G_CALLBACK (note_member), seen);
  json_parser_load_from_data (parser, text, length, NULL);
  name = g_object_get_data (G_OBJECT (parser), "twice");
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_SYNTAX,
               _ ("the member “%s” is named twice in one object"), name == NULL ? "" : name);
}

/**
 * trellis_json_parse:
 * @text: UTF-8; a byte order mark at its start is passed over
 *
 * Returns: (transfer full) (nullable): the value; or an error of %TRELLIS_RECORD_ERROR that names
 *   line and column
 */
TrellisJson *
trellis_json_parse (GBytes *text, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (TrellisJson) json = NULL;
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  guint n_members, n_parsed = 0;

  if (data == NULL)
    data = "";
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (!trellis_json_scan (data, length, &n_members, error))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, length, error))
    return NULL;
  json = trellis_json_new (json_parser_steal_root (parser));
  add_members (trellis_json_get_node (json), &n_parsed);
  if (n_parsed != n_members)
    {
      set_twice_error (data, length, error);
      return NULL;
    }
  return g_steal_pointer (&json);
}

static GString *
write_text (TrellisJson *self, gboolean pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_pretty (generator, pretty);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, trellis_json_get_node (self));
  json_generator_to_gstring (generator, text);
  /* The one control character that json-glib 1.6 writes as it is (its escape stops before it). */
  g_string_replace (text, "\x1f", "\\u001f", 0);
  return text;
}

/**
 * trellis_json_pack:
 *
 * Keeps the value as text until somebody looks at it again, which takes a fifth of the memory. For
 * who has it alone and does not expect to need it soon.
 */
void
trellis_json_pack (TrellisJson *self)
{
  if (self->node == NULL)
    return;
  if (self->packed == NULL)
    self->packed = g_string_free (write_text (self, FALSE), FALSE);
  g_clear_pointer (&self->node, json_node_unref);
}

/**
 * trellis_json_to_bytes:
 *
 * Returns: (transfer full): the value as text that a person can read: a member a line, two spaces a
 *   level, a line break at the end
 */
GBytes *
trellis_json_to_bytes (TrellisJson *self)
{
  g_autoptr (GString) text = write_text (self, TRUE);

  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

gboolean
trellis_json_equal (TrellisJson *a, TrellisJson *b)
{
  return json_node_equal (trellis_json_get_node (a), trellis_json_get_node (b));
}

static JsonObject *
get_object (TrellisJson *self)
{
  return JSON_NODE_HOLDS_OBJECT (trellis_json_get_node (self))
             ? json_node_get_object (trellis_json_get_node (self))
             : NULL;
}

static JsonNode *
get_member (TrellisJson *self, const char *member)
{
  JsonObject *object = get_object (self);

  return object == NULL ? NULL : json_object_get_member (object, member);
}

gboolean
trellis_json_is_object (TrellisJson *self)
{
  return get_object (self) != NULL;
}

gboolean
trellis_json_has (TrellisJson *self, const char *member)
{
  return get_member (self, member) != NULL;
}

/**
 * trellis_json_get:
 *
 * Returns: (transfer full) (nullable): the member's value
 */
TrellisJson *
trellis_json_get (TrellisJson *self, const char *member)
{
  JsonNode *node = get_member (self, member);

  return node == NULL ? NULL : trellis_json_new (json_node_ref (node));
}

/**
 * trellis_json_dup_string:
 *
 * Returns: (transfer full) (nullable): the member's text, %NULL when it is none
 */
char *
trellis_json_dup_string (TrellisJson *self, const char *member)
{
  JsonNode *node = get_member (self, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_dup_string (node);
}

gint64
trellis_json_get_integer (TrellisJson *self, const char *member, gint64 otherwise)
{
  JsonNode *node = get_member (self, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return otherwise;
  return json_node_get_int (node);
}

/**
 * trellis_json_length:
 *
 * Returns: how many elements a list has; 0 for anything else
 */
guint
trellis_json_length (TrellisJson *self)
{
  return JSON_NODE_HOLDS_ARRAY (trellis_json_get_node (self))
             ? json_array_get_length (json_node_get_array (trellis_json_get_node (self)))
             : 0;
}

/**
 * trellis_json_element:
 *
 * Returns: (transfer full): the element of a list, which must have it
 */
TrellisJson *
trellis_json_element (TrellisJson *self, guint position)
{
  g_return_val_if_fail (position < trellis_json_length (self), NULL);
  return trellis_json_new (json_node_ref (
      json_array_get_element (json_node_get_array (trellis_json_get_node (self)), position)));
}

/**
 * trellis_json_members:
 *
 * Returns: (transfer full): the names of an object's members, in their order; empty for other
 * values
 */
char **
trellis_json_members (TrellisJson *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  JsonObject *object = get_object (self);
  JsonObjectIter iter;
  const char *name;

  if (object != NULL)
    {
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &name, NULL))
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

static JsonNode *
merge (JsonNode *target, JsonNode *patch)
{
  JsonNode *node;
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (patch))
    return json_node_copy (patch);
  object = json_object_new ();
  if (target != NULL && JSON_NODE_HOLDS_OBJECT (target))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (target));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        json_object_set_member (object, name, json_node_copy (value));
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (patch));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (JSON_NODE_HOLDS_NULL (value))
      json_object_remove_member (object, name);
    else
      json_object_set_member (object, name, merge (json_object_get_member (object, name), value));
  node = json_node_alloc ();
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

/**
 * trellis_json_merge:
 *
 * Returns: (transfer full): @self with the members that @patch changes (RFC 7396)
 */
TrellisJson *
trellis_json_merge (TrellisJson *self, TrellisJson *patch)
{
  return trellis_json_new (merge (trellis_json_get_node (self), trellis_json_get_node (patch)));
}

/**
 * trellis_json_array:
 * @items: (element-type TrellisJson):
 *
 * Returns: (transfer full): a list of the values
 */
TrellisJson *
trellis_json_array (GPtrArray *items)
{
  JsonArray *array = json_array_sized_new (items->len);
  JsonNode *node = json_node_alloc ();

  for (guint i = 0; i < items->len; i++)
    json_array_add_element (array, json_node_ref (trellis_json_get_node (items->pdata[i])));
  json_node_init_array (node, array);
  json_array_unref (array);
  return trellis_json_new (node);
}

/**
 * trellis_json_string:
 *
 * Returns: (transfer full): the text as a JSON value
 */
TrellisJson *
trellis_json_string (const char *text)
{
  return trellis_json_new (json_node_init_string (json_node_alloc (), text));
}

/* The members of an object in a new one; none of anything else. */
static JsonObject *
copy_members (TrellisJson *self)
{
  JsonObject *object = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (self == NULL || get_object (self) == NULL)
    return object;
  json_object_iter_init_ordered (&iter, get_object (self));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (object, name, json_node_ref (node));
  return object;
}

/* Takes @object over. */
static TrellisJson *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_alloc ();

  json_node_init_object (node, object);
  json_object_unref (object);
  return trellis_json_new (node);
}

/**
 * trellis_json_with:
 * @self: (nullable): an object, or %NULL for an empty one
 *
 * Returns: (transfer full): the object with that member set
 */
TrellisJson *
trellis_json_with (TrellisJson *self, const char *member, TrellisJson *value)
{
  JsonObject *object = copy_members (self);

  json_object_set_member (object, member, json_node_ref (trellis_json_get_node (value)));
  return take_object (object);
}

/**
 * trellis_json_with_integers:
 * @self: (nullable): an object, or %NULL for an empty one
 * @integers: (element-type utf8 gint): members, and a number for each
 *
 * Returns: (transfer full): the object with these members set; those that are new stand behind the
 *   others, in the order of their names
 */
TrellisJson *
trellis_json_with_integers (TrellisJson *self, GHashTable *integers)
{
  JsonObject *object = copy_members (self);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (integers), (GCompareFunc) strcmp);

  for (GList *name = names; name != NULL; name = name->next)
    json_object_set_int_member (object, name->data,
                                GPOINTER_TO_INT (g_hash_table_lookup (integers, name->data)));
  return take_object (object);
}
