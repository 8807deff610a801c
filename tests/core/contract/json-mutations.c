/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every change of one thing in a JSON value, for the tests of seals. */

#include "config.h"

#include "json-mutations.h"

static GPtrArray *
new_values (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_json_unref);
}

static gboolean
is_like (TrellisJson *json, char bracket)
{
  g_autoptr (GBytes) text = trellis_json_to_bytes (json);

  return *(const char *) g_bytes_get_data (text, NULL) == bracket;
}

static TrellisJson *
without_member (TrellisJson *json, const char *member)
{
  g_auto (GStrv) members = trellis_json_members (json);
  g_autoptr (GBytes) braces = g_bytes_new_static ("{}", 2);
  TrellisJson *rest = trellis_json_parse (braces, NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autoptr (TrellisJson) value = trellis_json_get (json, members[i]);
      g_autoptr (TrellisJson) before = rest;

      if (g_str_equal (members[i], member))
        rest = trellis_json_ref (before);
      else
        rest = trellis_json_with (before, members[i], value);
    }
  return rest;
}

/* @json with @value at @position: in the place of what is there, at the end when nothing is, and
 * nothing in its place when @value is NULL. */
static TrellisJson *
with_element (TrellisJson *json, guint position, TrellisJson *value)
{
  g_autoptr (GPtrArray) items = new_values ();
  guint n = trellis_json_length (json);

  for (guint i = 0; i < n; i++)
    if (i != position)
      g_ptr_array_add (items, trellis_json_element (json, i));
    else if (value != NULL)
      g_ptr_array_add (items, trellis_json_ref (value));
  if (position == n)
    g_ptr_array_add (items, trellis_json_ref (value));
  return trellis_json_array (items);
}

static void
add_of_object (GPtrArray *mutations, TrellisJson *json)
{
  g_auto (GStrv) members = trellis_json_members (json);
  g_autoptr (TrellisJson) added = trellis_json_string ("");

  g_ptr_array_add (mutations, trellis_json_with (json, "zz-added", added));
  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autoptr (TrellisJson) value = trellis_json_get (json, members[i]);
      g_autoptr (GPtrArray) changed = json_mutations_of (value);

      g_ptr_array_add (mutations, without_member (json, members[i]));
      for (guint j = 0; j < changed->len; j++)
        g_ptr_array_add (mutations, trellis_json_with (json, members[i], changed->pdata[j]));
    }
}

static void
add_of_list (GPtrArray *mutations, TrellisJson *json)
{
  g_autoptr (TrellisJson) added = trellis_json_string ("");
  guint n = trellis_json_length (json);

  g_ptr_array_add (mutations, with_element (json, n, added));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisJson) value = trellis_json_element (json, i);
      g_autoptr (GPtrArray) changed = json_mutations_of (value);

      g_ptr_array_add (mutations, with_element (json, i, NULL));
      for (guint j = 0; j < changed->len; j++)
        g_ptr_array_add (mutations, with_element (json, i, changed->pdata[j]));
    }
}

/* A text that differs in one character, or a text in the place of something else. */
static void
add_of_scalar (GPtrArray *mutations, TrellisJson *json)
{
  g_autoptr (TrellisJson) held = trellis_json_with (NULL, "value", json);
  g_autofree char *text = trellis_json_dup_string (held, "value");
  g_autofree char *longer = g_strconcat (text == NULL ? "other" : text, " ", NULL);

  g_ptr_array_add (mutations, trellis_json_string (longer));
}

/* Returns: @json in which one value is another, one member or element is missing, or one is more */
GPtrArray *
json_mutations_of (TrellisJson *json)
{
  GPtrArray *mutations = new_values ();

  if (is_like (json, '{'))
    add_of_object (mutations, json);
  else if (is_like (json, '['))
    add_of_list (mutations, json);
  else
    add_of_scalar (mutations, json);
  return mutations;
}

/* Returns: the same value with the members of all objects the other way round */
TrellisJson *
json_reordered (TrellisJson *json)
{
  g_auto (GStrv) members = trellis_json_members (json);
  TrellisJson *turned = trellis_json_ref (json);

  for (guint i = 0; i < trellis_json_length (json); i++)
    {
      g_autoptr (TrellisJson) element = trellis_json_element (json, i);
      g_autoptr (TrellisJson) inner = json_reordered (element);
      g_autoptr (TrellisJson) before = turned;

      turned = with_element (before, i, inner);
    }
  if (members[0] != NULL)
    g_clear_pointer (&turned, trellis_json_unref);
  for (guint i = g_strv_length (members); i > 0; i--)
    {
      g_autoptr (TrellisJson) value = trellis_json_get (json, members[i - 1]);
      g_autoptr (TrellisJson) inner = json_reordered (value);
      g_autoptr (TrellisJson) before = turned;

      turned = trellis_json_with (before, members[i - 1], inner);
    }
  return turned;
}
