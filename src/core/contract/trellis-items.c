/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items that a contract holds, and which of those that signing needs are missing. */

#include "config.h"

#include "trellis-items.h"

#include "base/trellis-record-path.h"
#include "contract/trellis-contract-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (TrellisItem, trellis_item, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisItem, member)

static const TrellisField item_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), TRELLIS_FIELD_REQUIRED },
  { "row", TRELLIS_FIELD_INTEGER, AT (row), TRELLIS_FIELD_REQUIRED, .minimum = 1, .maximum = 30 },
  { "step", TRELLIS_FIELD_STRING, AT (step), TRELLIS_FIELD_REQUIRED },
  { "kind", TRELLIS_FIELD_STRING, AT (kind), TRELLIS_FIELD_REQUIRED },
  { "member", TRELLIS_FIELD_STRING, AT (member), TRELLIS_FIELD_REQUIRED },
  { "or-member", TRELLIS_FIELD_STRING, AT (or_member), 0 },
  { "choices", TRELLIS_FIELD_STRINGS, AT (choices), 0 },
  { "required", TRELLIS_FIELD_ENUM, AT (required), TRELLIS_FIELD_REQUIRED, trellis_need_get_type },
  { "label", TRELLIS_FIELD_STRING, AT (label), TRELLIS_FIELD_REQUIRED },
  { "hint", TRELLIS_FIELD_STRING, AT (hint), 0 },
};

#undef AT

static void
trellis_item_class_init (TrellisItemClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), item_fields,
                                   G_N_ELEMENTS (item_fields));
}

static void
trellis_item_init (TrellisItem *self)
{
}

/* The file as a whole. */
typedef struct
{
  TrellisRecord parent_instance;

  GListStore *items;
} TrellisItemBook;

typedef TrellisRecordClass TrellisItemBookClass;

static GType trellis_item_book_get_type (void);
G_DEFINE_FINAL_TYPE (TrellisItemBook, trellis_item_book, TRELLIS_TYPE_RECORD)

static const TrellisField item_book_fields[] = {
  { "items", TRELLIS_FIELD_LIST, G_STRUCT_OFFSET (TrellisItemBook, items), TRELLIS_FIELD_REQUIRED,
    trellis_item_get_type },
};

static void
trellis_item_book_class_init (TrellisItemBookClass *klass)
{
  klass->format = "io.github.trellis_app.Trellis.items";
  klass->version = 1;
  trellis_record_class_add_fields (klass, item_book_fields, G_N_ELEMENTS (item_book_fields));
}

static void
trellis_item_book_init (TrellisItemBook *self)
{
}

/**
 * trellis_missing_free:
 * @self: (transfer full):
 */
void
trellis_missing_free (TrellisMissing *self)
{
  g_free (self->step);
  g_free (self->item);
  g_free (self->member);
  g_free (self->label);
  g_free (self);
}

static void
add_missing (GPtrArray *missing, TrellisItem *item, const char *member)
{
  TrellisMissing *one = g_new0 (TrellisMissing, 1);

  one->step = g_strdup (item->step);
  one->item = g_strdup (item->id);
  one->member = g_strdup (member);
  one->label = g_strdup (item->label);
  g_ptr_array_add (missing, one);
}

/* Working goals and dropped ones do not stand in the contract, so they do not fill its schedule. */
static gboolean
is_filled (TrellisBrief *form, const char *member)
{
  g_autoptr (GPtrArray) goals = NULL;

  if (!g_str_equal (member, "goals"))
    return trellis_record_path_is_set (form, member);
  goals = trellis_brief_list_goals (form);
  return goals->len > 0;
}

static void
check_member (TrellisItem *item,
              TrellisBrief *form,
              const char *member,
              TrellisDate today,
              GPtrArray *missing)
{
  gpointer owner = trellis_record_path_get_item (form, member);

  if (trellis_need_holds (item->required, form, owner, today) && !is_filled (form, member)
      && (item->or_member == NULL || !is_filled (form, item->or_member)))
    add_missing (missing, item, member);
}

/* The profile answers nothing for a contract, but may say what is meant. */
static void
recall_profile (GPtrArray *missing, TrellisBrief *form)
{
  int ethics = form->practitioner == NULL ? TRELLIS_ETHICS_NONE : form->practitioner->ethics;
  g_autoptr (GEnumClass) klass = g_type_class_ref (TRELLIS_TYPE_ETHICS);

  for (guint i = 0; ethics != TRELLIS_ETHICS_NONE && i < missing->len; i++)
    {
      TrellisMissing *one = missing->pdata[i];
      g_autofree char *label = one->label;

      one->label = g_str_equal (one->member, "terms.ethics")
                       ? g_strdup_printf (_ ("%s; your profile says %s"), label,
                                          g_enum_get_value (klass, ethics)->value_nick)
                       : g_steal_pointer (&label);
    }
}

/* What every contract needs of each item of a list is missing too while the list is empty. */
static void
check_empty_list (TrellisItem *item, GPtrArray *missing)
{
  g_auto (GStrv) parts = g_strsplit (item->member, "[]", 2);
  g_autofree char *first = NULL;

  if (item->required != TRELLIS_NEED_ALWAYS)
    return;
  first = g_strjoinv ("[0]", parts);
  add_missing (missing, item, first);
}

static void
check_item (TrellisItem *item, TrellisBrief *form, TrellisDate today, GPtrArray *missing)
{
  g_autoptr (GPtrArray) members = trellis_record_path_expand (form, item->member);

  if (members->len == 0)
    check_empty_list (item, missing);
  for (guint i = 0; i < members->len; i++)
    check_member (item, form, members->pdata[i], today, missing);
}

/**
 * trellis_items_load:
 *
 * Returns: (transfer full): a list of #TrellisItem in the order of the wizard
 */
GListStore *
trellis_items_load (void)
{
  g_autoptr (GObject) book
      = trellis_contract_data_load (trellis_item_book_get_type (), "items.json");

  return g_object_ref (((TrellisItemBook *) book)->items);
}

/**
 * trellis_items_find_missing:
 * @form: with the practitioner in it
 * @today: the day on which somebody is a minor or not
 *
 * Finds what signing needs and the form does not say. What is needed, and when, stands in the data
 * file; a text of ours counts as filled.
 *
 * Returns: (transfer full) (element-type TrellisMissing): one for each item and member, in the
 *   order of the wizard; empty when the contract can be signed
 */
GPtrArray *
trellis_items_find_missing (TrellisBrief *form, TrellisDate today)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_missing_free);
  g_autoptr (GListStore) items = trellis_items_load ();

  for (guint i = 0; i < trellis_list_length (items); i++)
    check_item (trellis_list_get (items, i), form, today, missing);
  recall_profile (missing, form);
  return missing;
}
