/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a working goal is added or edited: what it says, how it is measured, by when. */

#include "config.h"

#include "trellis-goal-editor.h"

#include "base/trellis-decimal.h"
#include "practice/trellis-practice-goals-edit.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

/* Which fields a kind of measure has. */
enum
{
  FIELD_BASELINE = 1 << 0,
  FIELD_TARGET = 1 << 1,
  FIELD_UNIT = 1 << 2,
  FIELD_ENDS = 1 << 3,
  FIELD_MILESTONES = 1 << 4
};

/* The rows of the combo. */
static const struct
{
  TrellisMeasureKind kind;
  guint fields;
} kinds[] = {
  { TRELLIS_MEASURE_KIND_YES_NO, 0 },
  { TRELLIS_MEASURE_KIND_NUMBER, FIELD_BASELINE | FIELD_TARGET | FIELD_UNIT },
  { TRELLIS_MEASURE_KIND_SCALE, FIELD_ENDS | FIELD_BASELINE | FIELD_TARGET },
  { TRELLIS_MEASURE_KIND_MILESTONES, FIELD_MILESTONES },
};

struct _TrellisGoalEditor
{
  AdwWindow parent_instance;

  GtkEditable *statement;
  TrellisDateEntry *due;
  AdwComboRow *kind;
  GtkEditable *from;
  GtkEditable *to;
  GtkEditable *baseline;
  GtkEditable *target;
  GtkEditable *unit;
  GtkWidget *milestones_box;
  GtkTextBuffer *milestones;
  GtkLabel *problem;
  GtkWidget *save;

  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  TrellisGoal *goal; /* none for a new one */
};

G_DEFINE_FINAL_TYPE (TrellisGoalEditor, trellis_goal_editor, ADW_TYPE_WINDOW)

static guint
get_kind (TrellisGoalEditor *self)
{
  return MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1);
}

static void
take_number (TrellisMeasure *measure, const char *field, GtkEditable *editable)
{
  g_autofree char *line = trellis_field_dup_line (editable);
  g_autofree char *number = trellis_decimal_from_typed (line);

  trellis_record_set_string (measure, field, number);
}

static char **
dup_milestones (TrellisGoalEditor *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_auto (GStrv) all = NULL;

  gtk_text_buffer_get_bounds (self->milestones, &start, &end);
  text = gtk_text_buffer_get_text (self->milestones, &start, &end, FALSE);
  all = g_strsplit (text, "\n", -1);
  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      g_strv_builder_add (lines, all[i]);
  return g_strv_builder_end (lines);
}

static TrellisMeasure *
create_measure (TrellisGoalEditor *self)
{
  guint kind = get_kind (self), fields = kinds[kind].fields;
  TrellisMeasure *measure = g_object_new (TRELLIS_TYPE_MEASURE, "kind", kinds[kind].kind, NULL);
  g_autofree char *unit = trellis_field_dup_line (self->unit);
  g_auto (GStrv) milestones = dup_milestones (self);

  if (fields & FIELD_BASELINE)
    take_number (measure, "baseline", self->baseline);
  if (fields & FIELD_TARGET)
    take_number (measure, "target", self->target);
  if (fields & FIELD_ENDS)
    {
      take_number (measure, "from", self->from);
      take_number (measure, "to", self->to);
    }
  if (fields & FIELD_UNIT)
    {
      trellis_record_set_string (measure, "unit", unit);
      trellis_record_set_enum (measure, "direction", trellis_measure_find_direction (measure));
    }
  if (fields & FIELD_MILESTONES)
    trellis_record_set_strings (measure, "milestones", (const char *const *) milestones);
  return measure;
}

static TrellisGoal *
create_goal (TrellisGoalEditor *self)
{
  TrellisGoal *goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);
  g_autoptr (TrellisMeasure) measure = create_measure (self);
  g_autofree char *statement = trellis_field_dup_line (self->statement);

  trellis_record_set_string (goal, "statement", statement);
  trellis_record_set_record (goal, "measure", measure);
  trellis_record_set_date (goal, "due", trellis_date_entry_get_date (self->due));
  return goal;
}

static gboolean
save_goal (TrellisGoalEditor *self, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisGoal) goal = create_goal (self);

  if (self->goal != NULL)
    return trellis_practice_edit_working_goal (practice, self->coaching, self->goal, goal, error);
  trellis_practice_add_working_goal (practice, self->coaching, goal, error);
  return *error == NULL;
}

