/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form: what somebody has typed for a contract, be it right or not. */

#include "config.h"

#include "trellis-form.h"

#include "base/trellis-id.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TrellisForm, trellis_form, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisForm, member)

static const TrellisField form_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), TRELLIS_FIELD_REQUIRED },
  { "engagement", TRELLIS_FIELD_STRING, AT (engagement), 0 },
  { "preset", TRELLIS_FIELD_STRING, AT (preset), 0 },
  { "after", TRELLIS_FIELD_STRING, AT (after), 0 },
  { "typed", TRELLIS_FIELD_TEXTS, AT (typed), TRELLIS_FIELD_PRIVATE },
};

#undef AT

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
trellis_form_class_init (TrellisFormClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), form_fields,
                                   G_N_ELEMENTS (form_fields));
  signals[EDITED] = g_signal_new ("edited", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trellis_form_init (TrellisForm *self)
{
}

/**
 * trellis_form_new:
 *
 * Its signal `edited` has the path of what was typed or, when items come or go, the list's.
 *
 * Returns: (transfer full): an empty form with an id of its own
 */
TrellisForm *
trellis_form_new (void)
{
  TrellisForm *self = g_object_new (TRELLIS_TYPE_FORM, NULL);
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (self, "id", id);
  return self;
}

/**
 * trellis_form_get:
 *
 * Returns: (transfer none) (nullable): what is typed there
 */
const char *
trellis_form_get (TrellisForm *self, const char *path)
{
  return self->typed == NULL ? NULL : g_hash_table_lookup (self->typed, path);
}

static void
put (TrellisForm *self, const char *path, const char *text)
{
  if (self->typed == NULL)
    self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (text == NULL || *text == '\0')
    g_hash_table_remove (self->typed, path);
  else
    g_hash_table_insert (self->typed, g_strdup (path), g_strdup (text));
}

/**
 * trellis_form_set:
 * @text: (nullable): what is typed there now; %NULL or empty for nothing
 */
void
trellis_form_set (TrellisForm *self, const char *path, const char *text)
{
  const char *old = trellis_form_get (self, path);

  if (g_strcmp0 (old == NULL ? "" : old, text == NULL ? "" : text) == 0)
    return;
  put (self, path, text);
  g_signal_emit (self, signals[EDITED], 0, path);
}

/**
 * trellis_form_note:
 *
 * Sets what nobody types, such as the id of a person, without telling anybody.
 */
void
trellis_form_note (TrellisForm *self, const char *path, const char *text)
{
  put (self, path, text);
}

static gboolean
is_under (const char *path, const char *part)
{
  gsize length = strlen (part);

  return strncmp (path, part, length) == 0 && (path[length] == '.' || path[length] == '[');
}

/**
 * trellis_form_has:
 * @path: of a part, such as `sponsor`
 *
 * Returns: whether there is one: it is said so, or something is typed for it and it is not said
 * that there is none
 */
gboolean
trellis_form_has (TrellisForm *self, const char *path)
{
  const char *said = trellis_form_get (self, path);
  GHashTableIter iter;
  gpointer key;

  if (said != NULL || self->typed == NULL)
    return g_strcmp0 (said, "yes") == 0;
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_under (key, path))
      return TRUE;
  return FALSE;
}

/**
 * trellis_form_get_length:
 *
 * Returns: how many items the list has
 */
guint
trellis_form_get_length (TrellisForm *self, const char *list)
{
  const char *text = trellis_form_get (self, list);

  return text == NULL ? 0 : (guint) g_ascii_strtoull (text, NULL, 10);
}

static void
set_length (TrellisForm *self, const char *list, guint length)
{
  g_autofree char *text = length == 0 ? NULL : g_strdup_printf ("%u", length);

  put (self, list, text);
  g_signal_emit (self, signals[EDITED], 0, list);
}

/**
 * trellis_form_add_item:
 *
 * Adds an item with nothing typed in it at the end of the list.
 */
void
trellis_form_add_item (TrellisForm *self, const char *list)
{
  set_length (self, list, trellis_form_get_length (self, list) + 1);
}

static void
clear_under (TrellisForm *self, const char *part)
{
  GHashTableIter iter;
  gpointer key;

  if (self->typed == NULL)
    return;
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_under (key, part))
      g_hash_table_iter_remove (&iter);
}

static void
move_item (TrellisForm *self, const char *list, guint from, guint to)
{
  g_autofree char *old = g_strdup_printf ("%s[%u]", list, from);
  g_autofree char *new = g_strdup_printf ("%s[%u]", list, to);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_under (key, old))
      g_ptr_array_add (paths, g_strdup (key));
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = paths->pdata[i];
      g_autofree char *moved = g_strconcat (new, path + strlen (old), NULL);
      g_autofree char *text = g_strdup (trellis_form_get (self, path));

      put (self, path, NULL);
      put (self, moved, text);
    }
}

/**
 * trellis_form_remove_item:
 *
 * Takes an item out; those behind it move up.
 */
void
trellis_form_remove_item (TrellisForm *self, const char *list, guint position)
{
  guint length = trellis_form_get_length (self, list);
  g_autofree char *item = g_strdup_printf ("%s[%u]", list, position);

  g_return_if_fail (position < length);

  clear_under (self, item);
  for (guint i = position + 1; i < length; i++)
    move_item (self, list, i, i - 1);
  set_length (self, list, length - 1);
}

/**
 * trellis_form_dup_item:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what is typed for the item, by the path within
 *   it
 */
GHashTable *
trellis_form_dup_item (TrellisForm *self, const char *list, guint position)
{
  GHashTable *item = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *prefix = g_strdup_printf ("%s[%u]", list, position);
  GHashTableIter iter;
  gpointer path, text;

  if (self->typed == NULL)
    return item;
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (is_under (path, prefix))
      g_hash_table_insert (item, g_strdup ((char *) path + strlen (prefix)), g_strdup (text));
  return item;
}

/**
 * trellis_form_insert_item:
 * @item: (element-type utf8 utf8): as of trellis_form_dup_item()
 *
 * Puts an item in; those from there on move down.
 */
void
trellis_form_insert_item (TrellisForm *self, const char *list, guint position, GHashTable *item)
{
  guint length = trellis_form_get_length (self, list);
  GHashTableIter iter;
  gpointer rest, text;

  g_return_if_fail (position <= length);

  for (guint i = length; i > position; i--)
    move_item (self, list, i - 1, i);
  g_hash_table_iter_init (&iter, item);
  while (g_hash_table_iter_next (&iter, &rest, &text))
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]%s", list, position, (char *) rest);

      put (self, path, text);
    }
  set_length (self, list, length + 1);
}

/**
 * trellis_form_clear_under:
 * @path: of a part or an item
 *
 * Forgets all that is typed within it.
 */
void
trellis_form_clear_under (TrellisForm *self, const char *path)
{
  clear_under (self, path);
  g_signal_emit (self, signals[EDITED], 0, path);
}
