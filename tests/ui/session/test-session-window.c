/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session window: what it shows before, during and after, and what it does to the practice. */

#include "config.h"

#include "session-fixture.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-sessions-write.h"
#include "practice/trellis-practice-sessions.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-action-row.h"
#include "ui/session/trellis-session-check-in.h"
#include "ui/session/trellis-session-feedback.h"
#include "ui/session/trellis-session-step.h"
#include "ui/session/trellis-session-window.h"

/* A session of yesterday that nobody has settled, in its window. */
static void
open_yesterday (SessionFixture *fixture)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_wall (session, "start", (TrellisWall){ ui_date ("2026-11-23"), 600 });
  session_close (fixture);
  session_open (fixture, trellis_practice_add_session (
                             fixture->practice, fixture->engagement, session,
                             TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM, &error));
  g_assert_no_error (error);
}

static const char *
get_page (SessionFixture *fixture)
{
  return adw_view_stack_get_visible_child_name (
      ADW_VIEW_STACK (ui_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL)));
}

static void
go_to (SessionFixture *fixture, const char *page)
{
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (ui_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL)), page);
}

/* The field under that title, on the page that is seen. */
static TrellisNoteField *
find_field (GtkWidget *root, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *its = NULL;
      TrellisNoteField *found;

      if (TRELLIS_IS_NOTE_FIELD (child))
        g_object_get (child, "title", &its, NULL);
      if (g_strcmp0 (its, title) == 0)
        return TRELLIS_NOTE_FIELD (child);
      found = find_field (child, title);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type_row (SessionFixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (session_find_row (fixture->window, title)), text);
}

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* How much of what stands in the field is below what is seen of it. */
static int
get_hidden_height (TrellisNoteField *field)
{
  GtkWidget *view = ui_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextIter end;
  GdkRectangle last;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &end, &last);
  return last.y + last.height + gtk_text_view_get_top_margin (GTK_TEXT_VIEW (view))
         + gtk_text_view_get_bottom_margin (GTK_TEXT_VIEW (view)) - gtk_widget_get_height (view);
}

static gboolean
is_whole (gpointer field)
{
  return get_hidden_height (field) <= 0;
}

static void
type_field (SessionFixture *fixture, const char *title, const char *text)
{
  trellis_note_field_set_text (find_field (fixture->window, title), text);
}

static void
save (SessionFixture *fixture)
{
  trellis_session_window_save (TRELLIS_SESSION_WINDOW (fixture->window));
}

static void
test_before (SessionFixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "Session 7 with Amélie Verhoeven\n",
    "Planned\n",
    "Tuesday 24 November 2026, 16:45–17:45 CET\n",
    "Begins in 7 hours and 45 minutes\n",
    "About This Session\n",
    "Carried Over\n",
    "Record a message for calls after six\n",
    "Agenda by GROW\n",
    "Way forward\n",
  };

  g_assert_cmpstr (get_page (fixture), ==, "before");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    ui_assert_says (fixture->window, said[i]);
  g_assert_true (trellis_session_window_is_about (TRELLIS_SESSION_WINDOW (fixture->window),
                                                  fixture->session->id));
}

static gboolean
has_focus (gpointer session)
{
  return TRELLIS_SESSION (session)->focus != NULL;
}

/* Nobody asks for it: what is typed is saved after a pause, and quietly. */
static void
test_typing (SessionFixture *fixture, gconstpointer data)
{
  type_row (fixture, "Focus", "Saying no");
  g_assert_null (fixture->session->focus);
  ui_wait (has_focus, fixture->session);
  g_assert_cmpstr (fixture->session->focus, ==, "Saying no");
  g_assert_null (fixture->said);
  trellis_workspace_undo (fixture->workspace);
  g_assert_null (fixture->session->focus);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (session_find_row (fixture->window, "Focus"))), ==, "");
}

static void
test_closing_saves (SessionFixture *fixture, gconstpointer data)
{
  type_field (fixture, "Agenda", "The new rota");
  session_close (fixture);
  g_assert_cmpstr (fixture->session->agenda, ==, "The new rota");
}

/* Lines that are pasted where one has room become one; texts keep theirs. */
static void
test_pasting (SessionFixture *fixture, gconstpointer data)
{
  type_row (fixture, "Focus", "Saying\nno");
  type_field (fixture, "Agenda", "One\nTwo");
  save (fixture);
  g_assert_cmpstr (fixture->session->focus, ==, "Saying no");
  g_assert_cmpstr (fixture->session->agenda, ==, "One\nTwo");
}

