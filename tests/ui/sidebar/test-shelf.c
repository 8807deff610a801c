/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where engagements stand in the sidebar, and in which order. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/sidebar/trellis-shelf.h"

static TrellisEngagement *
new_engagement (GType type, int state, const char *title)
{
  TrellisEngagement *engagement = g_object_new (type, NULL);

  trellis_record_set_enum (engagement, "state", state);
  trellis_record_set_string (engagement, "title", title);
  return engagement;
}

static void
test_shelves (void)
{
  const struct
  {
    GType type;
    int state;
    TrellisShelf expected;
  } cases[] = {
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_DRAFT, TRELLIS_SHELF_COACHING },
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_ACTIVE, TRELLIS_SHELF_COACHING },
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_PAUSED, TRELLIS_SHELF_COACHING },
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_CLOSING, TRELLIS_SHELF_COACHING },
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_CONCLUDED, TRELLIS_SHELF_CONCLUDED },
    { TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_ENDED, TRELLIS_SHELF_CONCLUDED },
    { TRELLIS_TYPE_MENTORING, TRELLIS_MENTORING_STATE_ACTIVE, TRELLIS_SHELF_MENTORING },
    { TRELLIS_TYPE_MENTORING, TRELLIS_MENTORING_STATE_PAUSED, TRELLIS_SHELF_MENTORING },
    { TRELLIS_TYPE_MENTORING, TRELLIS_MENTORING_STATE_ENDED, TRELLIS_SHELF_CONCLUDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisEngagement) engagement
          = new_engagement (cases[i].type, cases[i].state, "Any");

      g_assert_cmpint (trellis_shelf_of (engagement), ==, cases[i].expected);
      g_assert_nonnull (trellis_shelf_get_title (cases[i].expected));
    }
}

static void
test_order (void)
{
  g_autoptr (TrellisEngagement) ended
      = new_engagement (TRELLIS_TYPE_MENTORING, TRELLIS_MENTORING_STATE_ENDED, "Aardvark");
  g_autoptr (TrellisEngagement) mentoring
      = new_engagement (TRELLIS_TYPE_MENTORING, TRELLIS_MENTORING_STATE_ACTIVE, "Bear");
  g_autoptr (TrellisEngagement) zebra
      = new_engagement (TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_ACTIVE, "Zebra");
  g_autoptr (TrellisEngagement) badger
      = new_engagement (TRELLIS_TYPE_COACHING, TRELLIS_COACHING_STATE_DRAFT, "Badger");
  TrellisEngagement *sorted[] = { badger, zebra, mentoring, ended };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      g_assert_cmpint (CLAMP (trellis_shelf_compare (sorted[i], sorted[j]), -1, 1), ==,
                       (i > j) - (i < j));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shelf/of", test_shelves);
  g_test_add_func ("/shelf/order", test_order);
  return g_test_run ();
}
