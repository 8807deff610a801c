/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The conflict check of one session among 100,000, against looking at each of them. */

#include "config.h"

#include "bench-practice.h"

#include "engagement/trellis-session-time.h"
#include "planning/trellis-span.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-queries.h"

#define ENGAGEMENTS 300
#define SESSIONS 100000
#define QUESTIONS 200
#define PARTS 100 /* of a linear scan */

/* Hours in working weeks over twenty years, as a practice that was never quiet would have them. */
static TrellisSession *
make_session (guint number)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
  TrellisDate date
      = trellis_date_add_days (trellis_date_new (2010, 1, 4), (int) (number / 8 * 7 / 5 % 7300));

  trellis_record_set_string (session, "id", id);
  trellis_record_set_wall (session, "start",
                           (TrellisWall){ date, (gint32) (480 + number % 8 * 75) });
  trellis_record_set_string (session, "zone",
                             number % 3 == 0 ? "Europe/Brussels" : "America/New_York");
  trellis_record_set_integer (session, "minutes", 60);
  return session;
}

static TrellisPractice *
make_practice (TrellisClock *clock, guint n_engagements)
{
  TrellisPractice *practice = trellis_practice_new (clock);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_engagements; i++)
    {
      g_autofree char *id = g_strdup_printf ("c0000000-0000-4000-8000-%012u", i);
      TrellisEngagement *engagement = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

      trellis_record_set_string (engagement, "id", id);
      g_ptr_array_add (engagements, engagement);
    }
  for (guint i = 0; i < SESSIONS; i++)
    {
      g_autoptr (TrellisSession) session = make_session (i);

      trellis_record_append (engagements->pdata[i % n_engagements], "sessions", session);
    }
  trellis_practice_load (practice, NULL, people, engagements);
  return practice;
}

static TrellisEngagement *
nth_engagement (TrellisPractice *practice, guint n)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));

  return trellis_list_get (engagements, n % trellis_list_length (engagements));
}

/* What there would be without an index. */
static guint
scan (TrellisPractice *practice, TrellisSession *session)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  gint64 from, to, other_from, other_to;
  guint n = 0;

  trellis_session_get_span (session, &from, &to);
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);
      guint n_sessions = trellis_list_length (engagement->sessions);

      for (guint j = 0; j < n_sessions; j++)
        {
          TrellisSession *other = trellis_list_get (engagement->sessions, j);

          trellis_session_get_span (other, &other_from, &other_to);
          n += other != session && trellis_span_overlaps (other_from, other_to, from, to);
        }
    }
  return n;
}

static guint
ask (TrellisPractice *practice, TrellisEngagement *engagement, TrellisSession *session)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) conflicts = NULL;

  g_ptr_array_add (sessions, session);
  conflicts = trellis_practice_find_conflicts_of (practice, engagement, sessions);
  return conflicts->len;
}

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Asks about many sessions, here and there; @touched: after a change of their engagement. */
static double
time_questions (TrellisPractice *practice, gboolean touched)
{
  double seconds = 0;

  for (guint i = 0; i < QUESTIONS; i++)
    {
      TrellisEngagement *engagement = nth_engagement (practice, i * 7);
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      gint64 start = g_get_monotonic_time ();

      if (touched)
        trellis_taken_time_note (trellis_practice_get_taken_time (practice), engagement);
      ask (practice, engagement, session);
      seconds += seconds_since (start);
    }
  return seconds / QUESTIONS;
}

static double
time_scan (TrellisPractice *practice)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 5; i++)
    {
      TrellisEngagement *engagement = nth_engagement (practice, i);
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      gint64 start = g_get_monotonic_time ();
      guint n = scan (practice, session);
      double seconds = seconds_since (start);

      g_array_append_val (times, seconds);
      g_assert_cmpuint (n, ==, ask (practice, engagement, session));
    }
  return bench_median (times);
}

static void
compare (TrellisClock *clock, guint n_engagements, gboolean *held)
{
  g_autoptr (TrellisPractice) practice = make_practice (clock, n_engagements);
  g_autofree char *what = g_strdup_printf ("check in %u / hundredth of a scan", n_engagements);
  gint64 start = g_get_monotonic_time ();
  double theirs;

  ask (practice, nth_engagement (practice, 0),
       trellis_list_get (nth_engagement (practice, 0)->sessions, 0));
  g_print ("%-44s %9.3f ms\n", "building the index", seconds_since (start) * 1000);
  theirs = time_scan (practice);
  bench_say (what, time_questions (practice, FALSE), theirs / PARTS, 1, held);
  if (n_engagements > 1)
    bench_say ("after an edit / whole scan", time_questions (practice, TRUE), theirs, 1, held);
}

int
main (void)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  gboolean held = TRUE;

  compare (clock, ENGAGEMENTS, &held);
  compare (clock, 1, &held);
  return held ? 0 : 1;
}
