/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spans: how long a session is when the clocks change, and what overlaps. */

#include "planning/trellis-planning-error.h"
#include "planning/trellis-span.h"

static void
test_end_is_in_absolute_time (void)
{
  static const struct
  {
    const char *start;
    const char *zone;
    gint64 minutes;
    const char *from;
    const char *to;
  } cases[] = {
    { "2026-12-01T10:00", "Europe/Brussels", 60, "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z" },
    { "2026-10-25T02:30", "Europe/Brussels", 60, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z" },
    { "2027-03-28T01:30", "Europe/Brussels", 60, "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z" },
    { "2026-10-31T18:00", "America/New_York", 960, "2026-10-31T22:00:00Z", "2026-11-01T14:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *from_text = NULL, *to_text = NULL;
      TrellisWall start;
      gint64 from, to;

      g_assert_true (trellis_wall_parse (cases[i].start, &start));
      trellis_span_of (start, cases[i].zone, cases[i].minutes, &from, &to, &error);
      g_assert_no_error (error);
      from_text = trellis_instant_to_string (from);
      to_text = trellis_instant_to_string (to);
      g_assert_cmpstr (from_text, ==, cases[i].from);
      g_assert_cmpstr (to_text, ==, cases[i].to);
    }
}

static void
test_unknown_zone (void)
{
  g_autoptr (GError) error = NULL;
  gint64 from, to;

  g_assert_false (trellis_span_of (trellis_wall_new (2026, 12, 1, 10, 0), "Europe/Atlantis", 60,
                                   &from, &to, &error));
  g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE);
  g_assert_cmpint (from, ==, TRELLIS_NO_INSTANT);
  g_assert_cmpint (to, ==, TRELLIS_NO_INSTANT);
}

static void
test_overlap_is_half_open (void)
{
  g_assert_true (trellis_span_overlaps (0, 60, 59, 120));
  g_assert_true (trellis_span_overlaps (0, 60, 10, 20));
  g_assert_false (trellis_span_overlaps (0, 60, 60, 120));
  g_assert_false (trellis_span_overlaps (60, 120, 0, 60));
  g_assert_false (trellis_span_overlaps (0, 60, 30, 30));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/rule-12/end-is-in-absolute-time", test_end_is_in_absolute_time);
  g_test_add_func ("/planning/span/unknown-zone", test_unknown_zone);
  g_test_add_func ("/planning/rule-13/overlap-is-half-open", test_overlap_is_half_open);
  return g_test_run ();
}
