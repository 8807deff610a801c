/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of an engagement stand in the order in which they are looked at. */

#include "config.h"

#include "actions/trellis-action.h"
#include "engagement/trellis-mentoring.h"
#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-order.h"

/* Checks that each item comes before all that follow. */
static void
assert_sorted (TrellisOrderBy by, gpointer *items, guint n)
{
  g_autoptr (GtkSorter) order = g_object_new (TRELLIS_TYPE_ORDER, "by", by, NULL);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      g_assert_cmpint (gtk_sorter_compare (order, items[i], items[j]), ==, (i > j) - (i < j));
  for (guint i = 0; i < n; i++)
    g_object_unref (items[i]);
}

static gpointer
new_action (TrellisActionState state, const char *due, const char *done)
{
  TrellisAction *action = g_object_new (TRELLIS_TYPE_ACTION, NULL);

  trellis_record_set_enum (action, "state", state);
  if (due != NULL)
    trellis_record_set_date (action, "due", ui_date (due));
  if (done != NULL)
    trellis_record_set_date (action, "done-on", ui_date (done));
  return action;
}

static void
test_due (void)
{
  gpointer sorted[] = {
    new_action (TRELLIS_ACTION_STATE_OPEN, "2026-11-01", NULL),
    new_action (TRELLIS_ACTION_STATE_OPEN, "2026-12-01", NULL),
    new_action (TRELLIS_ACTION_STATE_OPEN, NULL, NULL),
    new_action (TRELLIS_ACTION_STATE_DONE, "2026-10-09", "2026-11-20"),
    new_action (TRELLIS_ACTION_STATE_DONE, "2026-10-08", "2026-10-20"),
    new_action (TRELLIS_ACTION_STATE_DROPPED, "2026-01-01", NULL),
  };

  assert_sorted (TRELLIS_ORDER_BY_DUE, sorted, G_N_ELEMENTS (sorted));
}

static gpointer
new_session (const char *start, const char *zone)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_record_set_wall (session, "start", wall);
  trellis_record_set_string (session, "zone", zone);
  trellis_record_set_integer (session, "minutes", 60);
  return session;
}

/* In absolute time: noon in Tokyo is before noon in Brussels. */
static void
test_sessions (void)
{
  gpointer rising[] = {
    new_session ("2026-12-08T12:00", "Asia/Tokyo"),
    new_session ("2026-12-08T12:00", "Europe/Brussels"),
    new_session ("2026-12-08T12:00", "America/New_York"),
  };
  gpointer falling[] = {
    new_session ("2026-12-09T12:00", "Europe/Brussels"),
    new_session ("2026-12-08T12:00", "Europe/Brussels"),
  };

  assert_sorted (TRELLIS_ORDER_BY_FIRST_SESSION, rising, G_N_ELEMENTS (rising));
  assert_sorted (TRELLIS_ORDER_BY_LAST_SESSION, falling, G_N_ELEMENTS (falling));
}

static gpointer
new_exchange (const char *date)
{
  TrellisExchange *exchange = g_object_new (TRELLIS_TYPE_EXCHANGE, NULL);

  if (date != NULL)
    trellis_record_set_date (exchange, "date", ui_date (date));
  return exchange;
}

static void
test_dates (void)
{
  gpointer sorted[]
      = { new_exchange ("2026-11-01"), new_exchange ("2019-02-01"), new_exchange (NULL) };

  assert_sorted (TRELLIS_ORDER_BY_LAST_DATE, sorted, G_N_ELEMENTS (sorted));
}

static void
count (GtkSorter *sorter, GtkSorterChange change, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_sorts_anew (void)
{
  g_autoptr (GtkSorter) order = g_object_new (TRELLIS_TYPE_ORDER, NULL);
  guint changed = 0;

  g_signal_connect (order, "changed", G_CALLBACK (count), &changed);
  g_object_set (order, "revision", 1u, NULL);
  g_assert_cmpuint (changed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/due", test_due);
  g_test_add_func ("/order/sessions", test_sessions);
  g_test_add_func ("/order/dates", test_dates);
  g_test_add_func ("/order/sorts-anew", test_sorts_anew);
  return g_test_run ();
}
