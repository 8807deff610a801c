/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interval index, against a list that is gone through from end to end. */

#include "planning/trellis-interval-index.h"

#include <string.h>

#define N_OPERATIONS 10000
#define HORIZON 1000000

static gboolean
collect (const TrellisInterval *interval, gpointer data)
{
  GString *text = data;

  g_string_append_printf (text, "%s%s/%s", text->len == 0 ? "" : " ", interval->owner,
                          interval->id == NULL ? "" : interval->id);
  return TRUE;
}

static char *
find (TrellisIntervalIndex *index, gint64 start, gint64 end)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (trellis_interval_index_foreach_overlapping (index, start, end, collect, text));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_found(index, start, end, expected)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = find (index, start, end);                                             \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
insert (TrellisIntervalIndex *index, gint64 start, gint64 end, const char *owner, const char *id)
{
  TrellisInterval interval = { start, end, FALSE, owner, id };

  trellis_interval_index_insert (index, &interval);
}

static void
test_back_to_back_is_no_conflict (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();

  insert (index, 100, 200, "a", "1");
  assert_found (index, 0, 100, "");
  assert_found (index, 200, 300, "");
  assert_found (index, 0, 101, "a/1");
  assert_found (index, 199, 300, "a/1");
  assert_found (index, 120, 130, "a/1");
  assert_found (index, 100, 200, "a/1");
}

static void
test_empty (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();

  assert_found (index, G_MININT64, G_MAXINT64, "");
  g_assert_false (trellis_interval_index_remove (index, "1"));
  g_assert_cmpuint (trellis_interval_index_remove_owner (index, "a"), ==, 0);
  insert (index, 50, 50, "a", "empty");
  assert_found (index, 0, 100, "");
  assert_found (index, 50, 50, "");
  insert (index, 0, 100, "a", "full");
  assert_found (index, 50, 50, "");
  g_assert_true (trellis_interval_index_remove (index, "empty"));
  g_assert_cmpuint (trellis_interval_index_get_size (index), ==, 1);
}

static void
test_same_id_moves (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();

  insert (index, 100, 200, "a", "1");
  insert (index, 300, 400, "b", "1");
  g_assert_cmpuint (trellis_interval_index_get_size (index), ==, 1);
  assert_found (index, 0, 1000, "b/1");
  g_assert_cmpuint (trellis_interval_index_remove_owner (index, "a"), ==, 0);
}

static void
test_owner_is_replaced (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();

  insert (index, 100, 200, "calendar", NULL);
  insert (index, 100, 200, "calendar", NULL);
  insert (index, 150, 250, "engagement", "1");
  assert_found (index, 0, 1000, "calendar/ calendar/ engagement/1");
  g_assert_cmpuint (trellis_interval_index_remove_owner (index, "calendar"), ==, 2);
  assert_found (index, 0, 1000, "engagement/1");
  insert (index, 500, 600, "calendar", NULL);
  assert_found (index, 0, 1000, "engagement/1 calendar/");
}

static gboolean
stop_at_soft (const TrellisInterval *interval, gpointer data)
{
  guint *seen = data;

  (*seen)++;
  return !interval->soft;
}

static void
test_stops (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();
  guint seen = 0;

  for (int i = 0; i < 100; i++)
    {
      TrellisInterval interval = { i, i + 10, i == 20, "a", NULL };

      trellis_interval_index_insert (index, &interval);
    }
  g_assert_false (trellis_interval_index_foreach_overlapping (index, 0, 200, stop_at_soft, &seen));
  g_assert_cmpuint (seen, ==, 21);
}

/* The list that the index is held against: an interval a slot, an empty id is a free slot. */
typedef struct
{
  gint64 start, end;
  char owner[8];
  char id[8];
} Slot;

static gboolean
check_slot (const TrellisInterval *interval, gpointer data)
{
  GHashTable *expected = data;

  g_assert_true (g_hash_table_remove (expected, interval->id));
  return TRUE;
}

static void
compare_with_list (TrellisIntervalIndex *index, GArray *slots, gint64 start, gint64 end)
{
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < slots->len; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);

      if (slot->id[0] != '\0' && slot->start < end && start < slot->end)
        g_hash_table_add (expected, slot->id);
    }
  trellis_interval_index_foreach_overlapping (index, start, end, check_slot, expected);
  g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
}

