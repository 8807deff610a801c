/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that gives a session its time says what it would do, and does that. */

#include "config.h"

#include "session-fixture.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-sessions.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/session/trellis-session-time-window.h"

static GtkWidget *
open_move (SessionFixture *fixture)
{
  gtk_widget_activate_action (fixture->window, "session.move", NULL);
  return session_find_dialog (fixture, TRELLIS_TYPE_SESSION_TIME_WINDOW);
}

static GtkWidget *
open_plan (SessionFixture *fixture)
{
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (ui_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL)), "after");
  g_signal_emit_by_name (ui_find (fixture->window, GTK_TYPE_BUTTON, "_Plan a Session…"), "clicked");
  return session_find_dialog (fixture, TRELLIS_TYPE_SESSION_TIME_WINDOW);
}

static void
type_date (GtkWidget *window, const char *text)
{
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (window, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               text);
}

static void
type_time (GtkWidget *window, const char *text)
{
  trellis_time_entry_set_text (TRELLIS_TIME_ENTRY (ui_find (window, TRELLIS_TYPE_TIME_ENTRY, NULL)),
                               text);
}

static GtkWidget *
find_apply (GtkWidget *window, const char *label)
{
  return ui_find (window, GTK_TYPE_BUTTON, label);
}

static void
assert_start (TrellisSession *session, const char *start)
{
  g_autofree char *is = trellis_wall_to_string (session->start);

  g_assert_cmpstr (is, ==, start);
}

static void
test_alone (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_move (fixture);

  ui_assert_says (window, "Times are those of Europe/Brussels.\n");
  ui_assert_says (window, "Nothing changes.\n");
  g_assert_false (gtk_widget_is_sensitive (find_apply (window, "_Move")));
  type_date (window, "2026-11-25");
  type_time (window, "11:00");
  ui_assert_says (window, "1 session changes:\nWednesday 25 November 2026, 11:00–12:00 CET\n");
  g_signal_emit_by_name (find_apply (window, "_Move"), "clicked");
  assert_start (fixture->session, "2026-11-25T11:00");
  g_assert_cmpstr (fixture->said, ==, "1 session moved");
}

/* What is missing or no day is said at once, and nothing is done. */
static void
test_gaps (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_move (fixture);

  type_date (window, "2026-02-30");
  ui_assert_says (window, "There is no such day.");
  type_date (window, "");
  ui_assert_says (window, "Say on which day.\n");
  type_date (window, "2026-11-25");
  type_time (window, "");
  ui_assert_says (window, "Say at what time.\n");
  type_time (window, "11:00");
  type_date (window, "2026-11-23");
  ui_assert_says (window, "has passed already");
  g_assert_false (gtk_widget_is_sensitive (find_apply (window, "_Move")));
}

static void
assert_style (GtkWidget *window, const char *text, const char *style)
{
  GtkWidget *label = ui_find (window, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (label), style));
  g_assert_cmpuint (ui_count (gtk_widget_get_parent (label), GTK_TYPE_IMAGE), ==, 1);
}

/* What is wrong looks otherwise than what one is only warned of, and neither like other words. */
static void
test_styles (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_move (fixture);

  type_date (window, "");
  assert_style (window, "Say on which day.", "error");
  type_date (window, "2026-11-25");
  type_time (window, "23:30");
  assert_style (window, "Wednesday 25 November 2026, 23:30–00:30 CET is outside your work hours",
                "warning");
  g_assert_true (gtk_widget_is_sensitive (find_apply (window, "_Move")));
}

/* The others move by as many days. */
static void
test_following (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (fixture->engagement);
  GtkWidget *window;

  session_close (fixture);
  session_open (fixture, sessions->pdata[sessions->len - 2]);
  window = open_move (fixture);
  type_date (window, "2026-12-16");
  adw_combo_row_set_selected (ADW_COMBO_ROW (session_find_row (window, "Which")), 1);
  ui_assert_says (window, "2 sessions change:\nWednesday 16 December 2026, 09:00–10:00 CET\n"
                          "Wednesday 30 December 2026, 09:00–10:00 CET\n");
  g_signal_emit_by_name (find_apply (window, "_Move"), "clicked");
  assert_start (sessions->pdata[sessions->len - 1], "2026-12-30T09:00");
  g_assert_cmpstr (fixture->said, ==, "2 sessions moved");
}

static void
allow (GtkWidget *window, const char *title)
{
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (ui_find (session_find_row (window, title), GTK_TYPE_CHECK_BUTTON, NULL)),
      TRUE);
}

/* What overlaps is named, and allowed by name or not at all (rule 13). */
static void
test_conflict (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_move (fixture);

  type_date (window, "2026-12-15");
  type_time (window, "09:30");
  ui_assert_says (window, "overlaps “" COACHING "”, Tuesday 15 December 2026, 09:00–10:00 CET\n");
  g_assert_false (gtk_widget_is_sensitive (find_apply (window, "_Move")));
  allow (window, "Allow it to overlap");
  ui_assert_says (window, "1 session changes:\n");
  g_signal_emit_by_name (find_apply (window, "_Move"), "clicked");
  assert_start (fixture->session, "2026-12-15T09:30");
}

static void
test_outside_term (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_move (fixture);

  type_date (window, "2028-01-11");
  ui_assert_says (window, "is outside the contract’s term\n");
  g_assert_false (gtk_widget_is_sensitive (find_apply (window, "_Move")));
  allow (window, "Allow it outside the term");
  g_assert_true (gtk_widget_is_sensitive (find_apply (window, "_Move")));
}

/* No plan moves a session on which somebody wrote; a hand does, it alone (rule 14). */
static void
test_with_notes (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  trellis_practice_note_session (fixture->practice, fixture->engagement, fixture->session,
                                 "Bring tea", FALSE, &error);
  g_assert_no_error (error);
  window = open_move (fixture);
  type_date (window, "2026-11-25");
  adw_combo_row_set_selected (ADW_COMBO_ROW (session_find_row (window, "Which")), 1);
  ui_assert_says (window, "has notes");
  adw_combo_row_set_selected (ADW_COMBO_ROW (session_find_row (window, "Which")), 0);
  g_signal_emit_by_name (find_apply (window, "_Move"), "clicked");
  assert_start (fixture->session, "2026-11-25T16:45");
}

static void
test_plan (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_plan (fixture);
  guint n = trellis_list_length (fixture->engagement->sessions);

  ui_assert_says (window, "Say on which day.\n");
  type_date (window, "2026-11-26");
  type_time (window, "09:00");
  ui_assert_says (window, "It is planned for\nThursday 26 November 2026, 09:00–10:00 CET\n");
  g_signal_emit_by_name (find_apply (window, "_Plan"), "clicked");
  g_assert_cmpuint (trellis_list_length (fixture->engagement->sessions), ==, n + 1);
  ui_assert_says (fixture->window, "Next Session\nThursday 26 November 2026, 09:00–10:00 CET\n");
}

static void
add (const char *path, void (*test) (SessionFixture *fixture, gconstpointer data))
{
  g_test_add (path, SessionFixture, COACHING, session_set_up, test, session_tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/session-time-window/alone", test_alone);
  add ("/session-time-window/gaps", test_gaps);
  add ("/session-time-window/styles", test_styles);
  add ("/session-time-window/rule-14/following", test_following);
  add ("/session-time-window/rule-13/conflict", test_conflict);
  add ("/session-time-window/rule-7/outside-term", test_outside_term);
  add ("/session-time-window/rule-14/with-notes", test_with_notes);
  add ("/session-time-window/plan", test_plan);
  return g_test_run ();
}
