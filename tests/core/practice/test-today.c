/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a day asks for. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-today.h"

static char *
name_item (TrellisTodayItem *item)
{
  if (item->part == TRELLIS_TODAY_CONTRACTS)
    return g_strdup ("contract");
  if (item->item == NULL)
    return g_strdup (item->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? "term"
                                                                                : "mentee");
  if (TRELLIS_IS_GOAL (item->item))
    return g_strdup (TRELLIS_GOAL (item->item)->statement);
  if (TRELLIS_IS_ACTION (item->item))
    return g_strdup (TRELLIS_ACTION (item->item)->what);
  return trellis_wall_to_string (TRELLIS_SESSION (item->item)->start);
}

/* What there is, part by part, with the part's number in front. */
static char *
list_today (Fixture *fixture)
{
  g_autoptr (GPtrArray) items = trellis_practice_list_today (fixture->practice);
  g_autoptr (GString) text = g_string_new (NULL);
  int part = -1;

  for (guint i = 0; i < items->len; i++)
    {
      TrellisTodayItem *item = items->pdata[i];
      g_autofree char *name = name_item (item);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if ((int) item->part != part)
        g_string_append_printf (text, "%d:", item->part);
      part = item->part;
      g_string_append (text, TRELLIS_IS_SESSION (item->item) ? name + strlen ("2027-") : name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_today (Fixture *fixture, const char *expected)
{
  g_autofree char *today = list_today (fixture);

  g_assert_cmpstr (today, ==, expected);
}

/* Parts: 0 next, 1 of today, 2 the coming week, 3 unsettled, 4 unwritten, 5 contracts, 6 actions,
   7 goals, 8 terms, 9 mentees. */
static const struct
{
  const char *now, *expected;
} days[] = {
  { "2027-02-01T09:00+01:00", "0:02-09T18:30" },
  { "2027-02-05T09:00+01:00", "0:02-09T18:30 6:Lend the book on meetings" },
  { "2027-02-09T18:29+01:00", "0:02-09T18:30 6:Lend the book on meetings" },
  { "2027-02-09T19:59+01:00", "0:02-09T18:30 6:Lend the book on meetings" },
  { "2027-02-09T20:00+01:00", "0:03-02T18:30 3:02-09T18:30 6:Lend the book on meetings" },
  { "2027-02-20T09:00+01:00",
    "0:03-02T18:30 3:02-09T18:30 6:Lend the book on meetings Write down how stock is taken" },
  { "2027-03-18T09:00+01:00", "0:04-13T18:30 3:02-09T18:30 03-02T18:30 "
                              "6:Lend the book on meetings Write down how stock is taken "
                              "7:Lead the Monday meeting" },
};

static void
test_days (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      fixture_set_clock (fixture, days[i].now);
      assert_today (fixture, days[i].expected);
    }
}

#define DAILY                                                                                      \
  "{\"actions\":null,\"plan\":{\"first\":\"2027-02-09T10:00\",\"minutes\":60,"                     \
  "\"rule\":\"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\",\"count\":12,\"except\":null}}"

/* Tomorrow and the six days after it; what is further away is not of this week. */
static void
test_week (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, DAILY);
  fixture_set_clock (fixture, "2027-02-09T09:00+01:00");
  assert_today (fixture, "0:02-09T10:00 2:02-10T10:00 02-11T10:00 02-12T10:00 02-13T10:00 "
                         "02-14T10:00 02-15T10:00 02-16T10:00");
}

/* The day is the computer's; sessions in other zones fall on it or not by their instant. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  fixture_mentoring (fixture, "{\"rhythm\":null,\"meetings\":["
                              "{\"start\":\"2027-02-10T00:30\",\"zone\":\"Asia/Tokyo\"},"
                              "{\"start\":\"2027-02-09T21:00\",\"zone\":\"Pacific/Honolulu\"},"
                              "{\"start\":\"2027-02-09T19:00\",\"zone\":\"Europe/Brussels\"}]}");
  fixture_set_clock (fixture, "2027-02-09T09:00+01:00");
  assert_today (fixture, "0:02-10T00:30 1:02-09T19:00 2:02-09T21:00");
}

static void
test_session_states (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, DAILY);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisPractice *practice = fixture->practice;

  fixture_set_clock (fixture, "2027-02-11T12:00+01:00");
  assert_done (trellis_practice_hold_session (practice, engagement, fixture_session (coaching, 0),
                                              -1, FALSE, fixture->outcome, &error));
  assert_done (trellis_practice_hold_session (practice, engagement, fixture_session (coaching, 1),
                                              -1, FALSE, fixture->outcome, &error));
  assert_done (trellis_practice_note_session (practice, engagement, fixture_session (coaching, 1),
                                              "Well", TRUE, &error));
  assert_done (trellis_practice_miss_session (practice, engagement, fixture_session (coaching, 2),
                                              FALSE, &error));
  assert_done (trellis_practice_cancel_session (practice, engagement, fixture_session (coaching, 3),
                                                TRELLIS_CANCELLER_COACH, FALSE, &error));
  assert_today (fixture, "0:02-13T10:00 1:02-11T10:00 2:02-14T10:00 02-15T10:00 "
                         "02-16T10:00 02-17T10:00 02-18T10:00 4:02-09T10:00");
  fixture_set_clock (fixture, "2027-03-12T12:00+01:00");
  assert_today (fixture, "3:02-13T10:00 02-14T10:00 02-15T10:00 02-16T10:00 02-17T10:00 "
                         "02-18T10:00 02-19T10:00 02-20T10:00");
}

/* Without goals and actions that are due. */
#define BARE                                                                                       \
  "{\"actions\":null,\"plan\":{\"count\":1,\"except\":null},"                                      \
  "\"goals\":[{\"statement\":\"Rest\",\"measure\":{\"kind\":\"yes-no\"}}]}"

static const struct
{
  const char *now, *expected;
} terms[] = {
  { "2027-07-16T12:00+02:00", "3:02-09T18:30" },
  { "2027-07-17T12:00+02:00", "3:02-09T18:30 8:term" },
  { "2027-08-17T12:00+02:00", "3:02-09T18:30 8:term" },
};

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, BARE);

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      fixture_set_clock (fixture, terms[i].now);
      assert_today (fixture, terms[i].expected);
    }
  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "term-over",
                                     fixture->outcome, &error));
  assert_today (fixture, "3:02-09T18:30");
}

