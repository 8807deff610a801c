/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical form of a JSON value (RFC 8785), of which seals are made. */

#include "config.h"

#include "trellis-json-private.h"

#include "base/trellis-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean append_value (GString *text, JsonNode *node, GError **error);

/* RFC 8785, section 3.2.2.2. */
static void
append_string (GString *text, const char *string)
{
  static const char shorts[] = "\b\t\n\f\r\"\\";
  static const char letters[] = "btnfr\"\\";

  g_string_append_c (text, '"');
  for (; *string != '\0'; string++)
    {
      const char *known = strchr (shorts, *string);

      if (known != NULL)
        g_string_append_printf (text, "\\%c", letters[known - shorts]);
      else if ((unsigned char) *string < 0x20)
        g_string_append_printf (text, "\\u%04x", *string);
      else
        g_string_append_c (text, *string);
    }
  g_string_append_c (text, '"');
}

/* RFC 8785, section 3.2.3: by UTF-16 code units, which is not the order of UTF-8. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  g_autofree gunichar2 *first = NULL;
  g_autofree gunichar2 *second = NULL;
  glong i = 0;

  if (g_str_is_ascii (one) && g_str_is_ascii (other))
    return strcmp (one, other);
  first = g_utf8_to_utf16 (one, -1, NULL, NULL, NULL);
  second = g_utf8_to_utf16 (other, -1, NULL, NULL, NULL);
  while (first[i] != 0 && first[i] == second[i])
    i++;
  return (first[i] > second[i]) - (first[i] < second[i]);
}

static gboolean
append_object (GString *text, JsonObject *object, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_sort (names, compare_names);
  g_string_append_c (text, '{');
  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_string (text, names->pdata[i]);
      g_string_append_c (text, ':');
      if (!append_value (text, json_object_get_member (object, names->pdata[i]), error))
        {
          trellis_record_prefix_error (error, "%s", (const char *) names->pdata[i]);
          return FALSE;
        }
    }
  g_string_append_c (text, '}');
  return TRUE;
}

static gboolean
append_array (GString *text, JsonArray *array, GError **error)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (!append_value (text, json_array_get_element (array, i), error))
        {
          trellis_record_prefix_error (error, "[%u]", i);
          return FALSE;
        }
    }
  g_string_append_c (text, ']');
  return TRUE;
}

static gboolean
append_scalar (GString *text, JsonNode *node, GError **error)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    append_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    return trellis_record_refuse (error, NULL, _ ("expected a whole number, got a fraction"));
  return TRUE;
}

static gboolean
append_value (GString *text, JsonNode *node, GError **error)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return append_object (text, json_node_get_object (node), error);
    case JSON_NODE_ARRAY:
      return append_array (text, json_node_get_array (node), error);
    case JSON_NODE_VALUE:
      return append_scalar (text, node, error);
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      return TRUE;
    }
}

/**
 * trellis_json_canonical:
 *
 * Returns: (transfer full) (nullable): the value in the form of RFC 8785; or an error that names
 * the fraction that stands in it, for we seal none
 */
GBytes *
trellis_json_canonical (TrellisJson *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!append_value (text, trellis_json_get_node (self), error))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
