/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session is past once its end is not after now, and the lists follow the clock. */

#include "config.h"

#include "sessions/trellis-session.h"
#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-session-filter.h"

#define HOUR 3600

static TrellisSession *
new_session (const char *start)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_record_set_wall (session, "start", wall);
  trellis_record_set_string (session, "zone", "Europe/Brussels");
  trellis_record_set_integer (session, "minutes", 60);
  return session;
}

static void
test_past (void)
{
  static const struct
  {
    const char *start;
    gboolean past;
  } cases[] = {
    { "2026-11-24T08:00", TRUE },
    { "2026-11-24T08:01", FALSE },
    { "2026-11-24T10:00", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisSession) session = new_session (cases[i].start);
      g_autoptr (GtkFilter) past
          = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW, "past", TRUE, NULL);
      g_autoptr (GtkFilter) coming
          = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW, "past", FALSE, NULL);

      g_assert_cmpint (gtk_filter_match (past, session), ==, cases[i].past);
      g_assert_cmpint (gtk_filter_match (coming, session), ==, !cases[i].past);
    }
}

/* What was held early is no coming session, and a cancelled one is not the next. */
static void
test_states (void)
{
  static const struct
  {
    TrellisSessionState state;
    gboolean coming, next;
  } cases[] = {
    { TRELLIS_SESSION_STATE_PLANNED, TRUE, TRUE },
    { TRELLIS_SESSION_STATE_CANCELLED, TRUE, FALSE },
    { TRELLIS_SESSION_STATE_HELD, FALSE, FALSE },
    { TRELLIS_SESSION_STATE_MISSED, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisSession) session = new_session ("2026-12-24T10:00");
      g_autoptr (GtkFilter) coming
          = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW, NULL);
      g_autoptr (GtkFilter) next = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now",
                                                 (gint64) UI_NOW, "planned", TRUE, NULL);

      trellis_record_set_enum (session, "state", cases[i].state);
      g_assert_cmpint (gtk_filter_match (coming, session), ==, cases[i].coming);
      g_assert_cmpint (gtk_filter_match (next, session), ==, cases[i].next);
    }
}

/* What has ended has no session to come, only cancelled ones that were. */
static void
test_over (void)
{
  g_autoptr (TrellisSession) session = new_session ("2026-12-24T10:00");
  g_autoptr (GtkFilter) coming
      = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW, "over", TRUE, NULL);
  g_autoptr (GtkFilter) past = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW,
                                             "over", TRUE, "past", TRUE, NULL);

  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
  g_assert_false (gtk_filter_match (coming, session));
  g_assert_true (gtk_filter_match (past, session));
}

static void
test_clock (void)
{
  GListStore *store = g_list_store_new (TRELLIS_TYPE_SESSION);
  GtkFilter *filter = g_object_new (TRELLIS_TYPE_SESSION_FILTER, "now", (gint64) UI_NOW, NULL);
  g_autoptr (GtkFilterListModel) coming = gtk_filter_list_model_new (G_LIST_MODEL (store), filter);
  g_autoptr (TrellisSession) session = new_session ("2026-11-24T10:00");

  g_list_store_append (store, session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (coming)), ==, 1);
  g_object_set (filter, "now", (gint64) UI_NOW + 2 * HOUR, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (coming)), ==, 0);
  trellis_record_set_wall (session, "start", trellis_wall_new (2026, 11, 25, 10, 0));
  g_object_set (filter, "revision", 1u, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (coming)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-filter/past", test_past);
  g_test_add_func ("/session-filter/states", test_states);
  g_test_add_func ("/session-filter/over", test_over);
  g_test_add_func ("/session-filter/clock", test_clock);
  return g_test_run ();
}