static void
test_too_long (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (501, 'x');
  GtkWidget *dialog;

  type_row (fixture, "Focus", text);
  save (fixture);
  ui_assert_says (fixture->window, "Focus\nExpected at most 500 characters");
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  dialog = session_find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  ui_settle ();
  g_assert_true (GTK_IS_WINDOW (fixture->window));
  type_row (fixture, "Focus", "Short");
  save (fixture);
  ui_assert_says_not (fixture->window, "Expected at most");
  g_assert_cmpstr (fixture->session->focus, ==, "Short");
}

static void
test_during (SessionFixture *fixture, gconstpointer data)
{
  go_to (fixture, "during");
  g_assert_cmpuint (ui_count (fixture->window, TRELLIS_TYPE_SESSION_STEP), ==, 4);
  ui_assert_says (fixture->window, "2. Reality\n");
  ui_assert_says (fixture->window, "• What have you tried, and what did it bring?");
  ui_assert_says (fixture->window, "Only you see this.");
  type_field (fixture, "2. Reality", "Six calls an evening");
  type_field (fixture, "Notes", "She laughed");
  type_field (fixture, "Private Notes", "I was tired");
  save (fixture);
  g_assert_cmpstr (g_hash_table_lookup (fixture->session->step_notes, "grow-reality"), ==,
                   "Six calls an evening");
  g_assert_cmpstr (fixture->session->notes, ==, "She laughed");
  g_assert_cmpstr (fixture->session->private_notes, ==, "I was tired");
}

/* Notes on the steps of a protocol that is not followed any more are still to be seen. */
static void
test_another_protocol (SessionFixture *fixture, gconstpointer data)
{
  AdwComboRow *protocol = ADW_COMBO_ROW (session_find_row (fixture->window, "Protocol"));

  type_field (fixture, "1. Goal", "Leave at six");
  adw_combo_row_set_selected (protocol, 3);
  save (fixture);
  g_assert_cmpstr (fixture->session->protocol, ==, "oskar");
  go_to (fixture, "during");
  ui_assert_says (fixture->window, "2. Scaling\n");
  ui_assert_says (fixture->window, "Notes From Another Protocol\nGoal\n");
  adw_combo_row_set_selected (protocol, 0);
  save (fixture);
  g_assert_cmpstr (fixture->session->protocol, ==, "none");
  ui_assert_says_not (fixture->window, "2. Scaling\n");
  ui_assert_says (fixture->window, "Notes From Another Protocol\nGoal\n");
}

static void
test_posture (SessionFixture *fixture, gconstpointer data)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (session_find_row (fixture->window, "You act as")), 1);
  save (fixture);
  g_assert_cmpint (fixture->session->posture, ==, TRELLIS_POSTURE_MENTOR);
}

static void
test_hold (SessionFixture *fixture, gconstpointer data)
{
  open_yesterday (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "after");
  ui_assert_says (fixture->window, "Over since 22 hours, and not settled yet\n");
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (ui_find (fixture->window, GTK_TYPE_SPIN_BUTTON, NULL)), 50);
  gtk_widget_activate_action (fixture->window, "session.hold", NULL);
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_HELD);
  g_assert_cmpint (fixture->session->real_minutes, ==, 50);
  g_assert_cmpstr (fixture->said, ==, "Session held");
  ui_assert_says (fixture->window, "Held\n");
  gtk_widget_activate_action (fixture->window, "session.restore", NULL);
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  gtk_widget_activate_action (fixture->window, "session.miss", NULL);
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_MISSED);
}

static void
test_early (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (fixture->window, "session.hold", NULL);
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  dialog = session_find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
  ui_assert_says (dialog, "Hold the Session Early?\n");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go");
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_HELD);
}

/* One is left out and the others stay; what has notes cannot be skipped any more. */
static void
test_skip (SessionFixture *fixture, gconstpointer data)
{
  guint n = trellis_list_length (fixture->engagement->sessions);
  GtkWidget *button = ui_find (fixture->window, GTK_TYPE_BUTTON, "S_kip");

  g_assert_nonnull (button);
  gtk_widget_activate_action (fixture->window, "session.skip", NULL);
  ui_settle ();
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_CANCELLED);
  g_assert_cmpuint (trellis_list_length (fixture->engagement->sessions), ==, n);
  g_assert_cmpstr (fixture->said, ==, "Session left out, the others stay");
  g_assert_null (ui_find (fixture->window, GTK_TYPE_BUTTON, "S_kip"));
  trellis_workspace_undo (fixture->workspace);
  ui_settle ();
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  g_assert_nonnull (ui_find (fixture->window, GTK_TYPE_BUTTON, "S_kip"));
}

