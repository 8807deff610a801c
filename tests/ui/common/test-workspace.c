/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workspace says what has changed: by an act, by undoing it, and by itself when time goes on. */

#include "config.h"

#include "practice/trellis-practice-actions.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-workspace.h"

#define HOUR 3600

typedef struct
{
  guint revision, today, now, can_undo;
  char *said;
} Heard;

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
hear (TrellisWorkspace *workspace, const char *text, gpointer data)
{
  Heard *heard = data;

  g_free (heard->said);
  heard->said = g_strdup (text);
}

static void
listen (TrellisWorkspace *workspace, Heard *heard)
{
  g_signal_connect (workspace, "notify::revision", G_CALLBACK (count), &heard->revision);
  g_signal_connect (workspace, "notify::today", G_CALLBACK (count), &heard->today);
  g_signal_connect (workspace, "notify::now", G_CALLBACK (count), &heard->now);
  g_signal_connect (workspace, "notify::can-undo", G_CALLBACK (count), &heard->can_undo);
  g_signal_connect (workspace, "acted", G_CALLBACK (hear), heard);
  g_signal_connect (workspace, "refused", G_CALLBACK (hear), heard);
}

static void
test_time (void)
{
  static const struct
  {
    gint64 seconds;
    guint now, today;
  } cases[] = { { 0, 0, 0 }, { 1, 1, 0 }, { 14 * HOUR, 1, 0 }, { 15 * HOUR, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisClock) clock = ui_clock_new ();
      g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);
      g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
      Heard heard = { 0 };

      listen (workspace, &heard);
      trellis_clock_set_now (clock, UI_NOW + cases[i].seconds);
      trellis_workspace_refresh (workspace);
      g_assert_cmpuint (heard.now, ==, cases[i].now);
      g_assert_cmpuint (heard.today, ==, cases[i].today);
      g_assert_cmpuint (heard.revision, ==, cases[i].today);
      g_assert_cmpint (trellis_workspace_get_moment (workspace).now, ==, UI_NOW + cases[i].seconds);
    }
}

static TrellisAction *
do_something (TrellisWorkspace *workspace)
{
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);
  g_autoptr (GError) error = NULL;
  TrellisAction *action = trellis_practice_add_action (
      practice, ui_practice_find (practice, "Choosing the next job"), "Call back",
      TRELLIS_ACTION_COACH, TRELLIS_NO_DATE, NULL, &error);

  g_assert_no_error (error);
  trellis_workspace_report_act (workspace, "Added");
  return action;
}

static void
test_act_and_undo (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  Heard heard = { 0 };

  listen (workspace, &heard);
  g_assert_true (trellis_workspace_can_act (workspace));
  g_assert_false (trellis_workspace_can_undo (workspace));
  g_assert_nonnull (do_something (workspace));
  g_assert_cmpstr (heard.said, ==, "Added");
  g_assert_true (trellis_workspace_can_undo (workspace));
  trellis_workspace_undo (workspace);
  g_assert_false (trellis_workspace_can_undo (workspace));
  g_assert_cmpuint (heard.revision, ==, 2);
  g_assert_cmpuint (heard.can_undo, ==, 2);
  g_free (heard.said);
}

static void
test_nothing_to_undo (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  Heard heard = { 0 };

  listen (workspace, &heard);
  trellis_workspace_undo (workspace);
  g_assert_nonnull (heard.said);
  g_assert_cmpuint (heard.revision, ==, 0);
  g_free (heard.said);
}

static void
test_read_only (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);

  do_something (workspace);
  trellis_practice_set_read_only (practice, "it is open elsewhere");
  g_assert_false (trellis_workspace_can_act (workspace));
  g_assert_false (trellis_workspace_can_undo (workspace));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/time", test_time);
  g_test_add_func ("/workspace/act-and-undo", test_act_and_undo);
  g_test_add_func ("/workspace/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/workspace/read-only", test_read_only);
  return g_test_run ();
}
