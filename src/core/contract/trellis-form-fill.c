/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a form: the answers that there are, as one would type them. */

#include "config.h"

#include "trellis-form-reading.h"

static void fill_record (TrellisForm *form, gpointer record, const char *prefix);

static void
fill_list (TrellisForm *form, GListStore *list, const char *path)
{
  guint n = trellis_list_length (list);
  g_autofree char *length = g_strdup_printf ("%u", n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("%s[%u]", path, i);

      fill_record (form, trellis_list_get (list, i), prefix);
    }
  if (n > 0)
    trellis_form_set (form, path, length);
}

static void
fill_table (TrellisForm *form, GHashTable *texts, const char *prefix)
{
  GHashTableIter iter;
  gpointer key, text;

  if (texts == NULL)
    return;
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      g_autofree char *path = trellis_form_join (prefix, key);

      trellis_form_set (form, path, text);
    }
}

static void
fill_field (TrellisForm *form, const TrellisField *field, gpointer record, const char *prefix)
{
  g_autofree char *path = trellis_form_join (prefix, field->name);
  gpointer *place = G_STRUCT_MEMBER_P (record, field->offset);
  g_autofree char *text = NULL;

  if (field->type == TRELLIS_FIELD_LIST)
    fill_list (form, *(GListStore **) place, path);
  else if (field->type == TRELLIS_FIELD_TEXTS)
    fill_table (form, *(GHashTable **) place, path);
  else if (field->type == TRELLIS_FIELD_RECORD && *place != NULL)
    fill_record (form, *place, path);
  else
    {
      text = trellis_form_write_value (field, record);
      if (text != NULL)
        trellis_form_set (form, path, text);
    }
}

/* What somebody has as a mentee stands in no coaching contract. */
static gboolean
is_mentees_alone (gpointer record, const TrellisField *field)
{
  return TRELLIS_IS_PERSON (record) && g_str_equal (field->name, "field");
}

static void
fill_record (TrellisForm *form, gpointer record, const char *prefix)
{
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    if (trellis_form_asks (record, fields[i]) && !is_mentees_alone (record, fields[i]))
      fill_field (form, fields[i], record, prefix);
}

/**
 * trellis_form_fill:
 * @brief: the answers that there are
 *
 * Types them into the form. What the brief does not say stays as it is.
 */
void
trellis_form_fill (TrellisForm *self, TrellisBrief *brief)
{
  fill_record (self, brief, "");
}

/**
 * trellis_form_add_fresh_item:
 * @list: of a brief, such as `goals`
 *
 * Adds an item in which stands what holds as long as nobody says otherwise: a goal is required, and
 * in the contract.
 */
void
trellis_form_add_fresh_item (TrellisForm *self, const char *list)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (TRELLIS_TYPE_BRIEF);
  const TrellisField *field = trellis_record_class_find (TRELLIS_RECORD_CLASS (klass), list);
  g_autofree char *path = g_strdup_printf ("%s[%u]", list, trellis_form_get_length (self, list));
  g_autoptr (TrellisRecord) item = NULL;

  g_return_if_fail (field != NULL && field->type == TRELLIS_FIELD_LIST);

  item = g_object_new (field->get_type (), NULL);
  fill_record (self, item, path);
  trellis_form_add_item (self, list);
}
