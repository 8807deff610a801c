/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the clock: the system's, one that stands still, one that runs on. */

#include "config.h"

#include "base/trellis-clock.h"

static void
test_still (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (1795507200);

  g_assert_cmpint (trellis_clock_get_now (clock), ==, 1795507200);
  g_usleep (2000);
  g_assert_cmpint (trellis_clock_get_now (clock), ==, 1795507200);
  trellis_clock_set_now (clock, 0);
  g_assert_cmpint (trellis_clock_get_now (clock), ==, 0);
}

static void
test_running (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_running (1795507200);
  gint64 now = trellis_clock_get_now (clock);

  g_assert_cmpint (now, >=, 1795507200);
  g_assert_cmpint (now, <, 1795507200 + 60);
  trellis_clock_set_now (clock, 100);
  now = trellis_clock_get_now (clock);
  g_assert_cmpint (now, >=, 100);
  g_assert_cmpint (now, <, 160);
}

static void
test_system (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  gint64 before = g_get_real_time () / G_USEC_PER_SEC, now = trellis_clock_get_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
}

static const struct
{
  const char *now;
  const char *today; /* in Brussels, where the tests run */
} days[] = {
  { "2026-11-24T08:00:00Z", "2026-11-24" }, { "2026-11-24T22:59:59Z", "2026-11-24" },
  { "2026-11-24T23:00:00Z", "2026-11-25" }, { "2026-07-01T21:59:59Z", "2026-07-01" },
  { "2026-07-01T22:00:00Z", "2026-07-02" }, { "2026-12-31T23:30:00Z", "2027-01-01" },
};

/* Today is the date in the computer's zone. */
static void
test_today (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (TrellisClock) clock = NULL;
      g_autofree char *today = NULL;
      gint64 now;

      trellis_instant_parse (days[i].now, &now);
      clock = trellis_clock_new_still (now);
      today = trellis_date_to_string (trellis_clock_get_today (clock));
      g_assert_cmpstr (today, ==, days[i].today);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Brussels", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/still", test_still);
  g_test_add_func ("/clock/running", test_running);
  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/today", test_today);
  return g_test_run ();
}
