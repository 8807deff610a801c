/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a goal in the session window: where it stands, and the form for a reading. */

#include "config.h"

#include "trellis-session-check-in.h"

#include "base/trellis-decimal.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-reading-say.h"
#include "ui/common/trellis-reveal.h"
#include "ui/session/trellis-session-reading.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionCheckIn
{
  AdwExpanderRow parent_instance;

  AdwEntryRow *number;
  AdwComboRow *choice;
  AdwEntryRow *note;
  AdwComboRow *by;
  GtkButton *check_in;
  GtkWidget *problem_row;
  GtkLabel *problem;

  TrellisSessionDraft *draft;
  char *goal;
  GtkStringList *values; /* of the choice */
};

G_DEFINE_FINAL_TYPE (TrellisSessionCheckIn, trellis_session_check_in, ADW_TYPE_EXPANDER_ROW)

static const TrellisVoice voices[]
    = { TRELLIS_VOICE_COACHEE, TRELLIS_VOICE_COACH, TRELLIS_VOICE_SPONSOR };

static TrellisGoal *
get_goal (TrellisSessionCheckIn *self)
{
  TrellisEngagement *engagement
      = self->draft == NULL ? NULL : trellis_session_draft_get_engagement (self->draft);

  return engagement == NULL
             ? NULL
             : trellis_coaching_find_goal (TRELLIS_COACHING (engagement), self->goal);
}

static gboolean
has_number (TrellisGoal *goal)
{
  return goal->measure != NULL
         && (goal->measure->kind == TRELLIS_MEASURE_KIND_NUMBER
             || goal->measure->kind == TRELLIS_MEASURE_KIND_SCALE);
}

static char *
dup_value (TrellisSessionCheckIn *self, TrellisGoal *goal)
{
  guint selected = adw_combo_row_get_selected (self->choice);

  if (!has_number (goal))
    return selected == 0 || selected == GTK_INVALID_LIST_POSITION
               ? NULL
               : g_strdup (gtk_string_list_get_string (self->values, selected - 1));
  return trellis_decimal_from_typed (gtk_editable_get_text (GTK_EDITABLE (self->number)));
}

static void
on_changed_cb (TrellisSessionCheckIn *self)
{
  TrellisGoal *goal = get_goal (self);
  g_autofree char *value = goal == NULL ? NULL : dup_value (self, goal);

  gtk_widget_set_sensitive (GTK_WIDGET (self->check_in), value != NULL);
}

/* The day of the session, when that is written up later. */
static TrellisDate
get_date (TrellisSessionCheckIn *self)
{
  TrellisSession *session = trellis_session_draft_get_session (self->draft);
  TrellisDate today
      = trellis_workspace_get_moment (trellis_session_draft_get_workspace (self->draft)).today;

  return session != NULL && trellis_date_compare (session->start.date, today) < 0
             ? session->start.date
             : today;
}

static void
clear (TrellisSessionCheckIn *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->number), "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  adw_combo_row_set_selected (self->choice, 0);
  trellis_discard_remember (GTK_WIDGET (self));
}

static void
show_problem (TrellisSessionCheckIn *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem == NULL ? "" : problem);
  gtk_widget_set_visible (self->problem_row, problem != NULL);
  if (problem != NULL)
    trellis_reveal (self->problem_row);
}

static void
on_read_cb (gpointer row, const char *problem)
{
  TrellisSessionCheckIn *self = row;

  show_problem (self, problem);
  if (problem != NULL)
    return;
  clear (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
on_check_in_clicked_cb (TrellisSessionCheckIn *self)
{
  TrellisGoal *goal = get_goal (self);
  g_autofree char *value = goal == NULL ? NULL : dup_value (self, goal);
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));
  guint by = adw_combo_row_get_selected (self->by);
  TrellisGoalReading reading = { .value = value, .note = *note == '\0' ? NULL : note };

  if (value == NULL)
    return;
  reading.by = by < G_N_ELEMENTS (voices) ? voices[by] : TRELLIS_VOICE_NONE;
  reading.date = get_date (self);
  trellis_session_take_reading (self->draft, goal, &reading, GTK_WIDGET (self), on_read_cb);
}

static void
add_choice (GtkStringList *shown, GtkStringList *values, const char *words, const char *value)
{
  gtk_string_list_append (shown, words);
  gtk_string_list_append (values, value);
}

