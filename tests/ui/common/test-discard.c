/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed in a form is not thrown away without a question. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-new-mentoring.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-discard.h"
#include "ui/contract/trellis-signature-pad.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/engagement/trellis-series-dialog.h"
#include "ui/engagement/trellis-share-dialog.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-meet-dialog.h"
#include "ui/people/trellis-new-person.h"
#include "ui/session/trellis-session-time-window.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *entry;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (g_object_ref (gtk_window_new ()));
  fixture->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "As it was");
  gtk_window_set_child (fixture->window, fixture->entry);
  trellis_discard_guard (fixture->window);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_finalize_object (fixture->window);
}

static gboolean
is_open (GtkWindow *window)
{
  return gtk_widget_get_visible (GTK_WIDGET (window));
}

static AdwMessageDialog *
find_question (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (each) && gtk_window_get_transient_for (each) == window)
        return ADW_MESSAGE_DIALOG (each);
    }
  return NULL;
}

static void
answer (GtkWidget *dialog, const char *label)
{
  g_signal_emit_by_name (ui_find (dialog, GTK_TYPE_BUTTON, label), "clicked");
}

static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  g_assert_null (find_question (fixture->window));
  g_assert_false (is_open (fixture->window));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "Written");
  gtk_window_close (fixture->window);
  ui_assert_says (GTK_WIDGET (find_question (fixture->window)), "Discard What You Entered?");
  gtk_window_close (GTK_WINDOW (find_question (fixture->window)));
  g_assert_null (find_question (fixture->window));
  g_assert_true (is_open (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "Written");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "As it was");
  gtk_window_close (fixture->window);
  g_assert_false (is_open (fixture->window));
}

static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "Written");
  gtk_window_close (fixture->window);
  answer (GTK_WIDGET (find_question (fixture->window)), "_Discard");
  g_assert_null (find_question (fixture->window));
  g_assert_false (is_open (fixture->window));
}

static void
on_answered_cb (const char *text, gpointer said)
{
  g_object_set_data_full (said, "said", g_strdup (text), g_free);
}

static GtkWindow *
ask_reason (Fixture *fixture, const char *reason)
{
  GtkWindow *window
      = GTK_WINDOW (trellis_ask_reason (GTK_WIDGET (fixture->window), "Why?", NULL, "_Do It",
                                        on_answered_cb, G_OBJECT (fixture->window)));

  gtk_editable_set_text (
      GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (window))), reason);
  return window;
}

/* A message that is answered takes what was typed; one that is cancelled does not. */
static void
test_message (Fixture *fixture, gconstpointer data)
{
  GtkWindow *reason = ask_reason (fixture, "Because");

  answer (GTK_WIDGET (reason), "_Cancel");
  g_assert_nonnull (find_question (reason));
  gtk_window_close (GTK_WINDOW (find_question (reason)));
  gtk_window_close (reason);
  g_assert_nonnull (find_question (reason));
  gtk_window_close (GTK_WINDOW (find_question (reason)));
  g_assert_null (g_object_get_data (G_OBJECT (fixture->window), "said"));
  answer (GTK_WIDGET (reason), "_Do It");
  g_assert_cmpstr (g_object_get_data (G_OBJECT (fixture->window), "said"), ==, "Because");
  g_assert_null (find_question (fixture->window));
  answer (GTK_WIDGET (ask_reason (fixture, "")), "_Cancel");
  g_assert_null (find_question (fixture->window));
}

static GtkEditable *
find_text (GtkWidget *root)
{
  return GTK_EDITABLE (ui_find (root, GTK_TYPE_TEXT, NULL));
}

static void
test_form (gconstpointer data)
{
  GType (*get_type) (void) = (GType (*) (void)) data;
  GtkWindow *form = g_object_new (get_type (), NULL);

  gtk_window_present (form);
  ui_settle ();
  gtk_editable_set_text (find_text (GTK_WIDGET (form)), "7");
  gtk_window_close (form);
  g_assert_nonnull (find_question (form));
  gtk_window_destroy (form);
  ui_settle ();
}

