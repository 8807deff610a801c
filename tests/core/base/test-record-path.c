/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of paths to fields within a record and its children. */

#include "config.h"

#include "base/trellis-record-path.h"

#define TYPE_LEAF (leaf_get_type ())
G_DECLARE_FINAL_TYPE (Leaf, leaf, TEST, LEAF, TrellisRecord)

struct _Leaf
{
  TrellisRecord parent_instance;

  char *name;
  gint64 size;
  int answer;
  GHashTable *texts;
  Leaf *child;
  GListStore *leaves;
};

G_DEFINE_FINAL_TYPE (Leaf, leaf, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (Leaf, member)

static const TrellisField fields[] = {
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "size", TRELLIS_FIELD_INTEGER, AT (size), 0 },
  { "answer", TRELLIS_FIELD_ANSWER, AT (answer), 0 },
  { "texts", TRELLIS_FIELD_TEXTS, AT (texts), 0 },
  { "child", TRELLIS_FIELD_RECORD, AT (child), 0, leaf_get_type },
  { "leaves", TRELLIS_FIELD_LIST, AT (leaves), 0, leaf_get_type },
};

#undef AT

static void
leaf_class_init (LeafClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
leaf_init (Leaf *self)
{
}

static Leaf *
new_leaf (const char *name)
{
  Leaf *leaf = g_object_new (TYPE_LEAF, NULL);

  trellis_record_set_string (leaf, "name", name);
  return leaf;
}

static void
append (Leaf *to, const char *name)
{
  g_autoptr (Leaf) leaf = new_leaf (name);

  trellis_record_append (to, "leaves", leaf);
}

/* A tree: root, with a child that has three leaves, the second of which has one. */
static Leaf *
new_tree (void)
{
  Leaf *root = new_leaf ("root");
  g_autoptr (Leaf) child = new_leaf ("child");
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (texts, (gpointer) "some-key", (gpointer) "some text");
  g_hash_table_insert (texts, (gpointer) "blank", (gpointer) " ");
  append (child, "a");
  append (child, "b");
  append (child, " ");
  append (trellis_list_get (child->leaves, 1), "b1");
  trellis_record_set_record (root, "child", child);
  trellis_record_set_texts (root, "texts", texts);
  trellis_record_set_integer (root, "size", 7);
  trellis_record_set_enum (root, "answer", TRELLIS_ANSWER_NO);
  return root;
}

static void
assert_expands (Leaf *tree, const char *path, const char *expected)
{
  g_autoptr (GPtrArray) paths = trellis_record_path_expand (tree, path);
  g_autofree char *joined = NULL;

  g_ptr_array_add (paths, NULL);
  joined = g_strjoinv (" ", (char **) paths->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_expand (void)
{
  g_autoptr (Leaf) tree = new_tree ();

  assert_expands (tree, "name", "name");
  assert_expands (tree, "child.leaves", "child.leaves");
  assert_expands (tree, "child.leaves[].name",
                  "child.leaves[0].name child.leaves[1].name child.leaves[2].name");
  assert_expands (tree, "child.leaves[].leaves[].size", "child.leaves[1].leaves[0].size");
  assert_expands (tree, "leaves[].name", "");
  assert_expands (tree, "name[].name", "");
  assert_expands (tree, "twig[].name", "");
}

static void
test_text (void)
{
  static const struct
  {
    const char *path;
    const char *text;
    gboolean set;
  } cases[] = {
    { "name", "root", TRUE },
    { "size", "7", TRUE },
    { "answer", "no", TRUE },
    { "child", NULL, TRUE },
    { "child.name", "child", TRUE },
    { "child.size", NULL, FALSE },
    { "child.answer", NULL, FALSE },
    { "child.leaves", NULL, TRUE },
    { "child.leaves[1].leaves[0].name", "b1", TRUE },
    { "child.leaves[2].name", NULL, FALSE },
    { "child.leaves[3].name", NULL, FALSE },
    { "child.child.child.name", NULL, FALSE },
    { "texts", NULL, TRUE },
    { "texts.some-key", "some text", TRUE },
    { "texts.blank", " ", FALSE },
    { "texts.other", NULL, FALSE },
    { "child.texts.some-key", NULL, FALSE },
    { "name.length", NULL, FALSE },
    { "twig", NULL, FALSE },
    { "", NULL, FALSE },
  };
  g_autoptr (Leaf) tree = new_tree ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = trellis_record_path_dup_text (tree, cases[i].path);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (trellis_record_path_is_set (tree, cases[i].path), ==, cases[i].set);
    }
}

static void
test_item (void)
{
  g_autoptr (Leaf) tree = new_tree ();
  Leaf *b = trellis_list_get (tree->child->leaves, 1);

  g_assert_true (trellis_record_path_get_item (tree, "child.leaves[1].name") == b);
  g_assert_true (trellis_record_path_get_item (tree, "child.leaves[1].leaves[0].name")
                 == trellis_list_get (b->leaves, 0));
  g_assert_null (trellis_record_path_get_item (tree, "child.name"));
  g_assert_null (trellis_record_path_get_item (tree, "child.leaves[9].name"));
}

static void
test_exists (void)
{
  static const struct
  {
    const char *path;
    gboolean exists;
  } cases[] = {
    { "name", TRUE },       { "child.leaves[].leaves[].size", TRUE },
    { "texts.any", TRUE },  { "child.child.child.texts", TRUE },
    { "twig", FALSE },      { "name.length", FALSE },
    { "leaves[].", FALSE }, { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (trellis_record_path_exists (TYPE_LEAF, cases[i].path), ==, cases[i].exists);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/record-path/expand", test_expand);
  g_test_add_func ("/base/record-path/text", test_text);
  g_test_add_func ("/base/record-path/item", test_item);
  g_test_add_func ("/base/record-path/exists", test_exists);

  return g_test_run ();
}