static void
put (TrellisIntervalIndex *index, Slot *slot, guint number, GRand *random)
{
  gboolean is_long = g_rand_int_range (random, 0, 50) == 0;

  slot->start = g_rand_int_range (random, 0, HORIZON);
  slot->end = slot->start + g_rand_int_range (random, 1, is_long ? HORIZON : 8000);
  g_snprintf (slot->owner, sizeof slot->owner, "o%d", g_rand_int_range (random, 0, 20));
  g_snprintf (slot->id, sizeof slot->id, "%u", number);
  insert (index, slot->start, slot->end, slot->owner, slot->id);
}

static void
drop_owner (TrellisIntervalIndex *index, GArray *slots, const char *owner)
{
  guint n = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);

      if (slot->id[0] == '\0' || strcmp (slot->owner, owner) != 0)
        continue;
      slot->id[0] = '\0';
      n++;
    }
  g_assert_cmpuint (trellis_interval_index_remove_owner (index, owner), ==, n);
}

static void
operate (TrellisIntervalIndex *index, GArray *slots, GRand *random)
{
  guint number = g_rand_int_range (random, 0, slots->len);
  Slot *slot = &g_array_index (slots, Slot, number);
  int choice = g_rand_int_range (random, 0, 1000);
  gint64 start = g_rand_int_range (random, -10000, HORIZON);

  if (choice < 500)
    put (index, slot, number, random);
  else if (choice < 700)
    {
      g_assert_cmpint (trellis_interval_index_remove (index, slot->id), ==, slot->id[0] != '\0');
      slot->id[0] = '\0';
    }
  else if (choice < 702)
    drop_owner (index, slots, "o7");
  else
    compare_with_list (index, slots, start, start + g_rand_int_range (random, 0, 20000));
}

static void
test_against_list (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();
  g_autoptr (GArray) slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  g_autoptr (GRand) random = g_rand_new_with_seed (4711);

  g_array_set_size (slots, 1500);
  for (guint i = 0; i < N_OPERATIONS; i++)
    operate (index, slots, random);
  compare_with_list (index, slots, G_MININT64, G_MAXINT64);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *owner = g_strdup_printf ("o%u", i);

      drop_owner (index, slots, owner);
    }
  g_assert_cmpuint (trellis_interval_index_get_size (index), ==, 0);
}

static gboolean
check_order (const TrellisInterval *interval, gpointer data)
{
  gint64 *last = data;

  g_assert_cmpint (*last, <=, interval->start);
  *last = interval->start;
  return TRUE;
}

/* In order is the worst way to fill a tree that does not balance itself: this would take minutes,
 * and the recursion would run out of stack. */
static void
test_filled_in_order (void)
{
  g_autoptr (TrellisIntervalIndex) index = trellis_interval_index_new ();
  gint64 last = G_MININT64;

  for (int i = 0; i < 100000; i++)
    insert (index, i * 3600, i * 3600 + 3600, "a", NULL);
  g_assert_true (
      trellis_interval_index_foreach_overlapping (index, 0, G_MAXINT64, check_order, &last));
  g_assert_cmpint (last, ==, 99999 * 3600);
  for (int i = 0; i < 10000; i++)
    assert_found (index, i * 3600 + 1800, i * 3600 + 5400, "a/ a/");
  g_assert_cmpuint (trellis_interval_index_remove_owner (index, "a"), ==, 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/rule-13/back-to-back-is-no-conflict",
                   test_back_to_back_is_no_conflict);
  g_test_add_func ("/planning/interval-index/empty", test_empty);
  g_test_add_func ("/planning/interval-index/same-id-moves", test_same_id_moves);
  g_test_add_func ("/planning/interval-index/owner-is-replaced", test_owner_is_replaced);
  g_test_add_func ("/planning/interval-index/stops", test_stops);
  g_test_add_func ("/planning/interval-index/against-list", test_against_list);
  g_test_add_func ("/planning/interval-index/filled-in-order", test_filled_in_order);
  return g_test_run ();
}
