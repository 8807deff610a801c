/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one says where a goal stands: a number, a place on a scale, yes or no, a milestone. */

#include "config.h"

#include "trellis-reading-entry.h"

#include "base/trellis-decimal.h"
#include "ui/common/trellis-reading-say.h"

#include <glib/gi18n-lib.h>

struct _TrellisReadingEntry
{
  AdwBin parent_instance;

  TrellisGoal *goal;
  GtkEditable *number; /* for a number and for a scale */
  GtkWidget *problem;  /* beneath it */
  GPtrArray *choices;  /* (element-type GtkCheckButton) for the others */
};

G_DEFINE_FINAL_TYPE (TrellisReadingEntry, trellis_reading_entry, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const answers[] = { "yes", "no", NULL };

static void
tell_changed (TrellisReadingEntry *self)
{
  trellis_reading_entry_set_problem (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

static GtkWidget *
create_number (TrellisReadingEntry *self, TrellisMeasure *measure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = create_list ();
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *title = trellis_reading_say_question (measure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_text_set_input_purpose (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                              GTK_INPUT_PURPOSE_NUMBER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  self->number = GTK_EDITABLE (row);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->problem);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (tell_changed), self);
  return box;
}

static void
add_choice (TrellisReadingEntry *self, GtkListBox *list, const char *words, gboolean reached)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  if (reached)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Reached already"));
  if (self->choices->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->choices->pdata[0]);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (list, row);
  g_ptr_array_add (self->choices, check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (tell_changed), self);
}

static GtkWidget *
create_choices (TrellisReadingEntry *self, TrellisMeasure *measure)
{
  GtkWidget *list = create_list ();
  gboolean milestones = measure->kind == TRELLIS_MEASURE_KIND_MILESTONES;
  char **words = milestones ? measure->milestones : (char **) answers;
  g_autofree char *question = trellis_reading_say_question (measure);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *answer
          = g_str_equal (words[i], "yes") ? C_ ("answer", "Yes") : C_ ("answer", "No");

      add_choice (self, GTK_LIST_BOX (list), milestones ? words[i] : answer,
                  milestones && trellis_goal_has_milestone (self->goal, words[i]));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
  return list;
}

static void
trellis_reading_entry_dispose (GObject *object)
{
  TrellisReadingEntry *self = TRELLIS_READING_ENTRY (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  self->number = NULL;
  self->problem = NULL;
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_reading_entry_parent_class)->dispose (object);
}

static gboolean
trellis_reading_entry_grab_focus (GtkWidget *widget)
{
  TrellisReadingEntry *self = TRELLIS_READING_ENTRY (widget);

  if (self->number != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->number));
  return self->choices->len > 0 && gtk_widget_grab_focus (self->choices->pdata[0]);
}

static void
trellis_reading_entry_class_init (TrellisReadingEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_reading_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = trellis_reading_entry_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_reading_entry_init (TrellisReadingEntry *self)
{
  self->choices = g_ptr_array_new ();
}

/**
 * trellis_reading_entry_set_goal:
 * @goal: one that has a measure
 *
 * Asks for a reading of that goal. The signal `changed` says that something else is said.
 */
void
trellis_reading_entry_set_goal (TrellisReadingEntry *self, TrellisGoal *goal)
{
  TrellisMeasure *measure = goal->measure;

  g_set_object (&self->goal, goal);
  g_ptr_array_set_size (self->choices, 0);
  self->number = NULL;
  self->problem = NULL;
  if (measure == NULL)
    adw_bin_set_child (ADW_BIN (self), NULL);
  else if (measure->kind == TRELLIS_MEASURE_KIND_YES_NO
           || measure->kind == TRELLIS_MEASURE_KIND_MILESTONES)
    adw_bin_set_child (ADW_BIN (self), create_choices (self, measure));
  else
    adw_bin_set_child (ADW_BIN (self), create_number (self, measure));
}

/**
 * trellis_reading_entry_dup_value:
 *
 * Returns: (transfer full) (nullable): what is said, as trellis_measure_read() takes it; %NULL
 * while nothing is
 */
char *
trellis_reading_entry_dup_value (TrellisReadingEntry *self)
{
  if (self->number != NULL)
    return trellis_decimal_from_typed (gtk_editable_get_text (self->number));
  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (self->choices->pdata[i]))
      return g_strdup (self->goal->measure->kind == TRELLIS_MEASURE_KIND_YES_NO
                           ? answers[i]
                           : self->goal->measure->milestones[i]);
  return NULL;
}

/**
 * trellis_reading_entry_set_problem:
 * @problem: (nullable): what is wrong with what is said
 */
void
trellis_reading_entry_set_problem (TrellisReadingEntry *self, const char *problem)
{
  if (self->problem == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->problem), problem == NULL ? "" : problem);
  gtk_widget_set_visible (self->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->number), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->number), "error");
}
