/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zones: which names there are, and which instant a wall time is. */

#include "planning/trellis-planning-error.h"
#include "planning/trellis-zone-names.h"
#include "planning/trellis-zone.h"

#include <glib/gstdio.h>
#include <string.h>

static TrellisWall
read_wall (const char *text)
{
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (text, &wall));
  return wall;
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean known;
  } cases[] = {
    { "Europe/Brussels", TRUE },
    { "UTC", TRUE },
    { "Etc/GMT+5", TRUE },
    { "America/Argentina/Buenos_Aires", TRUE },
    { "America/Port-au-Prince", TRUE },
    { "europe/brussels", FALSE },
    { "Europe/Brusels", FALSE },
    { "Europe", FALSE },
    { "Europe/", FALSE },
    { "Europe//Brussels", FALSE },
    { "Europe/Brussels/", FALSE },
    { "/Europe/Brussels", FALSE },
    { "/usr/share/zoneinfo/Europe/Brussels", FALSE },
    { "../zoneinfo/Europe/Brussels", FALSE },
    { "Europe/../Europe/Brussels", FALSE },
    { "./Europe/Brussels", FALSE },
    { ":Europe/Brussels", FALSE },
    { "posix/Europe/Brussels", FALSE },
    { "right/Europe/Brussels", FALSE },
    { "posixrules", FALSE },
    { "localtime", FALSE },
    { "Factory", FALSE },
    { "tzdata.zi", FALSE },
    { "leapseconds", FALSE },
    { "+02:00", FALSE },
    { "Z", FALSE },
    { "CET-1CEST,M3.5.0,M10.5.0/3", FALSE },
    { "Romance Standard Time", FALSE },
    { "Europe/Brussels\n", FALSE },
    { "", FALSE },
    { " ", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (trellis_zone_is_known (cases[i].name), ==, cases[i].known);
    }
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (100000, 'a');

  g_assert_false (trellis_zone_is_known (name));
  g_assert_false (trellis_zone_check (name, NULL));
}