static void
test_cancel (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *button;

  gtk_widget_activate_action (fixture->window, "session.cancel", NULL);
  dialog = session_find_dialog (fixture, ADW_TYPE_WINDOW);
  button = ui_find (dialog, GTK_TYPE_BUTTON, "_Cancel Session");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (
          ui_find (session_find_row (dialog, "Amélie Verhoeven"), GTK_TYPE_CHECK_BUTTON, NULL)),
      TRUE);
  ui_assert_says (dialog, "It begins in 7 hours and 45 minutes: this is late. "
                          "The session counts as used");
  gtk_widget_activate (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_CANCELLED);
  g_assert_cmpint (fixture->session->cancelled_by, ==, TRELLIS_CANCELLER_CLIENT);
  g_assert_true (fixture->session->late);
  ui_assert_says (fixture->window, "Cancelled late by the client\n");
}

static void
test_actions (SessionFixture *fixture, gconstpointer data)
{
  guint n = trellis_list_length (fixture->engagement->actions);
  TrellisAction *action;

  go_to (fixture, "after");
  type_row (fixture, "New action", "Call the accountant");
  g_signal_emit_by_name (ui_find (fixture->window, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  g_assert_cmpuint (trellis_list_length (fixture->engagement->actions), ==, n + 1);
  action = trellis_list_get (fixture->engagement->actions, n);
  g_assert_cmpstr (action->session, ==, fixture->session->id);
  ui_assert_says (fixture->window, "Call the accountant\n");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (ui_find (session_find_row (fixture->window, "Call the accountant"),
                                 GTK_TYPE_CHECK_BUTTON, NULL)),
      TRUE);
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_DONE);
  trellis_workspace_undo (fixture->workspace);
  trellis_workspace_undo (fixture->workspace);
  ui_assert_says_not (fixture->window, "Call the accountant\n");
}

static void
test_check_in (SessionFixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = trellis_list_get (TRELLIS_COACHING (fixture->engagement)->goals, 0);
  guint n = trellis_list_length (goal->check_ins);
  GtkWidget *row = NULL;

  go_to (fixture, "after");
  row = session_find_row (fixture->window, goal->statement);
  g_assert_true (TRELLIS_IS_SESSION_CHECK_IN (row));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (session_find_row (row, "Now, in hours")), "many");
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON, "Check _In"), "clicked");
  ui_assert_says (row, "many");
  g_assert_cmpuint (trellis_list_length (goal->check_ins), ==, n);
  gtk_editable_set_text (GTK_EDITABLE (session_find_row (row, "Now, in hours")), "41,5");
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON, "Check _In"), "clicked");
  g_assert_cmpuint (trellis_list_length (goal->check_ins), ==, n + 1);
  g_assert_cmpstr (fixture->said, ==, "Checked in");
  g_assert_cmpstr (trellis_goal_get_latest (goal)->value, ==, "41.5");
}

/* It asks what the goal's own window asks, and knows where the goal began. */
static void
test_check_in_words (SessionFixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = trellis_list_get (TRELLIS_COACHING (fixture->engagement)->goals, 0);
  GtkWidget *row;

  session_close (fixture);
  trellis_record_set_enum (goal->measure, "kind", TRELLIS_MEASURE_KIND_SCALE);
  trellis_record_set_string (goal->measure, "from", "1");
  trellis_record_set_string (goal->measure, "to", "10");
  trellis_record_set_string (goal->measure, "baseline", "3");
  trellis_record_set_string (goal->measure, "target", "8");
  g_list_store_remove_all (goal->check_ins);
  session_open (fixture, session_find_coming (fixture->engagement));
  go_to (fixture, "after");
  row = session_find_row (fixture->window, goal->statement);
  ui_assert_says (row, "No reading yet: from 3 to 8, on a scale from 1 to 10\n");
  g_assert_nonnull (session_find_row (row, "Now, from 1 to 10"));
  g_assert_nonnull (session_find_row (row, "Note, for you alone"));
}

