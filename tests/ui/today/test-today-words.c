/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a session's time and of how pressing something is. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/today/trellis-today-words.h"

static TrellisMoment
moment (void)
{
  return (TrellisMoment){ UI_NOW, ui_date ("2026-11-24") };
}

static TrellisSession *
new_session (const char *start, const char *zone, gint64 minutes)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_record_set_wall (session, "start", wall);
  trellis_record_set_string (session, "zone", zone);
  trellis_record_set_integer (session, "minutes", minutes);
  return session;
}

static const struct
{
  const char *start, *until, *when;
} times[] = {
  { "2026-11-24T08:30", "Going on now", "Today, 08:30–09:30" },
  { "2026-11-24T09:00", "Going on now", "Today, 09:00–10:00" },
  { "2026-11-24T09:01", "In 1 minute", "Today, 09:01–10:01" },
  { "2026-11-24T09:59", "In 59 minutes", "Today, 09:59–10:59" },
  { "2026-11-24T10:00", "In 1 hour", "Today, 10:00–11:00" },
  { "2026-11-24T16:45", "In 8 hours", "Today, 16:45–17:45" },
  { "2026-11-25T08:00", "Tomorrow", "Tomorrow, 08:00–09:00" },
  { "2026-11-30T08:00", "In 6 days", "Monday, 08:00–09:00" },
  { "2026-12-01T08:00", "In 7 days", "Tuesday 1 December 2026, 08:00–09:00" },
};

static void
test_times (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (TrellisSession) session = new_session (times[i].start, "Europe/Brussels", 60);
      g_autofree char *until = trellis_today_words_until (session, moment ());
      g_autofree char *when = trellis_today_words_when (practice, session, moment (), TRUE);

      g_assert_cmpstr (until, ==, times[i].until);
      g_assert_cmpstr (when, ==, times[i].when);
    }
}

/* In another zone all is said that tells the two apart. */
static void
test_zones (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisSession) there = new_session ("2026-11-24T18:00", "Asia/Tokyo", 60);
  g_autoptr (TrellisSession) nowhere = new_session ("2026-11-24T18:00", "Mars/Base", 60);
  g_autofree char *tokyo = trellis_today_words_when (practice, there, moment (), FALSE);
  g_autofree char *unknown = trellis_today_words_when (practice, nowhere, moment (), FALSE);

  g_assert_cmpstr (tokyo, ==, "Tuesday 24 November 2026, 18:00–19:00 JST");
  g_assert_nonnull (strstr (unknown, "unknown time zone"));
}

static const struct
{
  const char *due, *remark;
} dues[] = {
  { "2026-11-01", "Overdue" },       { "2026-11-23", "Overdue" },
  { "2026-11-24", "Due today" },     { "2026-11-25", "Due tomorrow" },
  { "2026-11-27", "Due in 3 days" },
};

static void
test_dues (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *engagement = ui_practice_find (practice, "A working week of four days");

  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      g_autoptr (TrellisTodayItem) item = g_object_new (TRELLIS_TYPE_TODAY_ITEM, NULL);
      TrellisAction *action = g_object_new (TRELLIS_TYPE_ACTION, "what", "Ring Ann", NULL);
      g_autofree char *remark = NULL, *title = NULL;

      item->part = TRELLIS_TODAY_ACTIONS;
      item->engagement = g_object_ref (engagement);
      item->item = action;
      trellis_record_set_date (action, "due", ui_date (dues[i].due));
      remark = trellis_today_words_remark (item, moment ());
      title = trellis_today_words_title (practice, item);
      g_assert_cmpstr (remark, ==, dues[i].remark);
      g_assert_cmpstr (title, ==, "Ring Ann");
    }
}

static void
test_terms (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisTodayItem) item = g_object_new (TRELLIS_TYPE_TODAY_ITEM, NULL);
  g_autofree char *before = NULL, *over = NULL, *line = NULL;
  TrellisTerm *term;

  item->part = TRELLIS_TODAY_TERMS;
  item->engagement = g_object_ref (ui_practice_find (practice, "A working week of four days"));
  term = TRELLIS_COACHING (item->engagement)->contract->term;
  before = trellis_today_words_remark (item,
                                       (TrellisMoment){ 0, trellis_date_add_days (term->end, -3) });
  over = trellis_today_words_remark (item,
                                     (TrellisMoment){ 0, trellis_date_add_days (term->end, 1) });
  line = trellis_today_words_line (practice, item);
  g_assert_cmpstr (before, ==, "Ends in 3 days");
  g_assert_cmpstr (over, ==, "Term over");
  g_assert_true (g_str_has_suffix (line, " · 1 goal open"));
}

static void
test_contracts (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisTodayItem) item = g_object_new (TRELLIS_TYPE_TODAY_ITEM, NULL);
  TrellisCoaching *coaching;
  g_autofree char *waiting = NULL, *lacking = NULL, *remark = NULL, *amendment = NULL;

  item->part = TRELLIS_TODAY_CONTRACTS;
  item->engagement = g_object_ref (ui_practice_find (practice, "One desk, four people"));
  coaching = TRELLIS_COACHING (item->engagement);
  remark = trellis_today_words_remark (item, moment ());
  waiting = trellis_today_words_line (practice, item);
  g_assert_cmpstr (remark, ==, "Draft");
  g_assert_nonnull (strstr (waiting, " · signed 2 of 3, waiting for "));
  g_list_store_remove_all (coaching->versions);
  trellis_record_set_string (coaching->contract, "purpose", NULL);
  lacking = trellis_today_words_line (practice, item);
  g_assert_true (g_str_has_suffix (lacking, " · not complete yet"));
  coaching->amendment = g_object_ref (coaching->contract);
  amendment = trellis_today_words_remark (item, moment ());
  g_assert_cmpstr (amendment, ==, "Amendment");
}

static void
test_headings (void)
{
  for (TrellisTodayPart part = 0; part < TRELLIS_TODAY_N_PARTS; part++)
    g_assert_cmpstr (trellis_today_words_heading (part), !=, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today-words/times", test_times);
  g_test_add_func ("/today-words/zones", test_zones);
  g_test_add_func ("/today-words/dues", test_dues);
  g_test_add_func ("/today-words/terms", test_terms);
  g_test_add_func ("/today-words/contracts", test_contracts);
  g_test_add_func ("/today-words/headings", test_headings);
  return g_test_run ();
}
