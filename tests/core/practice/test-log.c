/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of logging a meeting that has taken place. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-log.h"

static gboolean
log_meeting (Fixture *fixture, TrellisMentoring *mentoring, const char *start, GError **error)
{
  g_autoptr (TrellisSession) session = g_object_new (
      TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", "minutes", (gint64) 90, NULL);

  trellis_record_set_wall (session, "start", wall (start));
  return trellis_practice_log_meeting (fixture->practice, mentoring, session, TRELLIS_ALLOW_NOTHING,
                                       fixture->outcome, error)
         != NULL;
}

/* One act: undo takes it away whole. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  guint n = trellis_list_length (TRELLIS_ENGAGEMENT (mentoring)->sessions);
  TrellisDate contact;

  fixture_set_clock (fixture, "2027-04-14T09:00+02:00");
  assert_done (log_meeting (fixture, mentoring, "2027-04-12T18:00", &error));
  g_assert_cmpuint (trellis_list_length (TRELLIS_ENGAGEMENT (mentoring)->sessions), ==, n + 1);
  contact = trellis_mentoring_get_last_contact (mentoring,
                                                trellis_practice_get_moment (fixture->practice));
  g_assert_cmpint (trellis_date_compare (contact, day ("2027-04-12")), ==, 0);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpuint (trellis_list_length (TRELLIS_ENGAGEMENT (mentoring)->sessions), ==, n);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);

  fixture_set_clock (fixture, "2027-04-14T09:00+02:00");
  assert_refused (log_meeting (fixture, mentoring, "2027-04-20T18:00", &error), "");
  assert_done (log_meeting (fixture, mentoring, "2027-04-12T18:00", &error));
  assert_refused (log_meeting (fixture, mentoring, "2027-04-12T18:30", &error), "");
  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (mentoring), "agreed",
                                     fixture->outcome, &error));
  assert_refused (log_meeting (fixture, mentoring, "2027-04-01T18:00", &error), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/log-meeting/held", test_held);
  fixture_add ("/practice/log-meeting/refused", test_refused);
  return g_test_run ();
}
