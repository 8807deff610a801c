/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a reading of a goal is taken; it says beforehand what that meets and closes. */

#include "config.h"

#include "trellis-check-in-dialog.h"

#include "practice/trellis-practice-goals.h"
#include "ui/common/trellis-closing-choice.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-reading-entry.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

struct _TrellisCheckInDialog
{
  AdwWindow parent_instance;

  GtkLabel *statement;
  TrellisReadingEntry *reading;
  TrellisDateEntry *date;
  AdwComboRow *by;
  GtkEditable *note;
  GtkWidget *record_only_list;
  GtkSwitch *record_only;
  TrellisClosingChoice *choice;
  GtkLabel *problem;
  GtkWidget *take;

  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  TrellisGoal *goal;
};

G_DEFINE_FINAL_TYPE (TrellisCheckInDialog, trellis_check_in_dialog, ADW_TYPE_WINDOW)

/* The rows of the combo. */
static const TrellisVoice voices[]
    = { TRELLIS_VOICE_COACHEE, TRELLIS_VOICE_COACH, TRELLIS_VOICE_SPONSOR };

static TrellisGoalReading
get_reading (TrellisCheckInDialog *self, const char *value, const char *note, const char *keep)
{
  return (TrellisGoalReading){
    .value = value,
    .date = trellis_date_entry_get_date (self->date),
    .note = note,
    .by = voices[MIN (adw_combo_row_get_selected (self->by), G_N_ELEMENTS (voices) - 1)],
    .record_only = gtk_switch_get_active (self->record_only),
    .keep = keep,
  };
}

/* What the reading would do; %NULL with an error when it cannot be taken. */
static TrellisOutcome *
rehearse (TrellisCheckInDialog *self, const char *value, gboolean record_only, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autofree char *note = trellis_field_dup_line (self->note);
  TrellisGoalReading reading = get_reading (self, value, note, NULL);
  gboolean good;

  reading.record_only = record_only;
  trellis_practice_rehearse (practice, TRUE);
  good = trellis_practice_check_in (practice, self->coaching, self->goal, &reading, outcome, error);
  trellis_practice_rehearse (practice, FALSE);
  return good ? g_steal_pointer (&outcome) : NULL;
}

/* Says what is wrong where it is typed, and below all when it is about nothing there. */
static void
show_problem (TrellisCheckInDialog *self, const GError *error)
{
  const TrellisFieldPlace places[] = {
    { "value", GTK_WIDGET (self->reading) },
    { "date", GTK_WIDGET (self->date) },
    { "note", GTK_WIDGET (self->note) },
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
show_reading (TrellisCheckInDialog *self, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOutcome) meets = rehearse (self, value, FALSE, &error);
  g_autoptr (TrellisOutcome) outcome = NULL;

  gtk_widget_set_sensitive (self->take, meets != NULL);
  if (meets == NULL)
    {
      trellis_closing_choice_show (self->choice, NULL);
      show_problem (self, error);
      return;
    }
  gtk_widget_set_visible (self->record_only_list, meets->met);
  outcome = rehearse (self, value, gtk_switch_get_active (self->record_only), NULL);
  trellis_closing_choice_show (self->choice, outcome);
}

static void
on_changed_cb (TrellisCheckInDialog *self)
{
  g_autofree char *value = NULL;
  const char *wrong_day;

  if (self->goal == NULL)
    return;
  value = trellis_reading_entry_dup_value (self->reading);
  wrong_day = trellis_date_entry_get_problem (self->date);
  show_problem (self, NULL);
  gtk_widget_set_visible (self->record_only_list, FALSE);
  gtk_widget_set_sensitive (self->take, FALSE);
  if (value == NULL || wrong_day != NULL)
    trellis_closing_choice_show (self->choice, NULL);
  else
    show_reading (self, value);
}

static void
on_take_clicked_cb (TrellisCheckInDialog *self)
{
  g_autofree char *value = trellis_reading_entry_dup_value (self->reading);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL, *note = trellis_field_dup_line (self->note);
  TrellisGoalReading reading;

  if (value == NULL)
    return;
  reading = get_reading (self, value, note, trellis_closing_choice_get_keep (self->choice));
  if (!trellis_practice_check_in (trellis_workspace_get_practice (self->workspace), self->coaching,
                                  self->goal, &reading, outcome, &error))
    {
      show_problem (self, error);
      return;
    }
  words = trellis_outcome_words_done (outcome, _ ("The check-in is taken"));
  trellis_workspace_report_act (self->workspace, words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
trellis_check_in_dialog_dispose (GObject *object)
{
  TrellisCheckInDialog *self = TRELLIS_CHECK_IN_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->coaching);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_check_in_dialog_parent_class)->dispose (object);
}

static void
trellis_check_in_dialog_class_init (TrellisCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_check_in_dialog_dispose;

  g_type_ensure (TRELLIS_TYPE_CLOSING_CHOICE);
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_READING_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/goal/trellis-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, statement);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, by);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, note);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, record_only_list);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, record_only);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCheckInDialog, take);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_take_clicked_cb);
}

static void
trellis_check_in_dialog_init (TrellisCheckInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->by);
  trellis_discard_guard (GTK_WINDOW (self));
  trellis_discard_count (GTK_WIDGET (self->reading),
                         (TrellisDiscardRead) (void (*) (void)) trellis_reading_entry_dup_value);
}

/**
 * trellis_check_in_dialog_new:
 * @goal: one that has a measure
 *
 * Returns: (transfer none): a dialog that takes one reading of the goal
 */
GtkWidget *
trellis_check_in_dialog_new (TrellisWorkspace *workspace,
                             TrellisCoaching *coaching,
                             TrellisGoal *goal)
{
  TrellisCheckInDialog *self = g_object_new (TRELLIS_TYPE_CHECK_IN_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->coaching = g_object_ref (coaching);
  gtk_label_set_label (self->statement, goal->statement);
  trellis_reading_entry_set_goal (self->reading, goal);
  trellis_date_entry_set_date (self->date, trellis_workspace_get_moment (workspace).today);
  self->goal = g_object_ref (goal);
  on_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reading));
  return GTK_WIDGET (self);
}
