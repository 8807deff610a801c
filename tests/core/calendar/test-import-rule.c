/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules: the examples of RFC 5545, and random ones as libical follows them where it is right. */

#include "calendar/trellis-import-walk.h"

#include <libical/ical.h>
#include <string.h>

#define START "19970902T090000"
#define MOST_TIMES 400

static void
append_time (GString *text, gint64 local)
{
  g_autofree char *date = trellis_date_to_string (trellis_import_local_get_date (local));
  gint64 second = local - trellis_import_local_get_day (local) * TRELLIS_IMPORT_SECONDS_A_DAY;

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", date);
  if (second != 9 * 3600)
    g_string_append_printf (text, "T%02d:%02d", (int) (second / 3600), (int) (second / 60 % 60));
}

/* The times after the start; those at nine o'clock without the time of day. */
static char *
follow (const char *text, const char *start, const char *stop, guint most)
{
  GString *times = g_string_new (NULL);
  g_auto (TrellisImportWalk) walk = { 0 };
  TrellisImportRule rule;
  TrellisImportStamp from, to;
  gint64 local;

  g_assert_true (trellis_import_rule_parse (text, &rule));
  g_assert_true (trellis_import_stamp_parse (start, &from));
  g_assert_true (trellis_import_stamp_parse (stop, &to));
  trellis_import_walk_init (&walk, &rule, &from, from.local, to.local);
  while (most > 0 && trellis_import_walk_next (&walk, &local))
    {
      append_time (times, local);
      most--;
    }
  return g_string_free (times, FALSE);
}

