/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an engagement stands, what its page offers, and that the offers do what they say. */

#include "config.h"

#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-life.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-ask.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-ending-dialog.h"
#include "ui/engagement/trellis-feedback-dialog.h"
#include "ui/engagement/trellis-mentoring-page.h"
#include "ui/engagement/trellis-series-dialog.h"
#include "ui/engagement/trellis-share-dialog.h"
#include "ui/engagement/trellis-standing-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-time-entry.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
show_page (Fixture *fixture, GtkWidget *page)
{
  fixture->page = page;
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->coaching
      = TRELLIS_COACHING (ui_practice_find (fixture->practice, "A working week of four days"));
  show_page (fixture, trellis_coaching_page_new (fixture->workspace, fixture->coaching));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static void
respond (GtkWidget *dialog)
{
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), TRELLIS_DIALOG_DO);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_settle ();
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

static void
test_pause (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  act (fixture, "engagement.pause");
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  ui_assert_says (dialog, "Nothing is cancelled. 3 sessions are still planned");
  ui_assert_says (dialog, "\n• ");
  respond (dialog);
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_PAUSED);
  ui_assert_says (fixture->page, "The coaching is paused. 3 sessions are still planned");
  g_signal_emit_by_name (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Resume"), "clicked");
  act (fixture, "engagement.resume");
  ui_assert_says (fixture->page, "Active\n");
}

/* Nobody is said to have ended it before somebody says so. */
static void
assert_waits (GtkWidget *dialog)
{
  ui_assert_says (dialog, "Choose a reason\n");
  g_assert_false (
      adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), TRELLIS_DIALOG_DO));
}

static void
choose_reason (GtkWidget *dialog, guint row)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (dialog, GTK_TYPE_DROP_DOWN, NULL)), row);
  g_assert_true (
      adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), TRELLIS_DIALOG_DO));
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  act (fixture, "engagement.end");
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  ui_assert_says (dialog, "3 planned sessions are cancelled:");
  assert_waits (dialog);
  choose_reason (dialog, 1);
  ui_assert_says (dialog, "The client ends it\n");
  respond (dialog);
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_ENDED);
  ui_assert_says (fixture->page, "The coaching has ended. Reason: The client ends it.");
  act (fixture, "engagement.reopen");
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (dialog, GTK_TYPE_ENTRY, NULL)), "She came back");
  respond (dialog);
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_ACTIVE);
}

/* All goals but the met ones are dropped: that closes nothing by itself, so Conclude is offered. */
static void
test_conclude (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  trellis_practice_drop_goal (fixture->practice, fixture->coaching,
                              trellis_list_get (fixture->coaching->goals, 0), "Enough", outcome,
                              &error);
  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Dropped");
  ui_assert_says (fixture->page, "Every required goal is met. You can conclude the coaching.");
  act (fixture, "engagement.conclude");
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  ui_assert_says (dialog, "The coaching comes to its end.");
  ui_assert_says (dialog, "3 planned sessions are cancelled:");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (dialog, GTK_TYPE_DROP_DOWN, NULL)), 1);
  ui_assert_says (dialog, "2 planned sessions are cancelled:");
  respond (dialog);
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_CLOSING);
  ui_assert_says (fixture->page, "Holding the last session");
}

static void
test_term_over (Fixture *fixture, gconstpointer data)
{
  trellis_clock_set_now (trellis_practice_get_clock (fixture->practice),
                         UI_NOW + 200LL * 24 * 60 * 60);
  trellis_workspace_refresh (fixture->workspace);
  ui_assert_says (fixture->page, "The term is over, and 1 goal is open.");
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Amend the Term…"));
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "E_nd…"));
}

/* Where no goal is required, none is said to be open. */
static void
test_term_over_without_goals (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < trellis_list_length (fixture->coaching->goals); i++)
    trellis_record_set_boolean (trellis_list_get (fixture->coaching->goals, i), "required", FALSE);
  trellis_clock_set_now (trellis_practice_get_clock (fixture->practice),
                         UI_NOW + 200LL * 24 * 60 * 60);
  trellis_workspace_refresh (fixture->workspace);
  ui_assert_says (fixture->page, "The term is over. Amend the term, or end with a reason.");
}