static AdwMessageDialog *
close_asked (SessionFixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  return ADW_MESSAGE_DIALOG (session_find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG));
}

/* Notes are saved as they are written; what stands in a form of its own is asked about. */
static void
test_closing_asks (SessionFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  AdwMessageDialog *question;

  go_to (fixture, "after");
  type_row (fixture, "New action", "Call the accountant");
  g_assert_false (trellis_workspace_take_typed (fixture->workspace, FALSE));
  question = close_asked (fixture);
  g_assert_nonnull (question);
  ui_assert_says (GTK_WIDGET (question), "Discard What You Entered?");
  adw_message_dialog_response (question, "keep");
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  adw_message_dialog_response (close_asked (fixture), "discard");
  ui_settle ();
  g_assert_null (fixture->window);
}

static void
test_closing_added (SessionFixture *fixture, gconstpointer data)
{
  go_to (fixture, "after");
  type_row (fixture, "New action", "Call the accountant");
  g_signal_emit_by_name (ui_find (fixture->window, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  g_assert_true (trellis_workspace_take_typed (fixture->workspace, FALSE));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  close_asked (fixture);
  g_assert_null (fixture->window);
}

static GtkWidget *
find_combo (GtkWidget *root)
{
  GtkWidget *found = ADW_IS_COMBO_ROW (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_combo (child);
  return found;
}

/* One whose reading is picked from a list. */
static TrellisGoal *
find_picked (SessionFixture *fixture)
{
  GListStore *goals = TRELLIS_COACHING (fixture->engagement)->goals;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (goal->state == TRELLIS_GOAL_STATE_OPEN && goal->measure != NULL
          && (goal->measure->kind == TRELLIS_MEASURE_KIND_YES_NO
              || goal->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES))
        return goal;
    }
  return NULL;
}

/* A reading that is typed or picked and not taken. */
static void
test_closing_check_in (SessionFixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = trellis_list_get (TRELLIS_COACHING (fixture->engagement)->goals, 0);
  GtkWidget *row;

  go_to (fixture, "after");
  row = session_find_row (fixture->window, goal->statement);
  gtk_editable_set_text (GTK_EDITABLE (session_find_row (row, "Now, in hours")), "41");
  g_assert_false (trellis_workspace_take_typed (fixture->workspace, FALSE));
  gtk_editable_set_text (GTK_EDITABLE (session_find_row (row, "Now, in hours")), "");
  g_assert_true (trellis_workspace_take_typed (fixture->workspace, FALSE));
  row = session_find_row (fixture->window, find_picked (fixture)->statement);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_combo (row)), 1);
  g_assert_nonnull (close_asked (fixture));
}

static GtkWidget *
read_last (SessionFixture *fixture)
{
  GtkWidget *row = session_find_row (fixture->window, "Work fewer hours a week");

  gtk_editable_set_text (GTK_EDITABLE (session_find_row (row, "Now, in hours")), "40");
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (ui_find (fixture->window, ADW_TYPE_VIEW_STACK, NULL)), "after");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON, "Check _In"), "clicked");
  return session_find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
}

/* A reading that meets the last required goal says what it cancels, and can keep one session, which
   concludes when it is held (rule 4). */
static void
test_conclude (SessionFixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (fixture->engagement);
  GtkWidget *dialog = read_last (fixture);

  ui_assert_says (dialog, "3 planned sessions are cancelled:\n"
                          "• Tuesday 24 November 2026, 16:45–17:45 CET\n");
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_ACTIVE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_CLOSING);
  g_assert_cmpstr (fixture->said, ==, "Goal met. One session is kept as the last");
  g_assert_cmpint (fixture->session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  gtk_widget_activate_action (fixture->window, "session.hold", NULL);
  dialog = session_find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
  ui_assert_says (dialog, "Hold and Conclude?\n");
  ui_assert_says (dialog, "holding it concludes “" COACHING "”.");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go");
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_CONCLUDED);
  g_assert_cmpstr (fixture->said, ==, "Session held, coaching concluded");
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_CLOSING);
}

static void
test_record_only (SessionFixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (fixture->engagement);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (read_last (fixture)), "record");
  g_assert_cmpint (coaching->state, ==, TRELLIS_COACHING_STATE_ACTIVE);
  g_assert_cmpstr (fixture->said, ==, "Checked in: target reached");
}