static const struct
{
  const char *now, *expected;
} gaps[] = {
  { "2027-01-07T12:00+01:00", "0:02-15T17:00" },
  { "2027-01-08T12:00+01:00", "0:02-15T17:00 9:mentee" },
};

/* The rhythm is 28 days, the last contact was on 10 December (rule 10). */
static void
test_mentees (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring;

  fixture_set_clock (fixture, "2026-12-20T12:00+01:00");
  mentoring = fixture_mentoring (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      fixture_set_clock (fixture, gaps[i].now);
      assert_today (fixture, gaps[i].expected);
    }
  assert_done (trellis_practice_pause (fixture->practice, TRELLIS_ENGAGEMENT (mentoring),
                                       fixture->outcome, &error));
  assert_today (fixture, "0:02-15T17:00");
}

/* A draft has sessions and actions, and keeps nobody to its goals or its term. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  fixture_draft (fixture, NULL);
  fixture_set_clock (fixture, "2027-08-17T12:00+02:00");
  assert_today (fixture, "5:contract 6:Lend the book on meetings Write down how stock is taken");
}

/* A contract is waited for until all have signed, and an amendment of it again (rule 1). */
static void
test_contracts (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, BARE);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  assert_today (fixture, "0:02-09T18:30");
  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  assert_today (fixture, "0:02-09T18:30 5:contract");
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_today (fixture, "0:02-09T18:30 5:contract");
  assert_done (
      trellis_practice_end (fixture->practice, engagement, "by-client", fixture->outcome, &error));
  assert_today (fixture, "");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_today (fixture, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/today/days", test_days);
  fixture_add ("/today/week", test_week);
  fixture_add ("/today/zones", test_zones);
  fixture_add ("/today/session-states", test_session_states);
  fixture_add ("/today/terms", test_terms);
  fixture_add ("/today/mentees", test_mentees);
  fixture_add ("/today/draft", test_draft);
  fixture_add ("/today/contracts", test_contracts);
  fixture_add ("/today/empty", test_empty);
  return g_test_run ();
}