/* Says what is wrong where it is typed, and below all when it is about nothing there. */
static GtkWidget *
show_problem (TrellisGoalEditor *self, const GError *error)
{
  const TrellisFieldPlace places[] = {
    { "statement", GTK_WIDGET (self->statement) },
    { "due", GTK_WIDGET (self->due) },
    { "measure", GTK_WIDGET (self->kind) },
    { "measure.from", GTK_WIDGET (self->from) },
    { "measure.to", GTK_WIDGET (self->to) },
    { "measure.baseline", GTK_WIDGET (self->baseline) },
    { "measure.target", GTK_WIDGET (self->target) },
    { "measure.unit", GTK_WIDGET (self->unit) },
    { "measure.milestones", self->milestones_box },
  };
  g_autofree char *sentence = NULL;
  GtkWidget *field = trellis_field_problem_tell (error, places, G_N_ELEMENTS (places), &sentence);

  trellis_reveal_words (self->problem, sentence);
  return field;
}

static void
show_fields (TrellisGoalEditor *self)
{
  guint fields = kinds[get_kind (self)].fields;

  gtk_widget_set_visible (GTK_WIDGET (self->from), (fields & FIELD_ENDS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->to), (fields & FIELD_ENDS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->baseline), (fields & FIELD_BASELINE) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->target), (fields & FIELD_TARGET) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), (fields & FIELD_UNIT) != 0);
  gtk_widget_set_visible (self->milestones_box, (fields & FIELD_MILESTONES) != 0);
}

/* Complaints begin once something is asked to be saved; what was wrong goes when it is mended. */
static void
on_changed_cb (TrellisGoalEditor *self)
{
  const char *wrong_day = trellis_date_entry_get_problem (self->due);

  show_fields (self);
  show_problem (self, NULL);
  trellis_field_problem_show (GTK_WIDGET (self->due), wrong_day);
  gtk_widget_set_sensitive (self->save, wrong_day == NULL);
}

static void
on_save_clicked_cb (TrellisGoalEditor *self)
{
  gboolean adds = self->goal == NULL;
  g_autofree char *statement = trellis_field_dup_line (self->statement);
  g_autoptr (GError) error = NULL;

  if (statement == NULL)
    {
      trellis_field_problem_show (GTK_WIDGET (self->statement), _ ("Say what is to be reached."));
      gtk_widget_grab_focus (GTK_WIDGET (self->statement));
      return;
    }
  if (!save_goal (self, &error))
    {
      GtkWidget *field = show_problem (self, error);

      if (field != NULL)
        gtk_widget_grab_focus (field);
      return;
    }
  trellis_workspace_report_act (self->workspace, adds ? _ ("The working goal is added")
                                                      : _ ("The working goal has changed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
set_text (GtkEditable *editable, const char *text)
{
  gtk_editable_set_text (editable, text == NULL ? "" : text);
}

static void
show_measure (TrellisGoalEditor *self, TrellisMeasure *measure)
{
  g_autofree char *milestones
      = measure->milestones == NULL ? NULL : g_strjoinv ("\n", measure->milestones);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((int) kinds[i].kind == measure->kind)
      adw_combo_row_set_selected (self->kind, i);
  set_text (self->from, measure->from);
  set_text (self->to, measure->to);
  set_text (self->baseline, measure->baseline);
  set_text (self->target, measure->target);
  set_text (self->unit, measure->unit);
  if (milestones != NULL)
    gtk_text_buffer_set_text (self->milestones, milestones, -1);
}

static void
show_goal (TrellisGoalEditor *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Working Goal"));
  gtk_button_set_label (GTK_BUTTON (self->save), _ ("_Save"));
  set_text (self->statement, self->goal->statement);
  trellis_date_entry_set_date (self->due, self->goal->due);
  if (self->goal->measure != NULL)
    show_measure (self, self->goal->measure);
}

static void
trellis_goal_editor_dispose (GObject *object)
{
  TrellisGoalEditor *self = TRELLIS_GOAL_EDITOR (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->coaching);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_goal_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, statement);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, due);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, from);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, to);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, baseline);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, target);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, unit);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, milestones_box);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, milestones);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalEditor, save);
}

static void
trellis_goal_editor_class_init (TrellisGoalEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_goal_editor_dispose;

  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/goal/trellis-goal-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
trellis_goal_editor_init (TrellisGoalEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->kind);
  trellis_discard_guard (GTK_WINDOW (self));
  on_changed_cb (self);
}

/**
 * trellis_goal_editor_new:
 * @goal: (nullable): a working goal to edit; %NULL to add one
 *
 * Returns: (transfer none): the editor
 */
GtkWidget *
trellis_goal_editor_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal)
{
  TrellisGoalEditor *self = g_object_new (TRELLIS_TYPE_GOAL_EDITOR, NULL);

  self->workspace = g_object_ref (workspace);
  self->coaching = g_object_ref (coaching);
  g_set_object (&self->goal, goal);
  if (goal != NULL)
    show_goal (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
  return GTK_WIDGET (self);
}
