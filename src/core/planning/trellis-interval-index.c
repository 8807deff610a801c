/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals by their start in a treap, where each node knows the latest end below it. */

#include "config.h"

#include "trellis-interval-index.h"

typedef struct _Node Node;

struct _Node
{
  TrellisInterval interval;
  gint64 latest;
  guint64 serial;
  guint32 priority;
  Node *left;
  Node *right;
};

struct _TrellisIntervalIndex
{
  Node *root;
  guint size;
  guint64 serial;
  GHashTable *by_id;    /* id -> Node */
  GHashTable *by_owner; /* owner -> set of Node; owns the owner's name */
};

/* A treap needs priorities that have nothing to do with the keys, not ones that nobody can foresee:
 * a mixed counter (the finalizer of MurmurHash3) keeps every run the same. */
static guint32
make_priority (guint64 serial)
{
  guint32 bits = (guint32) serial;

  bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
  bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
  return bits ^ (bits >> 16);
}

static void
free_node (Node *node)
{
  g_free ((char *) node->interval.id);
  g_free (node);
}

static void
free_tree (Node *tree)
{
  if (tree == NULL)
    return;
  free_tree (tree->left);
  free_tree (tree->right);
  free_node (tree);
}

static gboolean
is_before (const Node *a, const Node *b)
{
  if (a->interval.start != b->interval.start)
    return a->interval.start < b->interval.start;
  if (a->interval.end != b->interval.end)
    return a->interval.end < b->interval.end;
  return a->serial < b->serial;
}

static void
update (Node *node)
{
  node->latest = node->interval.end;
  if (node->left != NULL)
    node->latest = MAX (node->latest, node->left->latest);
  if (node->right != NULL)
    node->latest = MAX (node->latest, node->right->latest);
}

/* Parts @tree in what is before @key and what is after it. */
static void
split (Node *tree, const Node *key, Node **before, Node **after)
{
  *before = *after = NULL;
  if (tree == NULL)
    return;
  if (is_before (tree, key))
    {
      split (tree->right, key, &tree->right, after);
      *before = tree;
    }
  else
    {
      split (tree->left, key, before, &tree->left);
      *after = tree;
    }
  update (tree);
}

/* Joins two trees; all of @left is before all of @right. */
static Node *
join (Node *left, Node *right)
{
  Node *top;

  if (left == NULL || right == NULL)
    return left == NULL ? right : left;
  if (left->priority > right->priority)
    {
      left->right = join (left->right, right);
      top = left;
    }
  else
    {
      right->left = join (left, right->left);
      top = right;
    }
  update (top);
  return top;
}

static Node *
insert_node (Node *tree, Node *node)
{
  if (tree == NULL || node->priority > tree->priority)
    {
      split (tree, node, &node->left, &node->right);
      update (node);
      return node;
    }
  if (is_before (node, tree))
    tree->left = insert_node (tree->left, node);
  else
    tree->right = insert_node (tree->right, node);
  update (tree);
  return tree;
}

static Node *
take_node (Node *tree, const Node *node)
{
  if (tree == node)
    return join (tree->left, tree->right);
  if (is_before (node, tree))
    tree->left = take_node (tree->left, node);
  else
    tree->right = take_node (tree->right, node);
  update (tree);
  return tree;
}

/* Visits in order of time, and only where something can be found; %FALSE when @func stopped it. */
static gboolean
visit (const Node *tree, gint64 start, gint64 end, TrellisIntervalFunc func, gpointer data)
{
  if (tree == NULL || tree->latest <= start)
    return TRUE;
  if (!visit (tree->left, start, end, func, data))
    return FALSE;
  if (tree->interval.start >= end)
    return TRUE;
  if (MAX (tree->interval.start, start) < MIN (tree->interval.end, end)
      && !func (&tree->interval, data))
    return FALSE;
  return visit (tree->right, start, end, func, data);
}

static void
add_to_owner (TrellisIntervalIndex *self, Node *node, const char *owner)
{
  gpointer name, nodes;

  if (!g_hash_table_lookup_extended (self->by_owner, owner, &name, &nodes))
    {
      name = g_strdup (owner);
      nodes = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->by_owner, name, nodes);
    }
  g_hash_table_add (nodes, node);
  node->interval.owner = name;
}