static void
test_feedback (SessionFixture *fixture, gconstpointer data)
{
  TrellisFeedback *feedback;

  adw_combo_row_set_selected (
      ADW_COMBO_ROW (session_find_row (fixture->window, "How helpful it was")), 4);
  type_field (fixture, "What you say of it", "I listened better");
  save (fixture);
  feedback = trellis_engagement_find_feedback (fixture->engagement, fixture->session->id,
                                               TRELLIS_FEEDBACK_BY_CLIENT);
  g_assert_cmpint (feedback->rating, ==, 4);
  feedback = trellis_engagement_find_feedback (fixture->engagement, fixture->session->id,
                                               TRELLIS_FEEDBACK_BY_COACH);
  g_assert_cmpstr (feedback->words, ==, "I listened better");
  g_assert_cmpint (feedback->rating, ==, -1);
}

static void
test_meeting (SessionFixture *fixture, gconstpointer data)
{
  ui_assert_says (fixture->window, "Meeting with Trần Ngọc Anh\n");
  ui_assert_says (fixture->window, "About This Meeting\n");
  go_to (fixture, "after");
  ui_assert_says_not (fixture->window, "Goals\n");
  ui_assert_says (fixture->window, "Next Meeting\n");
}

static void
test_read_only (SessionFixture *fixture, gconstpointer data)
{
  session_close (fixture);
  trellis_practice_set_read_only (fixture->practice, "it is open elsewhere");
  session_open (fixture, session_find_coming (fixture->engagement));
  g_assert_false (gtk_widget_is_sensitive (session_find_row (fixture->window, "Focus")));
  g_assert_null (ui_find (fixture->window, GTK_TYPE_BUTTON, "Mark as _Held"));
}

/* A field grows with what is typed in it, one long word too. */
static void
test_grows (SessionFixture *fixture, gconstpointer data)
{
  TrellisNoteField *field;
  GtkTextBuffer *buffer;

  gtk_window_present (GTK_WINDOW (fixture->window));
  go_to (fixture, "after");
  field = find_field (fixture->window, "Outcome");
  ui_wait (has_place, field);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (ui_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW, NULL)));
  for (guint i = 0; i < 300; i++)
    {
      gtk_text_buffer_insert_at_cursor (buffer, "w", 1);
      if (i % 10 == 0)
        ui_settle ();
    }
  ui_wait (is_whole, field);
}

/* It fits a telephone that is held upright. */
static void
test_narrow (SessionFixture *fixture, gconstpointer data)
{
  int least;

  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
add (const char *path,
     const char *title,
     void (*test) (SessionFixture *fixture, gconstpointer data))
{
  g_test_add (path, SessionFixture, title, session_set_up, test, session_tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/session-window/before", COACHING, test_before);
  add ("/session-window/typing", COACHING, test_typing);
  add ("/session-window/closing-saves", COACHING, test_closing_saves);
  add ("/session-window/pasting", COACHING, test_pasting);
  add ("/session-window/too-long", COACHING, test_too_long);
  add ("/session-window/during", COACHING, test_during);
  add ("/session-window/another-protocol", COACHING, test_another_protocol);
  add ("/session-window/posture", COACHING, test_posture);
  add ("/session-window/hold", COACHING, test_hold);
  add ("/session-window/rule-7/early", COACHING, test_early);
  add ("/session-window/rule-7/cancel", COACHING, test_cancel);
  add ("/session-window/skip", COACHING, test_skip);
  add ("/session-window/actions", COACHING, test_actions);
  add ("/session-window/check-in", COACHING, test_check_in);
  add ("/session-window/closing-asks", COACHING, test_closing_asks);
  add ("/session-window/closing-added", COACHING, test_closing_added);
  add ("/session-window/closing-check-in", COACHING, test_closing_check_in);
  add ("/session-window/check-in-words", COACHING, test_check_in_words);
  add ("/session-window/rule-4/conclude", COACHING, test_conclude);
  add ("/session-window/rule-3/record-only", COACHING, test_record_only);
  add ("/session-window/feedback", COACHING, test_feedback);
  add ("/session-window/meeting", MENTORING, test_meeting);
  add ("/session-window/read-only", COACHING, test_read_only);
  add ("/session-window/grows", COACHING, test_grows);
  add ("/session-window/narrow", COACHING, test_narrow);
  return g_test_run ();
}
