/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a goal is marked as met; it says beforehand what that closes. */

#include "config.h"

#include "trellis-meet-dialog.h"

#include "practice/trellis-practice-goals.h"
#include "ui/common/trellis-closing-choice.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

struct _TrellisMeetDialog
{
  AdwWindow parent_instance;

  GtkLabel *statement;
  GtkLabel *hint;
  GtkEditable *evidence;
  TrellisDateEntry *date;
  TrellisClosingChoice *choice;
  GtkLabel *problem;
  GtkWidget *meet;

  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  TrellisGoal *goal;
};

G_DEFINE_FINAL_TYPE (TrellisMeetDialog, trellis_meet_dialog, ADW_TYPE_WINDOW)

static gboolean
meet (TrellisMeetDialog *self, const char *keep, TrellisOutcome *outcome, GError **error)
{
  g_autofree char *evidence = trellis_field_dup_line (self->evidence);

  return trellis_practice_meet_goal (
      trellis_workspace_get_practice (self->workspace), self->coaching, self->goal,
      trellis_date_entry_get_date (self->date), evidence, keep, outcome, error);
}

/* Says what is wrong where it is typed, and below all when it is about nothing there. */
static void
show_problem (TrellisMeetDialog *self, const GError *error)
{
  const TrellisFieldPlace places[] = {
    { "date", GTK_WIDGET (self->date) },
    { "evidence", GTK_WIDGET (self->evidence) },
  };
  const char *wrong_day = trellis_date_entry_get_problem (self->date);
  g_autofree char *sentence = NULL;

  trellis_field_problem_tell (wrong_day == NULL ? error : NULL, places, G_N_ELEMENTS (places),
                              &sentence);
  if (wrong_day != NULL)
    trellis_field_problem_show (GTK_WIDGET (self->date), wrong_day);
  trellis_reveal_words (self->problem, sentence);
}

static void
on_changed_cb (TrellisMeetDialog *self)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  TrellisPractice *practice;
  gboolean good;

  if (self->goal == NULL)
    return;
  practice = trellis_workspace_get_practice (self->workspace);
  trellis_practice_rehearse (practice, TRUE);
  good = meet (self, NULL, outcome, &error);
  trellis_practice_rehearse (practice, FALSE);
  gtk_widget_set_sensitive (self->meet, good);
  trellis_closing_choice_show (self->choice, good ? outcome : NULL);
  show_problem (self, error);
}

static void
on_meet_clicked_cb (TrellisMeetDialog *self)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!meet (self, trellis_closing_choice_get_keep (self->choice), outcome, &error))
    {
      show_problem (self, error);
      return;
    }
  words = trellis_outcome_words_done (outcome, _ ("The goal is met"));
  trellis_workspace_report_act (self->workspace, words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
trellis_meet_dialog_dispose (GObject *object)
{
  TrellisMeetDialog *self = TRELLIS_MEET_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->coaching);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_meet_dialog_parent_class)->dispose (object);
}

static void
trellis_meet_dialog_class_init (TrellisMeetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_meet_dialog_dispose;

  g_type_ensure (TRELLIS_TYPE_CLOSING_CHOICE);
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/goal/trellis-meet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, statement);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, evidence);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisMeetDialog, meet);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_meet_clicked_cb);
}

static void
trellis_meet_dialog_init (TrellisMeetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_discard_guard (GTK_WINDOW (self));
}

/**
 * trellis_meet_dialog_new:
 *
 * Returns: (transfer none): a dialog that marks the goal as met, above its target or below
 */
GtkWidget *
trellis_meet_dialog_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal)
{
  TrellisMeetDialog *self = g_object_new (TRELLIS_TYPE_MEET_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->coaching = g_object_ref (coaching);
  gtk_label_set_label (self->statement, goal->statement);
  gtk_label_set_label (self->hint,
                       trellis_goal_is_reached (goal)
                           ? _ ("The target is reached.")
                           : _ ("The target is not reached yet. You can meet the goal all the "
                                "same, if you both agree and say how you know."));
  trellis_date_entry_set_date (self->date, trellis_workspace_get_moment (workspace).today);
  self->goal = g_object_ref (goal);
  on_changed_cb (self);
  /* Nothing was typed yet that could be wrong. */
  if (!trellis_goal_is_reached (goal))
    show_problem (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->evidence));
  return GTK_WIDGET (self);
}