static void
test_series (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture->coaching);
  GtkWidget *dialog
      = trellis_series_dialog_new (fixture->workspace, engagement, TRELLIS_SERIES_SHIFT);
  GtkWidget *add = trellis_series_dialog_new (fixture->workspace, engagement, TRELLIS_SERIES_ADD);
  guint n = trellis_list_length (engagement->sessions);

  ui_assert_says (dialog, "Moved to:");
  g_assert_true (gtk_widget_get_sensitive (ui_find (dialog, GTK_TYPE_BUTTON, "_Move")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_false (gtk_widget_get_sensitive (ui_find (add, GTK_TYPE_BUTTON, "_Add")));
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (add, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               "2026-12-03");
  trellis_time_entry_set_text (TRELLIS_TIME_ENTRY (ui_find (add, TRELLIS_TYPE_TIME_ENTRY, NULL)),
                               "19:00");
  g_signal_emit_by_name (ui_find (add, GTK_TYPE_BUTTON, "_Add"), "clicked");
  g_assert_cmpuint (trellis_list_length (engagement->sessions), ==, n + 1);
}

/* The box that says so, if it is seen. */
static GtkWidget *
find_check (GtkWidget *dialog, const char *label)
{
  GtkWidget *words = ui_find (dialog, GTK_TYPE_LABEL, label);

  return words == NULL ? NULL : gtk_widget_get_ancestor (words, GTK_TYPE_CHECK_BUTTON);
}

#define OVERLAP "Allow it to overlap"
#define OUTSIDE "Allow it outside the term"

static const struct
{
  const char *date, *time;
  gboolean overlaps, outside;
} times[] = {
  { "2026-12-03", "19:00", FALSE, FALSE },
  { NULL, NULL, TRUE, FALSE }, /* the time of a session that is planned */
  { "2028-12-03", "19:00", FALSE, TRUE },
};

static TrellisSession *
find_last_planned (TrellisEngagement *engagement)
{
  for (guint i = trellis_list_length (engagement->sessions); i > 0; i--)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i - 1);

      if (session->state == TRELLIS_SESSION_STATE_PLANNED)
        return session;
    }
  return NULL;
}

/* What is allowed is allowed by its name, and only what stands in the way is asked about. */
static void
test_allows_by_name (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture->coaching);
  TrellisSession *last = find_last_planned (engagement);
  g_autofree char *date = trellis_date_to_string (last->start.date);
  g_autofree char *time
      = g_strdup_printf ("%02d:%02d", last->start.minute / 60, last->start.minute % 60);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      GtkWidget *add
          = trellis_series_dialog_new (fixture->workspace, engagement, TRELLIS_SERIES_ADD);
      GtkWidget *button = ui_find (add, GTK_TYPE_BUTTON, "_Add");

      trellis_date_entry_set_text (
          TRELLIS_DATE_ENTRY (ui_find (add, TRELLIS_TYPE_DATE_ENTRY, NULL)),
          times[i].date == NULL ? date : times[i].date);
      trellis_time_entry_set_text (
          TRELLIS_TIME_ENTRY (ui_find (add, TRELLIS_TYPE_TIME_ENTRY, NULL)),
          times[i].time == NULL ? time : times[i].time);
      g_assert_cmpint (find_check (add, OVERLAP) != NULL, ==, times[i].overlaps);
      g_assert_cmpint (find_check (add, OUTSIDE) != NULL, ==, times[i].outside);
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==,
                       !times[i].overlaps && !times[i].outside);
      if (times[i].overlaps)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (add, OVERLAP)), TRUE);
      if (times[i].outside)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (add, OUTSIDE)), TRUE);
      g_assert_true (gtk_widget_get_sensitive (button));
      gtk_window_destroy (GTK_WINDOW (add));
    }
}

