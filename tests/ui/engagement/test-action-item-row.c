/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticking an action's box does what the verb does, can be undone, and tells when it was refused. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-action-item-row.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  TrellisAction *action;
  GtkWidget *row;
  char *acted;
  char *refused;
} Fixture;

static TrellisAction *
find_open_action (TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (action->state == TRELLIS_ACTION_STATE_OPEN)
        return action;
    }
  g_assert_not_reached ();
}

static void
hear (TrellisWorkspace *workspace, const char *text, char **said)
{
  g_free (*said);
  *said = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->engagement = ui_practice_find (fixture->practice, "A working week of four days");
  fixture->action = find_open_action (fixture->engagement);
  fixture->row = g_object_ref_sink (
      g_object_new (TRELLIS_TYPE_ACTION_ITEM_ROW, "workspace", fixture->workspace, "engagement",
                    fixture->engagement, "item", fixture->action, NULL));
  g_signal_connect (fixture->workspace, "acted", G_CALLBACK (hear), &fixture->acted);
  g_signal_connect (fixture->workspace, "refused", G_CALLBACK (hear), &fixture->refused);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->row));
  g_clear_object (&fixture->workspace);
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
  g_clear_pointer (&fixture->acted, g_free);
  g_clear_pointer (&fixture->refused, g_free);
}

static GtkCheckButton *
check_of (Fixture *fixture)
{
  return GTK_CHECK_BUTTON (ui_find (fixture->row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
test_tick_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("“%s” is done", fixture->action->what);

  gtk_check_button_set_active (check_of (fixture), TRUE);
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_DONE);
  g_assert_cmpstr (fixture->acted, ==, expected);
  g_assert_true (gtk_widget_has_css_class (fixture->row, "done"));
  ui_assert_says (fixture->row, "Done on 24 November 2026");
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_OPEN);
  g_assert_false (gtk_check_button_get_active (check_of (fixture)));
  g_assert_false (gtk_widget_has_css_class (fixture->row, "done"));
  g_assert_null (fixture->refused);
}

static void
test_untick (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("“%s” is open again", fixture->action->what);

  gtk_check_button_set_active (check_of (fixture), TRUE);
  gtk_check_button_set_active (check_of (fixture), FALSE);
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_OPEN);
  g_assert_cmpstr (fixture->acted, ==, expected);
}

static void
test_row_ticks_too (Fixture *fixture, gconstpointer data)
{
  trellis_item_row_act (TRELLIS_ITEM_ROW (fixture->row));
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_DONE);
  trellis_item_row_act (TRELLIS_ITEM_ROW (fixture->row));
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_OPEN);
}

/* The practice became read-only after the row was made, so the box can still be ticked. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  trellis_practice_set_read_only (fixture->practice, "it is open elsewhere");
  gtk_check_button_set_active (check_of (fixture), TRUE);
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_OPEN);
  g_assert_false (gtk_check_button_get_active (check_of (fixture)));
  g_assert_null (fixture->acted);
  g_assert_nonnull (fixture->refused);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisWorkspace) workspace = NULL;

  trellis_practice_set_read_only (fixture->practice, "it is open elsewhere");
  workspace = trellis_workspace_new (fixture->practice);
  g_object_set (fixture->row, "workspace", workspace, NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (check_of (fixture))));
  trellis_item_row_act (TRELLIS_ITEM_ROW (fixture->row));
  g_assert_cmpint (fixture->action->state, ==, TRELLIS_ACTION_STATE_OPEN);
}

static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  trellis_record_set_enum (fixture->action, "state", TRELLIS_ACTION_STATE_DROPPED);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (check_of (fixture))));
  g_assert_false (gtk_check_button_get_active (check_of (fixture)));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/action-item-row/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("tick-and-undo", test_tick_and_undo);
  ADD ("untick", test_untick);
  ADD ("row-ticks-too", test_row_ticks_too);
  ADD ("refused", test_refused);
  ADD ("read-only", test_read_only);
  ADD ("dropped", test_dropped);
  return g_test_run ();
}
