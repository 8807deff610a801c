/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of dates, wall times and instants as text and in sums. */

#include "config.h"

#include "base/trellis-date.h"

static const struct
{
  const char *text;
  gboolean good;
} dates[] = {
  { "2026-12-01", TRUE },
  { "2024-02-29", TRUE },
  { "0001-01-01", TRUE },
  { "9999-12-31", TRUE },
  { "2026-02-29", FALSE },
  { "2026-04-31", FALSE },
  { "1900-02-29", FALSE },
  { "2000-02-29", TRUE },
  { "2026-00-10", FALSE },
  { "2026-13-01", FALSE },
  { "2026-1-1", FALSE },
  { "2026-12-1 ", FALSE },
  { " 2026-12-01", FALSE },
  { "20261201", FALSE },
  { "2026/12/01", FALSE },
  { "2026-12-01T", FALSE },
  { "+026-12-01", FALSE },
  { "0000-01-01", FALSE },
  { "", FALSE },
  { "२०२६-12-01", FALSE },
};

static void
test_parse_dates (void)
{
  TrellisDate date;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpint (trellis_date_parse (dates[i].text, &date), ==, dates[i].good);
      g_assert_cmpint (trellis_date_is_set (date), ==, dates[i].good);
      text = trellis_date_to_string (date);
      g_assert_cmpstr (text, ==, dates[i].good ? dates[i].text : NULL);
    }
  g_assert_false (trellis_date_parse (NULL, &date));
}

static const struct
{
  const char *text;
  gboolean good;
} walls[] = {
  { "2026-12-01T10:00", TRUE },     { "2026-12-01T00:00", TRUE },  { "2026-12-01T23:59", TRUE },
  { "2026-12-01T24:00", FALSE },    { "2026-12-01T10:60", FALSE }, { "2026-12-01 10:00", FALSE },
  { "2026-12-01T10:00:00", FALSE }, { "2026-12-01T1:00", FALSE },  { "2026-02-30T10:00", FALSE },
  { "2026-12-01T10:00Z", FALSE },   { "2026-12-01", FALSE },       { "2026-12-01T-1:00", FALSE },
};

static void
test_parse_walls (void)
{
  TrellisWall wall;

  for (guint i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpint (trellis_wall_parse (walls[i].text, &wall), ==, walls[i].good);
      text = trellis_wall_to_string (wall);
      g_assert_cmpstr (text, ==, walls[i].good ? walls[i].text : NULL);
    }
}

static const struct
{
  const char *text;
  gint64 instant; /* %TRELLIS_NO_INSTANT: refused */
  const char *written;
} instants[] = {
  { "1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z" },
  { "2026-11-24T09:00+01:00", 1795507200, "2026-11-24T08:00:00Z" },
  { "2026-11-24T09:00:30+01:00", 1795507230, "2026-11-24T08:00:30Z" },
  { "2026-11-24T03:30:00-05:30", 1795510800, "2026-11-24T09:00:00Z" },
  { "1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z" },
  { "0001-01-01T00:00:00Z", -62135596800, "0001-01-01T00:00:00Z" },
  { "9999-12-31T23:59:59Z", 253402300799, "9999-12-31T23:59:59Z" },
  { "2026-11-24T09:00:00", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:5Z", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:60Z", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:00.5Z", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:00+0100", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:00+01", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:00+24:00", TRELLIS_NO_INSTANT, NULL },
  { "2026-11-24T09:00:00Zulu", TRELLIS_NO_INSTANT, NULL },
  { "now", TRELLIS_NO_INSTANT, NULL },
  { "", TRELLIS_NO_INSTANT, NULL },
};

static void
test_instants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      gint64 instant;
      gboolean good = trellis_instant_parse (instants[i].text, &instant);
      g_autofree char *text = trellis_instant_to_string (instant);

      g_assert_cmpint (good, ==, instants[i].written != NULL);
      g_assert_cmpint (instant, ==, instants[i].instant);
      g_assert_cmpstr (text, ==, instants[i].written);
    }
}