/* RFC 5545, section 3.8.5.3, and its errata; the start, which always comes first, is left out. */
static void
test_examples (void)
{
  static const struct
  {
    const char *start;
    const char *rule;
    const char *times;
  } cases[] = {
    { START, "FREQ=DAILY;COUNT=10",
      "1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08" },
    { START, "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-12 1997-09-22 1997-10-02 1997-10-12" },
    { "19980101T090000", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA;COUNT=4",
      "1998-01-02 1998-01-03 1998-01-04" },
    { START, "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-16 1997-09-30 1997-10-14 1997-10-28" },
    { START, "FREQ=WEEKLY;COUNT=6;WKST=SU;BYDAY=TU,TH",
      "1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18" },
    { "19970901T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR",
      "1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29" },
    { "19970905T090000", "FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "1997-10-03 1997-11-07 1997-12-05" },
    { "19970907T090000", "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU",
      "1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25" },
    { "19970922T090000", "FREQ=MONTHLY;COUNT=4;BYDAY=-2MO", "1997-10-20 1997-11-17 1997-12-22" },
    { "19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-10-29 1997-11-28 1997-12-29" },
    { START, "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=2,15",
      "1997-09-15 1997-10-02 1997-10-15 1997-11-02" },
    { "19970930T090000", "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1",
      "1997-10-01 1997-10-31 1997-11-01 1997-11-30" },
    { "19970910T090000", "FREQ=MONTHLY;INTERVAL=18;COUNT=5;BYMONTHDAY=10,11,12,13,14,15",
      "1997-09-11 1997-09-12 1997-09-13 1997-09-14" },
    { "19970610T090000", "FREQ=YEARLY;COUNT=5;BYMONTH=6,7",
      "1997-07-10 1998-06-10 1998-07-10 1999-06-10" },
    { "19970101T090000", "FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200",
      "1997-04-10 1997-07-19 2000-01-01 2000-04-09" },
    { "19970519T090000", "FREQ=YEARLY;BYDAY=20MO", "1998-05-18 1999-05-17" },
    { "19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1998-05-11 1999-05-17" },
    { "19970512T090000", "FREQ=YEARLY;BYWEEKNO=20", "1998-05-11 1999-05-17" },
    { "19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4",
      "1997-03-20 1997-03-27 1998-03-05" },
    { START, "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13 1998-03-13 1998-11-13" },
    { "19961105T090000", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "2000-11-07 2004-11-02" },
    { "19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      "1997-10-07 1997-11-06" },
    { "19970929T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997-10-30 1997-11-27 1997-12-30" },
    { START, "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
      "1997-09-02T12:00 1997-09-02T15:00 1997-09-02T18:00" },
    { START, "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      "1997-09-02T09:15 1997-09-02T09:30 1997-09-02T09:45 1997-09-02T10:00 1997-09-02T10:15" },
    { START, "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=7",
      "1997-09-02T09:20 1997-09-02T09:40 1997-09-02T10:00 1997-09-02T10:20 1997-09-02T10:40 "
      "1997-09-03" },
    { "19970902T164000", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
      "1997-09-03 1997-09-03T09:20" },
    { "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "1997-08-10 1997-08-19 1997-08-24" },
    { "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "1997-08-17 1997-08-19 1997-08-31" },
    { "20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      "2007-01-30 2007-02-15 2007-03-15 2007-03-30" },
    { "20200131T090000", "FREQ=MONTHLY;COUNT=3", "2020-03-31 2020-05-31" },
    { "20200229T090000", "FREQ=YEARLY;COUNT=3", "2024-02-29 2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) expected = g_strsplit (cases[i].times, " ", -1);
      g_autofree char *times
          = follow (cases[i].rule, cases[i].start, "20300101", g_strv_length (expected));

      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (times, ==, cases[i].times);
    }
}

/* Which ones libical 3.0 and python-dateutil do not agree on, the second following the standard. */
static void
test_irregular (void)
{
  static const struct
  {
    const char *rule;
    gboolean irregular;
  } cases[] = {
    { "FREQ=DAILY;BYDAY=MO", FALSE },
    { "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", FALSE },
    { "FREQ=YEARLY;BYMONTHDAY=-1", FALSE },
    { "FREQ=MONTHLY;BYMONTHDAY=-1", FALSE },
    { "FREQ=HOURLY;INTERVAL=5", FALSE },
    { "FREQ=HOURLY;BYHOUR=9,10", FALSE },
    { "FREQ=WEEKLY;BYDAY=SU", FALSE },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO", FALSE },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", TRUE },
    { "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", TRUE },
    { "FREQ=DAILY;BYHOUR=9,10;BYSETPOS=1", TRUE },
    { "FREQ=YEARLY;BYWEEKNO=20", TRUE },
    { "FREQ=DAILY;BYMONTHDAY=-1", TRUE },
    { "FREQ=HOURLY;INTERVAL=5;BYDAY=MO", TRUE },
    { "FREQ=SECONDLY;INTERVAL=7;BYMINUTE=1", TRUE },
  };
  TrellisImportStamp tuesday, sunday;

  g_assert_true (trellis_import_stamp_parse (START, &tuesday));
  g_assert_true (trellis_import_stamp_parse ("19970907", &sunday));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisImportRule rule;

      g_test_message ("%s", cases[i].rule);
      g_assert_true (trellis_import_rule_parse (cases[i].rule, &rule));
      g_assert_cmpint (trellis_import_rule_is_irregular (&rule, tuesday.local), ==,
                       cases[i].irregular);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean read;
  } cases[] = {
    { "FREQ=DAILY", TRUE },
    { "freq=daily;interval=2;", TRUE },
    { " FREQ = DAILY ; COUNT = 3", TRUE },
    { "FREQ=WEEKLY;BYDAY=+1MO,-1TU,SU", TRUE },
    { "FREQ=YEARLY;BYSETPOS=-366,366;BYYEARDAY=-366,366;BYWEEKNO=-53,53", TRUE },
    { "FREQ=DAILY;UNTIL=20260701", TRUE },
    { "FREQ=DAILY;RSCALE=GREGORIAN;SKIP=OMIT", TRUE },
    { "", FALSE },
    { "COUNT=3", FALSE },
    { "FREQ=FORTNIGHTLY", FALSE },
    { "FREQ=DAILY;COUNT=0", FALSE },
    { "FREQ=DAILY;COUNT=-1", FALSE },
    { "FREQ=DAILY;INTERVAL=0", FALSE },
    { "FREQ=DAILY;INTERVAL=99999999999999999999", FALSE },
    { "FREQ=DAILY;COUNT=three", FALSE },
    { "FREQ=DAILY;UNTIL=tomorrow", FALSE },
    { "FREQ=DAILY;BYHOUR=24", FALSE },
    { "FREQ=DAILY;BYHOUR=-1", FALSE },
    { "FREQ=DAILY;BYHOUR=", FALSE },
    { "FREQ=DAILY;BYMONTHDAY=0", FALSE },
    { "FREQ=DAILY;BYMONTHDAY=32", FALSE },
    { "FREQ=DAILY;BYDAY=XX", FALSE },
    { "FREQ=DAILY;BYDAY=0MO", FALSE },
    { "FREQ=DAILY;BYDAY=54MO", FALSE },
    { "FREQ=DAILY;BYDAY=M", FALSE },
    { "FREQ=DAILY;BYMONTH=5L", FALSE },
    { "FREQ=DAILY;BYHOUR=9;BYHOUR=10", FALSE },
    { "FREQ=DAILY;WKST=NO", FALSE },
    { "FREQ=DAILY;BYEASTER=1", FALSE },
    { "FREQ=DAILY;COUNT", FALSE },
    { "FREQ=MONTHLY;SKIP=FORWARD", FALSE },
    { "W1 MO #0", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisImportRule rule;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (trellis_import_rule_parse (cases[i].text, &rule), ==, cases[i].read);
    }
}

/* A random rule that libical 3.0 gets right, and that dateutil does too. */
static char *
make_rule (GRand *random)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  guint frequency = (guint) g_rand_int_range (random, 0, 4);
  GString *rule = g_string_new (NULL);

  g_string_append_printf (rule, "FREQ=%s;INTERVAL=%d", frequencies[frequency],
                          g_rand_int_range (random, 1, 4));
  if (g_rand_boolean (random))
    g_string_append_printf (rule, ";COUNT=%d", g_rand_int_range (random, 1, 60));
  if (frequency == 3 || g_rand_int_range (random, 0, 4) == 0)
    g_string_append_printf (rule, ";BYMONTH=%d,%d", g_rand_int_range (random, 1, 7),
                            g_rand_int_range (random, 7, 13));
  if (frequency <= 1 && g_rand_boolean (random))
    g_string_append_printf (rule, ";BYDAY=%s,%s", days[g_rand_int_range (random, 0, 3)],
                            days[g_rand_int_range (random, 3, 6)]);
  else if (frequency >= 2 && g_rand_boolean (random))
    g_string_append_printf (rule, ";BYDAY=%d%s", g_rand_boolean (random) ? -1 : 2,
                            days[g_rand_int_range (random, 0, 7)]);
  else if (frequency == 2 && g_rand_boolean (random))
    g_string_append_printf (rule, ";BYMONTHDAY=%d,%d", g_rand_int_range (random, -5, 0),
                            g_rand_int_range (random, 1, 28));
  return g_string_free (rule, FALSE);
}

static char *
follow_with_libical (const char *rule, const char *start, const char *stop)
{
  GString *times = g_string_new (NULL);
  struct icaltimetype from = icaltime_from_string (start), to = icaltime_from_string (stop);
  icalrecur_iterator *iterator
      = icalrecur_iterator_new (icalrecurrencetype_from_string (rule), from);
  struct icaltimetype time;

  for (guint i = 0; iterator != NULL && i < MOST_TIMES; i++)
    {
      time = icalrecur_iterator_next (iterator);
      if (icaltime_is_null_time (time) || icaltime_compare (time, to) > 0)
        break;
      g_string_append_printf (times, "%s%04d-%02d-%02d", times->len > 0 ? " " : "", time.year,
                              time.month, time.day);
    }
  g_clear_pointer (&iterator, icalrecur_iterator_free);
  return g_string_free (times, FALSE);
}

/* Only rules that have their start are alike: the start is not counted twice. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5545);
  guint n_compared = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *rule = make_rule (random);
      g_autofree char *start
          = g_strdup_printf ("2025%02d%02dT090000", g_rand_int_range (random, 1, 13),
                             g_rand_int_range (random, 1, 29));
      g_autofree char *first = g_strdup_printf ("%.4s-%.2s-%.2s", start, start + 4, start + 6);
      g_autofree char *theirs = follow_with_libical (rule, start, "20320101T000000");
      g_autofree char *ours = follow (rule, start, "20320101", MOST_TIMES - 1);
      g_autofree char *all = g_strconcat (first, ours[0] == '\0' ? "" : " ", ours, NULL);

      if (!g_str_has_prefix (theirs, first))
        continue;
      g_test_message ("%s from %s", rule, start);
      g_assert_cmpstr (all, ==, theirs);
      n_compared++;
    }
  g_assert_cmpuint (n_compared, >, 50);
}

/* What is passed over must not change what comes. */
static void
test_skip (void)
{
  static const char *const rules[] = {
    "FREQ=SECONDLY;INTERVAL=86399",
    "FREQ=MINUTELY;INTERVAL=1439;COUNT=200",
    "FREQ=HOURLY;INTERVAL=25;BYDAY=MO",
    "FREQ=DAILY;INTERVAL=3;COUNT=200",
    "FREQ=DAILY;BYMONTH=3,4",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,WE;WKST=SU",
    "FREQ=WEEKLY;COUNT=100",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=2TU;COUNT=30",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=MO",
  };
  TrellisImportStamp start, from, stop;

  g_assert_true (trellis_import_stamp_parse ("20240131T090000", &start));
  g_assert_true (trellis_import_stamp_parse ("20251115T093000", &from));
  g_assert_true (trellis_import_stamp_parse ("20270101", &stop));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_auto (TrellisImportWalk) whole = { 0 };
      g_auto (TrellisImportWalk) part = { 0 };
      TrellisImportRule rule;
      gint64 expected, local;

      g_test_message ("%s", rules[i]);
      g_assert_true (trellis_import_rule_parse (rules[i], &rule));
      trellis_import_walk_init (&whole, &rule, &start, start.local, stop.local);
      trellis_import_walk_init (&part, &rule, &start, from.local, stop.local);
      while (trellis_import_walk_next (&whole, &expected))
        {
          if (expected < from.local)
            continue;
          do
            g_assert_true (trellis_import_walk_next (&part, &local));
          while (local < from.local);
          g_assert_cmpint (local, ==, expected);
        }
      g_assert_false (trellis_import_walk_next (&part, &local));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/rule/parse", test_parse);
  g_test_add_func ("/calendar/import/rule/examples", test_examples);
  g_test_add_func ("/calendar/import/rule/irregular", test_irregular);
  g_test_add_func ("/calendar/import/rule/random", test_random);
  g_test_add_func ("/calendar/import/rule/skip", test_skip);
  return g_test_run ();
}
