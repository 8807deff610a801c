/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and times as people type them, and the entries that take them. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/common/trellis-typed-time.h"

#include <locale.h>

static const struct
{
  const char *text;
  const char *expected; /* none: no such day */
} dates[] = {
  { "2026-12-01", "2026-12-01" },
  { " 2026-12-1 ", "2026-12-01" },
  { "2026/12/01", "2026-12-01" },
  { "2026-02-29", NULL },
  { "2028-02-29", "2028-02-29" },
  { "2026-13-01", NULL },
  { "", NULL },
  { "tomorrow", NULL },
  { "1 December 2026", NULL },
  { "2026-12", NULL },
  { "2026-12-01-02", NULL },
  { "20261-12-01", NULL },
  { "٢٠٢٦-١٢-٠١", "2026-12-01" },
  { "0000-00-00", NULL },
  { "\xff\xfe", NULL },
};

static const struct
{
  const char *text;
  int expected;
} times[] = {
  { "10:00", 600 },  { "10.30", 630 }, { "10h30", 630 },    { "10h", 600 },    { "1030", 630 },
  { "9", 540 },      { "09:05", 545 }, { "0:00", 0 },       { "23:59", 1439 }, { "24:00", -1 },
  { "10:60", -1 },   { "10:5", -1 },   { "9:30 pm", 1290 }, { "12 am", 0 },    { "12 p.m.", 720 },
  { "13 pm", -1 },   { "930", -1 },    { "", -1 },          { "noon", -1 },    { "10:00:00", -1 },
  { "-1", -1 },      { "14u30", 870 }, { "14u", 840 },      { "14x30", -1 },   { " 8:15 ", 495 },
  { "11 Uhr", 660 },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      TrellisDate date;
      gboolean good = trellis_typed_date_read (dates[i].text, &date);
      g_autofree char *read = good ? trellis_date_to_string (date) : NULL;

      g_test_message ("day %u", i);
      g_assert_cmpstr (read, ==, dates[i].expected);
      g_assert_cmpint (good, ==, trellis_date_is_set (date));
    }
}

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      int minute;

      g_test_message ("time %u", i);
      g_assert_cmpint (trellis_typed_time_read (times[i].text, &minute), ==,
                       times[i].expected >= 0);
      g_assert_cmpint (minute, ==, times[i].expected);
    }
}

/* The locale's own form, where the test's machine has one of these locales. */
static void
test_locales (void)
{
  static const struct
  {
    const char *locale, *text, *said;
  } cases[] = {
    { "de_DE.UTF-8", "1.12.2026", "01.12.2026" },
    { "fr_FR.UTF-8", "01/12/26", "01/12/2026" },
    { "en_US.UTF-8", "12/1/2026", "12/01/2026" },
    { "de_DE.UTF-8", "2026-12-01", "01.12.2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisDate date;
      g_autofree char *said = NULL;

      if (setlocale (LC_TIME, cases[i].locale) == NULL)
        continue;
      g_assert_true (trellis_typed_date_read (cases[i].text, &date));
      g_assert_cmpint (trellis_date_compare (date, ui_date ("2026-12-01")), ==, 0);
      said = trellis_typed_date_say (date);
      if (!g_str_has_prefix (cases[i].locale, "fr"))
        g_assert_cmpstr (said, ==, cases[i].said);
    }
  setlocale (LC_TIME, "C.UTF-8");
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_date_entry (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (trellis_date_entry_new ());
  TrellisDateEntry *entry = TRELLIS_DATE_ENTRY (widget);
  guint n = 0;

  trellis_date_entry_set_label (entry, "First day");
  g_signal_connect_swapped (entry, "notify::date", G_CALLBACK (count), &n);
  trellis_date_entry_set_text (entry, "2026-12-0");
  g_assert_nonnull (trellis_date_entry_get_problem (entry));
  g_assert_cmpuint (n, ==, 0);
  trellis_date_entry_set_text (entry, "2026-12-01");
  g_assert_null (trellis_date_entry_get_problem (entry));
  g_assert_cmpuint (n, ==, 1);
  trellis_date_entry_set_date (entry, ui_date ("2026-12-01"));
  g_assert_cmpuint (n, ==, 1);
  trellis_date_entry_set_date (entry, ui_date ("2027-01-02"));
  g_assert_cmpstr (trellis_date_entry_get_text (entry), ==, "2027-01-02");
  trellis_date_entry_set_text (entry, " ");
  g_assert_null (trellis_date_entry_get_problem (entry));
  g_assert_false (trellis_date_is_set (trellis_date_entry_get_date (entry)));
}

static void
test_time_entry (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (trellis_time_entry_new ());
  TrellisTimeEntry *entry = TRELLIS_TIME_ENTRY (widget);

  trellis_time_entry_set_label (entry, "Time of the first session");
  g_assert_cmpint (trellis_time_entry_get_minute (entry), ==, TRELLIS_NO_TIME);
  trellis_time_entry_set_text (entry, "25");
  g_assert_nonnull (trellis_time_entry_get_problem (entry));
  trellis_time_entry_set_text (entry, "9.30");
  g_assert_null (trellis_time_entry_get_problem (entry));
  g_assert_cmpint (trellis_time_entry_get_minute (entry), ==, 570);
  trellis_time_entry_set_minute (entry, 570);
  g_assert_cmpstr (trellis_time_entry_get_text (entry), ==, "9.30");
  trellis_time_entry_set_minute (entry, 600);
  g_assert_cmpstr (trellis_time_entry_get_text (entry), ==, "10:00");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-time/dates", test_dates);
  g_test_add_func ("/typed-time/times", test_times);
  g_test_add_func ("/typed-time/locales", test_locales);
  g_test_add_func ("/typed-time/date-entry", test_date_entry);
  g_test_add_func ("/typed-time/time-entry", test_time_entry);
  return g_test_run ();
}