static const struct
{
  const char *date;
  int months;
  const char *later;
} months[] = {
  { "2026-01-31", 1, "2026-02-28" },   { "2024-01-31", 1, "2024-02-29" },
  { "2024-02-29", 12, "2025-02-28" },  { "2026-12-15", 1, "2027-01-15" },
  { "2026-03-31", -1, "2026-02-28" },  { "2026-01-15", -1, "2025-12-15" },
  { "2026-05-05", 0, "2026-05-05" },   { "9999-12-01", 1, NULL },
  { "0001-01-15", -1, NULL },          { "2026-01-01", 2000000000, NULL },
  { "2026-01-01", -2000000000, NULL }, { "2022-09-05", 120, "2032-09-05" },
};

static void
test_months (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *later = NULL;
      TrellisDate date;

      trellis_date_parse (months[i].date, &date);
      later = trellis_date_to_string (trellis_date_add_months (date, months[i].months));
      g_assert_cmpstr (later, ==, months[i].later);
    }
}

static void
test_days (void)
{
  TrellisDate leap = trellis_date_new (2024, 2, 28), last = trellis_date_new (9999, 12, 31);
  TrellisDate first = trellis_date_new (1, 1, 1);

  g_assert_cmpint (
      trellis_date_compare (trellis_date_add_days (leap, 2), trellis_date_new (2024, 3, 1)), ==, 0);
  g_assert_cmpint (trellis_date_days_until (leap, trellis_date_new (2025, 2, 28)), ==, 366);
  g_assert_cmpint (trellis_date_days_until (leap, trellis_date_new (2024, 2, 27)), ==, -1);
  g_assert_false (trellis_date_is_set (trellis_date_add_days (last, 1)));
  g_assert_false (trellis_date_is_set (trellis_date_add_days (first, -1)));
  g_assert_false (trellis_date_is_set (trellis_date_add_days (first, G_MININT)));
  g_assert_false (trellis_date_is_set (trellis_date_add_days (last, G_MAXINT)));
  g_assert_cmpint (trellis_date_compare (TRELLIS_NO_DATE, first), <, 0);
  g_assert_cmpint (trellis_date_get_weekday (trellis_date_new (2026, 12, 1)), ==, 2);
  g_assert_cmpint (trellis_date_get_weekday (trellis_date_new (2026, 12, 6)), ==, 7);
}

/* An age grows on the birthday; of somebody born on 29 February, in other years on 1 March. */
static void
test_years (void)
{
  TrellisDate born = trellis_date_new (2008, 2, 29);

  g_assert_cmpint (trellis_date_years_until (born, trellis_date_new (2026, 2, 28)), ==, 17);
  g_assert_cmpint (trellis_date_years_until (born, trellis_date_new (2026, 3, 1)), ==, 18);
  g_assert_cmpint (trellis_date_years_until (born, trellis_date_new (2028, 2, 29)), ==, 20);
}

static const struct
{
  gint64 minutes;
  const char *wall;
} sums[] = {
  { 0, "2026-12-31T23:30" },    { 29, "2026-12-31T23:59" },    { 30, "2027-01-01T00:00" },
  { 90, "2027-01-01T01:00" },   { -1410, "2026-12-31T00:00" }, { -1411, "2026-12-30T23:59" },
  { 1440, "2027-01-01T23:30" }, { -2880, "2026-12-29T23:30" },
};

static void
test_minutes (void)
{
  TrellisWall wall = trellis_wall_new (2026, 12, 31, 23, 30);

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *text
          = trellis_wall_to_string (trellis_wall_add_minutes (wall, sums[i].minutes));

      g_assert_cmpstr (text, ==, sums[i].wall);
    }
  g_assert_cmpint (trellis_wall_compare (wall, trellis_wall_new (2026, 12, 31, 23, 31)), <, 0);
  g_assert_cmpint (trellis_wall_compare (wall, trellis_wall_new (2026, 12, 30, 23, 59)), >, 0);
  g_assert_false (trellis_wall_is_set (trellis_wall_new (2026, 12, 31, 24, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse_dates);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/years", test_years);
  g_test_add_func ("/wall/parse", test_parse_walls);
  g_test_add_func ("/wall/minutes", test_minutes);
  g_test_add_func ("/instant/text", test_instants);
  return g_test_run ();
}