static gboolean
are_same (GtkStringList *one, GtkStringList *other)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (one));

  if (n != g_list_model_get_n_items (G_LIST_MODEL (other)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (one, i), gtk_string_list_get_string (other, i)))
      return FALSE;
  return TRUE;
}

/* What can be said of a goal that has no number: yes or no, or which milestone was reached. What is
   chosen stays chosen while that is the same. */
static void
list_choices (TrellisSessionCheckIn *self, TrellisGoal *goal)
{
  g_autoptr (GtkStringList) shown = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) values = gtk_string_list_new (NULL);
  char **milestones = goal->measure == NULL ? NULL : goal->measure->milestones;

  gtk_string_list_append (shown, C_ ("reading", "Not said"));
  if (goal->measure != NULL && goal->measure->kind == TRELLIS_MEASURE_KIND_YES_NO)
    {
      add_choice (shown, values, C_ ("reading", "Yes"), "yes");
      add_choice (shown, values, C_ ("reading", "No"), "no");
    }
  for (guint i = 0; milestones != NULL && milestones[i] != NULL; i++)
    if (!trellis_goal_has_milestone (goal, milestones[i]))
      add_choice (shown, values, milestones[i], milestones[i]);
  if (self->values != NULL && are_same (self->values, values))
    return;
  g_set_object (&self->values, values);
  adw_combo_row_set_model (self->choice, G_LIST_MODEL (shown));
}

static void
list_voices (TrellisSessionCheckIn *self)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (trellis_session_draft_get_engagement (self->draft));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    if (voices[i] != TRELLIS_VOICE_SPONSOR
        || (coaching->contract != NULL && coaching->contract->sponsor != NULL))
      gtk_string_list_append (names, trellis_reading_say_voice (voices[i]));
  adw_combo_row_set_model (self->by, G_LIST_MODEL (names));
}

static void
trellis_session_check_in_dispose (GObject *object)
{
  TrellisSessionCheckIn *self = TRELLIS_SESSION_CHECK_IN (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->values);
  g_clear_pointer (&self->goal, g_free);
  G_OBJECT_CLASS (trellis_session_check_in_parent_class)->dispose (object);
}

static void
trellis_session_check_in_class_init (TrellisSessionCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_check_in_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-check-in.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, number);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, choice);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, note);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, by);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, check_in);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, problem_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCheckIn, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_check_in_clicked_cb);
}

static void
trellis_session_check_in_init (TrellisSessionCheckIn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->choice);
  trellis_combo_words_show_whole (self->by);
}

/* The first is that nothing is said. */
static char *
read_choice (GtkWidget *row)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return g_strdup_printf ("%u", selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
}

static void
ask (TrellisSessionCheckIn *self, TrellisGoal *goal)
{
  g_autofree char *question = trellis_reading_say_question (goal->measure);

  gtk_widget_set_visible (GTK_WIDGET (self->number), has_number (goal));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), !has_number (goal));
  g_object_set (has_number (goal) ? (gpointer) self->number : self->choice, "title", question,
                NULL);
}

/**
 * trellis_session_check_in_new:
 * @goal: the id of a goal
 *
 * Returns: (transfer floating): a row for that goal
 */
GtkWidget *
trellis_session_check_in_new (TrellisSessionDraft *draft, const char *goal)
{
  TrellisSessionCheckIn *self = g_object_new (TRELLIS_TYPE_SESSION_CHECK_IN, NULL);

  self->draft = g_object_ref (draft);
  self->goal = g_strdup (goal);
  ask (self, get_goal (self));
  list_voices (self);
  trellis_session_check_in_refresh (self);
  trellis_discard_count (GTK_WIDGET (self->choice), read_choice);
  trellis_discard_remember (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
trellis_session_check_in_get_goal (TrellisSessionCheckIn *self)
{
  return self->goal;
}

/**
 * trellis_session_check_in_refresh:
 *
 * Shows the goal as the practice has it now.
 */
void
trellis_session_check_in_refresh (TrellisSessionCheckIn *self)
{
  TrellisGoal *goal = get_goal (self);
  g_autofree char *reading = NULL;

  if (goal == NULL)
    return;
  reading = goal->state == TRELLIS_GOAL_STATE_OPEN ? trellis_reading_say_standing (goal)
                                                   : trellis_say_goal_state (goal);
  g_object_set (self, "title", goal->statement, "subtitle", reading, NULL);
  list_choices (self, goal);
  on_changed_cb (self);
}