static void
test_suggestions (void)
{
  static const struct
  {
    const char *name;
    const char *nearest;
  } cases[] = {
    { "Europe/Brusels", "Europe/Brussels" },
    { "europe/brussels", "Europe/Brussels" },
    { "Europe/Bruxelles", "Europe/Brussels" },
    { "Brussels", "Europe/Brussels" },
    { "America/New York", "America/New_York" },
    { "Asia/Brussels", "Europe/Brussels" },
    { "Europe/Qqqqqqqqqq", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = trellis_zone_suggest (cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (names[0], ==, cases[i].nearest);
      g_assert_cmpuint (g_strv_length (names), <=, 3);
    }
}

static void
test_unknown_zone_names_the_nearest (void)
{
  g_autoptr (GError) near = NULL;
  g_autoptr (GError) far = NULL;
  TrellisWall wall = read_wall ("2026-12-01T10:00");
  gint64 instant;

  g_assert_false (trellis_wall_resolve (wall, "Europe/Brusels", &instant, NULL, &near));
  g_assert_error (near, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE);
  g_assert_cmpint (instant, ==, TRELLIS_NO_INSTANT);
  g_assert_nonnull (strstr (near->message, "“Europe/Brusels”"));
  g_assert_nonnull (strstr (near->message, "Europe/Brussels"));

  g_assert_false (trellis_zone_check ("\xff\xfe", &far));
  g_assert_error (far, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE);
  g_assert_true (g_utf8_validate (far->message, -1, NULL));
  g_assert_nonnull (strstr (far->message, "such as"));

  g_assert_false (trellis_wall_resolve (wall, "Mars/Olympus", NULL, NULL, NULL));
  g_assert_cmpint (trellis_zone_offset_at ("Mars/Olympus", 0), ==, 0);
  g_assert_null (trellis_zone_abbreviation_at ("Mars/Olympus", 0));
  g_assert_false (trellis_wall_is_set (trellis_instant_to_wall (0, "Mars/Olympus")));
}

static void
test_resolve (void)
{
  static const struct
  {
    const char *zone;
    const char *wall;
    const char *instant;
    TrellisWallKind kind;
    const char *shown;
  } cases[] = {
    { "Europe/Brussels", "2026-12-01T10:00", "2026-12-01T09:00:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Brussels", "2027-03-28T01:59", "2027-03-28T00:59:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Brussels", "2027-03-28T02:00", "2027-03-28T01:00:00Z", TRELLIS_WALL_GAP,
      "2027-03-28T03:00" },
    { "Europe/Brussels", "2027-03-28T02:30", "2027-03-28T01:30:00Z", TRELLIS_WALL_GAP,
      "2027-03-28T03:30" },
    { "Europe/Brussels", "2027-03-28T03:00", "2027-03-28T01:00:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Brussels", "2026-10-25T01:59", "2026-10-24T23:59:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Brussels", "2026-10-25T02:00", "2026-10-25T00:00:00Z", TRELLIS_WALL_TWICE },
    { "Europe/Brussels", "2026-10-25T02:30", "2026-10-25T00:30:00Z", TRELLIS_WALL_TWICE },
    { "Europe/Brussels", "2026-10-25T03:00", "2026-10-25T02:00:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/London", "2026-07-01T09:00", "2026-07-01T08:00:00Z", TRELLIS_WALL_PLAIN },
    { "America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z", TRELLIS_WALL_GAP,
      "2026-03-08T03:30" },
    { "America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z", TRELLIS_WALL_TWICE },
    /* Irish standard time is the summer's, and winter is the exception. */
    { "Europe/Dublin", "2026-01-15T10:00", "2026-01-15T10:00:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:30:00Z", TRELLIS_WALL_GAP,
      "2026-03-29T02:30" },
    { "Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30:00Z", TRELLIS_WALL_TWICE },
    /* Morocco puts its clocks back for Ramadan. */
    { "Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30:00Z", TRELLIS_WALL_TWICE },
    { "Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T02:30:00Z", TRELLIS_WALL_GAP,
      "2026-03-22T03:30" },
    /* Half an hour. */
    { "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z", TRELLIS_WALL_GAP,
      "2026-10-04T02:45" },
    { "Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z", TRELLIS_WALL_TWICE },
    /* Samoa went over the date line, and a day was left out. */
    { "Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00Z", TRELLIS_WALL_PLAIN },
    { "Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:00:00Z", TRELLIS_WALL_GAP,
      "2011-12-31T10:00" },
    { "Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00Z", TRELLIS_WALL_PLAIN },
    /* Both before and after are standard time. */
    { "Europe/Moscow", "2014-10-26T01:30", "2014-10-25T21:30:00Z", TRELLIS_WALL_TWICE },
    { "Asia/Kathmandu", "2026-06-01T12:00", "2026-06-01T06:15:00Z", TRELLIS_WALL_PLAIN },
    { "UTC", "2026-06-01T12:00", "2026-06-01T12:00:00Z", TRELLIS_WALL_PLAIN },
    { "Etc/GMT+5", "2026-06-01T12:00", "2026-06-01T17:00:00Z", TRELLIS_WALL_PLAIN },
    { "Europe/Brussels", "2060-07-01T12:00", "2060-07-01T10:00:00Z", TRELLIS_WALL_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL, *shown = NULL;
      TrellisWallKind kind;
      gint64 instant;

      g_test_message ("%s %s", cases[i].wall, cases[i].zone);
      trellis_wall_resolve (read_wall (cases[i].wall), cases[i].zone, &instant, &kind, &error);
      g_assert_no_error (error);
      text = trellis_instant_to_string (instant);
      g_assert_cmpstr (text, ==, cases[i].instant);
      g_assert_cmpint (kind, ==, cases[i].kind);
      shown = trellis_wall_to_string (trellis_instant_to_wall (instant, cases[i].zone));
      g_assert_cmpstr (shown, ==, cases[i].shown == NULL ? cases[i].wall : cases[i].shown);
    }
}

/* Whether some instant up to three hours before @instant is shown as @wall too. */
static gboolean
is_shown_before (TrellisWall wall, const char *zone, gint64 instant)
{
  for (gint64 back = 1800; back <= 10800; back += 1800)
    if (trellis_wall_compare (trellis_instant_to_wall (instant - back, zone), wall) == 0)
      return TRUE;
  return FALSE;
}

/* The day before, the day and the day after a change, by half hours. */
static void
check_around (const char *zone, TrellisDate date)
{
  for (int minute = -1440; minute < 2880; minute += 30)
    {
      TrellisWall wall = trellis_wall_add_minutes ((TrellisWall){ date, 0 }, minute);
      TrellisWall shown;
      TrellisWallKind kind;
      gint64 instant;

      g_assert_true (trellis_wall_resolve (wall, zone, &instant, &kind, NULL));
      shown = trellis_instant_to_wall (instant, zone);
      g_assert_false (is_shown_before (wall, zone, instant));
      if (kind == TRELLIS_WALL_GAP)
        g_assert_cmpint (trellis_wall_compare (shown, wall), >, 0);
      else
        g_assert_cmpint (trellis_wall_compare (shown, wall), ==, 0);
    }
}

static void
test_every_change_of_forty_zones (void)
{
  static const char *const zones[] = {
    "Africa/Cairo",        "Africa/Casablanca",   "Africa/El_Aaiun",  "Africa/Johannesburg",
    "Africa/Lagos",        "Africa/Nairobi",      "America/Asuncion", "America/Bogota",
    "America/Chicago",     "America/Denver",      "America/Halifax",  "America/Havana",
    "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Nuuk",
    "America/Santiago",    "America/Sao_Paulo",   "America/St_Johns", "Antarctica/Troll",
    "Asia/Beirut",         "Asia/Dubai",          "Asia/Gaza",        "Asia/Hebron",
    "Asia/Jerusalem",      "Asia/Kathmandu",      "Asia/Kolkata",     "Asia/Shanghai",
    "Asia/Tehran",         "Asia/Tokyo",          "Atlantic/Azores",  "Australia/Adelaide",
    "Australia/Lord_Howe", "Australia/Sydney",    "Europe/Brussels",  "Europe/Dublin",
    "Europe/Istanbul",     "Europe/London",       "Pacific/Apia",     "Pacific/Chatham",
  };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      TrellisDate start = trellis_date_new (2025, 12, 31);
      gint64 days = start.julian - G_GINT64_CONSTANT (719163);
      gint32 offset = trellis_zone_offset_at (zones[i], days * 86400);

      g_test_message ("%s", zones[i]);
      for (int day = 0; day < 4 * 366; day++)
        {
          gint32 before = offset;

          offset = trellis_zone_offset_at (zones[i], (days + day) * 86400);
          if (offset != before)
            check_around (zones[i], trellis_date_add_days (start, day));
        }
    }
}

static void
test_instant_to_wall (void)
{
  g_autofree char *before = NULL;

  before = trellis_wall_to_string (trellis_instant_to_wall (-1, "UTC"));
  g_assert_cmpstr (before, ==, "1969-12-31T23:59");
  g_assert_false (trellis_wall_is_set (trellis_instant_to_wall (TRELLIS_NO_INSTANT, "UTC")));
  g_assert_false (trellis_wall_is_set (trellis_instant_to_wall (G_MAXINT64, "UTC")));
  g_assert_false (
      trellis_wall_is_set (trellis_instant_to_wall (G_GINT64_CONSTANT (253402300800), "UTC")));
  g_assert_false (
      trellis_wall_is_set (trellis_instant_to_wall (G_GINT64_CONSTANT (-62135596801), "UTC")));
  g_assert_cmpint (
      trellis_wall_compare (trellis_instant_to_wall (G_GINT64_CONSTANT (-62135596800), "UTC"),
                            trellis_wall_new (1, 1, 1, 0, 0)),
      ==, 0);
}

static void
test_abbreviation (void)
{
  gint64 winter, summer;

  g_assert_true (trellis_instant_parse ("2026-12-01T09:00:00Z", &winter));
  g_assert_true (trellis_instant_parse ("2026-07-01T09:00:00Z", &summer));
  g_assert_cmpstr (trellis_zone_abbreviation_at ("Europe/Brussels", winter), ==, "CET");
  g_assert_cmpstr (trellis_zone_abbreviation_at ("Europe/Brussels", summer), ==, "CEST");
  g_assert_cmpint (trellis_zone_offset_at ("Europe/Brussels", winter), ==, 3600);
  g_assert_cmpint (trellis_zone_offset_at ("America/St_Johns", winter), ==, -12600);
}

static gpointer
look_up_often (gpointer data)
{
  static const char *const zones[] = { "Europe/Paris", "Asia/Seoul", "America/Lima", "Asia/Dili" };
  TrellisWall wall = trellis_wall_new (2026, 12, 1, 10, 0);
  gint64 instant;

  for (guint i = 0; i < 10000; i++)
    g_assert_true (trellis_wall_resolve (wall, zones[i % 4], &instant, NULL, NULL));
  return NULL;
}

static void
test_many_lookups_from_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("lookup", look_up_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_own_zone_table (void)
{
  g_autofree char *directory = g_dir_make_tmp ("trellis-zone-XXXXXX", NULL);
  g_autofree char *mars = g_build_filename (directory, "Mars", NULL);
  g_autofree char *olympus = g_build_filename (mars, "Olympus", NULL);
  g_autofree char *text = g_build_filename (mars, "Text", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (mars, 0700), ==, 0);
  g_assert_true (g_file_get_contents ("/usr/share/zoneinfo/UTC", &content, &length, NULL));
  g_assert_true (g_file_set_contents (olympus, content, length, NULL));
  g_assert_true (g_file_set_contents (text, "no zone", -1, NULL));
  g_setenv ("TZDIR", directory, TRUE);

  g_assert_true (trellis_zone_is_known ("Mars/Olympus"));
  g_assert_false (trellis_zone_is_known ("Mars/Text"));
  g_assert_false (trellis_zone_is_known ("Mars"));

  g_unsetenv ("TZDIR");
  g_assert_cmpint (g_remove (olympus) | g_remove (text) | g_remove (mars) | g_remove (directory),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/zone/names", test_names);
  g_test_add_func ("/planning/zone/long-name", test_long_name);
  g_test_add_func ("/planning/zone/suggestions", test_suggestions);
  g_test_add_func ("/planning/zone/unknown-names-the-nearest", test_unknown_zone_names_the_nearest);
  g_test_add_func ("/planning/rule-12/wall-time-to-instant", test_resolve);
  g_test_add_func ("/planning/rule-12/every-change-of-forty-zones",
                   test_every_change_of_forty_zones);
  g_test_add_func ("/planning/zone/instant-to-wall", test_instant_to_wall);
  g_test_add_func ("/planning/zone/abbreviation", test_abbreviation);
  g_test_add_func ("/planning/zone/many-lookups-from-threads", test_many_lookups_from_threads);
  g_test_add_func ("/planning/zone/own-zone-table", test_own_zone_table);
  return g_test_run ();
}