static void
test_feedback (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture->coaching);
  GtkWidget *dialog = trellis_feedback_dialog_present (TRELLIS_ENGAGEMENT_VIEW (fixture->page),
                                                       TRELLIS_FEEDBACK_BY_CLIENT);
  GtkWidget *tabs = ui_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL);
  guint n = trellis_list_length (engagement->feedback);

  GtkTextBuffer *words
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL)));
  g_autofree char *text = g_strnfill (100001, 'x');

  ui_assert_says (dialog, "Feedback From Amélie Verhoeven\n");
  gtk_text_buffer_set_text (words, text, -1);
  ui_assert_says (dialog, "Expected at most");
  g_assert_false (
      adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), TRELLIS_DIALOG_DO));
  gtk_text_buffer_set_text (words, "\u202eشكرا\u202c 🌱\n", -1);
  ui_assert_says_not (dialog, "Expected at most");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (dialog, GTK_TYPE_DROP_DOWN, NULL)), 4);
  respond (dialog);
  g_assert_cmpuint (trellis_list_length (engagement->feedback), ==, n + 1);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (tabs), "feedback");
  ui_assert_says (fixture->page, "4 – quite helpful");
}

/* Mentoring has no end of its own: it is ended by hand, with a reason. */
static void
test_mentoring (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = TRELLIS_MENTORING (
      ui_practice_find (fixture->practice, "Ngọc Anh, finding her place in logistics"));
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  GtkWidget *log = trellis_series_dialog_new (fixture->workspace, engagement, TRELLIS_SERIES_LOG);
  GtkWidget *share = trellis_share_dialog_new (fixture->workspace, mentoring);
  GtkWidget *meet = trellis_series_dialog_new (fixture->workspace, engagement, TRELLIS_SERIES_ADD);
  guint n = trellis_list_length (engagement->sessions);
  guint n_exchanges = trellis_list_length (mentoring->exchanges);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (meet)), ==, "Plan Meeting");
  ui_assert_says_not (meet, "ession");
  gtk_window_destroy (GTK_WINDOW (meet));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  show_page (fixture, trellis_mentoring_page_new (fixture->workspace, mentoring));
  trellis_time_entry_set_text (TRELLIS_TIME_ENTRY (ui_find (log, TRELLIS_TYPE_TIME_ENTRY, NULL)),
                               "07:00");
  ui_assert_says (log, "This is:");
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (log, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               "2027-05-05");
  ui_assert_says (log, "It begins on Wednesday 5 May 2027, 07:00–08:00 ");
  ui_assert_says (log, "A meeting can only be logged once it has begun.");
  ui_assert_says_not (log, "2027-05-05T");
  ui_assert_says_not (log, "early");
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (log, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               "2026-11-24");
  g_signal_emit_by_name (ui_find (log, GTK_TYPE_BUTTON, "_Log"), "clicked");
  g_assert_cmpuint (trellis_list_length (engagement->sessions), ==, n + 1);
  g_signal_emit_by_name (ui_find (share, GTK_TYPE_BUTTON, "_Add"), "clicked");
  ui_assert_says (share, "Say what was shared.\n");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (share, ADW_TYPE_ENTRY_ROW, NULL)), "A book");
  g_signal_emit_by_name (ui_find (share, GTK_TYPE_BUTTON, "_Add"), "clicked");
  g_assert_cmpuint (trellis_list_length (mentoring->exchanges), ==, n_exchanges + 1);
  act (fixture, "engagement.end");
  assert_waits (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL));
  choose_reason (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL), 1);
  ui_assert_says (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL), "The mentee ends it\n");
  respond (ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL));
  g_assert_cmpint (mentoring->state, ==, TRELLIS_MENTORING_STATE_ENDED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/standing/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pause", test_pause);
  ADD ("end", test_end);
  ADD ("conclude", test_conclude);
  ADD ("term-over", test_term_over);
  ADD ("term-over-without-goals", test_term_over_without_goals);
  ADD ("series", test_series);
  ADD ("allows-by-name", test_allows_by_name);
  ADD ("feedback", test_feedback);
  ADD ("mentoring", test_mentoring);
  return g_test_run ();
}
