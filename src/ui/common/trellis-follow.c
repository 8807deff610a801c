/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making one list like another by moving what has moved, so that the rows of the others stay. */

#include "config.h"

#include "trellis-follow.h"

#include "ui/common/trellis-focus.h"
#include "ui/common/trellis-item-row.h"

static gboolean
is_at (GListModel *model, guint position, gpointer item)
{
  g_autoptr (GObject) there = g_list_model_get_item (model, position);

  return there == item;
}

/* What stands there goes until its place comes, unless only something before it is missing. */
static void
put (GListStore *store, GListModel *model, guint position, gpointer item)
{
  g_autoptr (GObject) next = g_list_model_get_item (model, position + 1);
  guint old;

  if (position < g_list_model_get_n_items (G_LIST_MODEL (store))
      && !is_at (G_LIST_MODEL (store), position, next))
    g_list_store_remove (store, position);
  if (is_at (G_LIST_MODEL (store), position, item))
    return;
  if (g_list_store_find (store, item, &old))
    g_list_store_remove (store, old);
  g_list_store_insert (store, position, item);
}

/**
 * trellis_follow:
 * @model: lists each item once
 *
 * Makes @store list what @model does. A sorted model says of an item that has moved that all
 * between its old and its new place have gone and come; here that item alone does.
 */
void
trellis_follow (GListStore *store, GListModel *model)
{
  guint n = g_list_model_get_n_items (model), rest;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (!is_at (G_LIST_MODEL (store), i, item))
        put (store, model, i, item);
    }
  rest = g_list_model_get_n_items (G_LIST_MODEL (store)) - n;
  if (rest > 0)
    g_list_store_splice (store, n, rest, NULL, 0);
}

/**
 * trellis_follow_with_focus:
 * @list: a #TrellisItemRow for each item of @store
 *
 * As trellis_follow(). A row that moves is made again: the focus goes with it.
 */
void
trellis_follow_with_focus (GListStore *store, GListModel *model, GtkListBox *list)
{
  gpointer item = trellis_item_row_get_focused (list);

  trellis_follow (store, model);
  if (item != NULL && trellis_item_row_get_focused (list) != item)
    trellis_item_row_focus (list, item);
}