/* Takes the node out of the tree and frees it; its owner's set is the caller's to keep. */
static void
drop_node (TrellisIntervalIndex *self, Node *node)
{
  self->root = take_node (self->root, node);
  if (node->interval.id != NULL)
    g_hash_table_remove (self->by_id, node->interval.id);
  free_node (node);
  self->size--;
}

/**
 * trellis_interval_index_new:
 *
 * Belongs to one thread, as its owner does.
 *
 * Returns: (transfer full): an index with nothing in it
 */
TrellisIntervalIndex *
trellis_interval_index_new (void)
{
  TrellisIntervalIndex *self = g_new0 (TrellisIntervalIndex, 1);

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_hash_table_unref);
  return self;
}

/**
 * trellis_interval_index_free:
 * @self: (transfer full): the index and all that is in it
 */
void
trellis_interval_index_free (TrellisIntervalIndex *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_owner, g_hash_table_unref);
  free_tree (self->root);
  g_free (self);
}

/**
 * trellis_interval_index_get_size:
 *
 * Returns: how many intervals there are, empty ones too
 */
guint
trellis_interval_index_get_size (const TrellisIntervalIndex *self)
{
  return self->size;
}

/**
 * trellis_interval_index_insert:
 * @interval: what to keep; its texts are copied
 *
 * Adds an interval in O(log n). One with the same id, if there is one, gives way to it, so that
 * this moves a session too.
 */
void
trellis_interval_index_insert (TrellisIntervalIndex *self, const TrellisInterval *interval)
{
  Node *node;

  g_return_if_fail (interval->owner != NULL);

  if (interval->id != NULL)
    trellis_interval_index_remove (self, interval->id);
  node = g_new0 (Node, 1);
  node->interval = *interval;
  node->interval.id = g_strdup (interval->id);
  node->serial = self->serial++;
  node->priority = make_priority (node->serial);
  add_to_owner (self, node, interval->owner);
  if (interval->id != NULL)
    g_hash_table_insert (self->by_id, (char *) node->interval.id, node);
  self->root = insert_node (self->root, node);
  self->size++;
}

/**
 * trellis_interval_index_remove:
 * @id: an interval's own id
 *
 * Takes an interval out in O(log n).
 *
 * Returns: whether it was there
 */
gboolean
trellis_interval_index_remove (TrellisIntervalIndex *self, const char *id)
{
  Node *node = g_hash_table_lookup (self->by_id, id);
  GHashTable *siblings;

  if (node == NULL)
    return FALSE;
  siblings = g_hash_table_lookup (self->by_owner, node->interval.owner);
  g_hash_table_remove (siblings, node);
  if (g_hash_table_size (siblings) == 0)
    g_hash_table_remove (self->by_owner, node->interval.owner);
  drop_node (self, node);
  return TRUE;
}

/**
 * trellis_interval_index_remove_owner:
 * @owner: an engagement's id, or a calendar's name
 *
 * Takes out all that @owner has, each in O(log n).
 *
 * Returns: how many there were
 */
guint
trellis_interval_index_remove_owner (TrellisIntervalIndex *self, const char *owner)
{
  GHashTable *nodes = g_hash_table_lookup (self->by_owner, owner);
  GHashTableIter iter;
  gpointer node;
  guint n;

  if (nodes == NULL)
    return 0;
  n = g_hash_table_size (nodes);
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    drop_node (self, node);
  g_hash_table_remove (self->by_owner, owner);
  return n;
}

/**
 * trellis_interval_index_foreach_overlapping:
 * @start: an instant
 * @end: an instant, not included
 * @func: (scope call): called for each interval that overlaps, in order of start
 *
 * Overlap is half-open: what ends at @start or begins at @end does not overlap. Passes over every
 * part of the tree that ends too early or begins too late, which leaves O(log n + found) for
 * intervals as short as sessions are, and O(log n) for each that is found whatever their lengths.
 *
 * Returns: %FALSE when @func stopped it
 */
gboolean
trellis_interval_index_foreach_overlapping (const TrellisIntervalIndex *self,
                                            gint64 start,
                                            gint64 end,
                                            TrellisIntervalFunc func,
                                            gpointer data)
{
  return visit (self->root, start, end, func, data);
}