/* What is drawn, attached or picked is as much work as what is typed. */
static void
test_drawn (void)
{
  g_autoptr (GtkWindow) window = g_object_ref (g_object_new (TRELLIS_TYPE_SIGNING_WINDOW, NULL));
  GtkWidget *pad, *drawn;

  gtk_window_present (window);
  drawn = ui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Draw on this screen");
  drawn = gtk_widget_get_ancestor (drawn, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (drawn), TRUE);
  pad = ui_find (GTK_WIDGET (window), TRELLIS_TYPE_SIGNATURE_PAD, NULL);
  trellis_signature_pad_begin_stroke (TRELLIS_SIGNATURE_PAD (pad), 10, 10);
  trellis_signature_pad_draw_to (TRELLIS_SIGNATURE_PAD (pad), 20, 20);
  gtk_window_close (window);
  answer (GTK_WIDGET (find_question (window)), "_Keep Editing");
  g_assert_true (is_open (window));
  trellis_signature_pad_clear (TRELLIS_SIGNATURE_PAD (pad));
  gtk_window_close (window);
  g_assert_false (is_open (window));
  ui_settle ();
}

static void
test_attached (void)
{
  GtkWindow *window = g_object_new (TRELLIS_TYPE_SIGNING_WINDOW, NULL);
  g_autoptr (GBytes) scan = g_bytes_new_static ("%PDF-1.7", 8);

  gtk_window_present (window);
  trellis_signing_window_take_scan (TRELLIS_SIGNING_WINDOW (window), "scan.pdf", scan);
  gtk_window_close (window);
  g_assert_nonnull (find_question (window));
  gtk_window_destroy (window);
  ui_settle ();
}

static TrellisGoal *
find_goal (TrellisCoaching *coaching, TrellisMeasureKind kind)
{
  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      if (goal->measure != NULL && goal->measure->kind == (int) kind)
        return goal;
    }
  return NULL;
}

static TrellisCoaching *
find_yes_no (TrellisPractice *practice, TrellisGoal **goal)
{
  GListStore *all = G_LIST_STORE (trellis_practice_get_engagements (practice));

  for (guint i = 0; i < trellis_list_length (all); i++)
    {
      gpointer each = trellis_list_get (all, i);

      *goal = TRELLIS_IS_COACHING (each) ? find_goal (each, TRELLIS_MEASURE_KIND_YES_NO) : NULL;
      if (*goal != NULL)
        return each;
    }
  return NULL;
}

static void
test_picked (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisGoal *goal;
  TrellisCoaching *coaching = find_yes_no (practice, &goal);
  GtkWindow *window = GTK_WINDOW (trellis_check_in_dialog_new (workspace, coaching, goal));

  gtk_window_present (window);
  ui_settle ();
  g_object_set (ui_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, NULL), "active", TRUE, NULL);
  gtk_window_close (window);
  g_assert_nonnull (find_question (window));
  gtk_window_destroy (window);
  ui_settle ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/discard/untouched", test_untouched },
    { "/discard/kept", test_kept },
    { "/discard/discarded", test_discarded },
    { "/discard/message", test_message },
  };
  static const struct
  {
    const char *path;
    GType (*get_type) (void);
  } forms[] = {
    { "/discard/form/new-mentoring", trellis_new_mentoring_get_type },
    { "/discard/form/series", trellis_series_dialog_get_type },
    { "/discard/form/share", trellis_share_dialog_get_type },
    { "/discard/form/check-in", trellis_check_in_dialog_get_type },
    { "/discard/form/goal", trellis_goal_editor_get_type },
    { "/discard/form/meet", trellis_meet_dialog_get_type },
    { "/discard/form/new-person", trellis_new_person_get_type },
    { "/discard/form/signing", trellis_signing_window_get_type },
    { "/discard/form/time", trellis_session_time_window_get_type },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_test_add_data_func (forms[i].path, forms[i].get_type, test_form);
  g_test_add_func ("/discard/drawn", test_drawn);
  g_test_add_func ("/discard/attached", test_attached);
  g_test_add_func ("/discard/picked", test_picked);
  return g_test_run ();
}
