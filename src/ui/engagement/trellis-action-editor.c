/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form for one action of the plan: what, who, by when and for which goal. */

#include "config.h"

#include "trellis-action-editor.h"

#include "engagement/trellis-mentoring.h"
#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

struct _TrellisActionEditor
{
  AdwBin parent_instance;

  GtkEditable *what;
  GtkDropDown *who;
  TrellisDateEntry *due;
  GtkWidget *goal_box;
  GtkLabel *goal_label;
  GtkDropDown *goal;
  GtkLabel *problem;
  GtkButton *drop;
  GtkButton *save;

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  TrellisAction *action; /* none for a new one */
  TrellisAction *first;  /* what the form said as it was opened; none while it is closed */
  GStrv who_ids;         /* of the rows of @who */
};

G_DEFINE_FINAL_TYPE (TrellisActionEditor, trellis_action_editor, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListStore *
get_objectives (TrellisActionEditor *self)
{
  return self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
             ? TRELLIS_COACHING (self->engagement)->goals
             : TRELLIS_MENTORING (self->engagement)->aspirations;
}

/* Says what is wrong where it is typed, and below all when it is about nothing there. */
static GtkWidget *
show_problem (TrellisActionEditor *self, const GError *error)
{
  const TrellisFieldPlace places[] = {
    { "what", GTK_WIDGET (self->what) },
    { "due", GTK_WIDGET (self->due) },
  };
  g_autofree char *sentence = NULL;
  GtkWidget *field = trellis_field_problem_tell (error, places, G_N_ELEMENTS (places), &sentence);

  trellis_reveal_words (self->problem, sentence);
  return field;
}

/* What was wrong goes when it is mended; a day that there is not is said as it is typed. */
static void
on_changed_cb (TrellisActionEditor *self)
{
  show_problem (self, NULL);
  trellis_field_problem_show (GTK_WIDGET (self->due), trellis_date_entry_get_problem (self->due));
}

/* The people of the engagement, then the coach; who has left it keeps what they have to do. */
static GStrv
list_who (TrellisActionEditor *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) people = trellis_engagement_dup_people (self->engagement);
  const char *own = self->action == NULL ? NULL : self->action->who;

  g_strv_builder_addv (ids, (const char **) people);
  g_strv_builder_add (ids, TRELLIS_ACTION_COACH);
  if (own != NULL && g_strcmp0 (own, TRELLIS_ACTION_COACH) != 0
      && !g_strv_contains ((const char *const *) people, own))
    g_strv_builder_add (ids, own);
  return g_strv_builder_end (ids);
}

static void
fill_who (TrellisActionEditor *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_strfreev (self->who_ids);
  self->who_ids = list_who (self);
  for (guint i = 0; self->who_ids[i] != NULL; i++)
    {
      const char *id = self->who_ids[i];
      g_autofree char *name = trellis_practice_dup_who (practice, self->engagement, id);

      gtk_string_list_append (names,
                              g_str_equal (id, TRELLIS_ACTION_COACH) ? C_ ("action", "You") : name);
      if (self->action != NULL && g_strcmp0 (self->action->who, id) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, selected);
}

static void
fill_goals (TrellisActionEditor *self)
{
  GListStore *objectives = get_objectives (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, C_ ("goal", "None"));
  for (guint i = 0; i < trellis_list_length (objectives); i++)
    {
      gpointer objective = trellis_list_get (objectives, i);
      g_autofree char *statement = NULL;

      g_object_get (objective, "statement", &statement, NULL);
      gtk_string_list_append (names, statement);
      if (self->action != NULL
          && g_strcmp0 (self->action->goal, trellis_record_get_id (objective)) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->goal, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->goal, selected);
  gtk_widget_set_visible (self->goal_box, trellis_list_length (objectives) > 0);
}

/* Mentoring has no goals. */
static void
name_goals (TrellisActionEditor *self)
{
  gboolean coaching = self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;

  gtk_label_set_label (self->goal_label,
                       coaching ? _ ("For which _goal") : _ ("For which _aspiration"));
  trellis_name_parts (GTK_WIDGET (self->goal),
                      coaching ? _ ("For which goal") : _ ("For which aspiration"));
}

static const char *
get_goal (TrellisActionEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->goal);
  gpointer objective = selected == 0 || selected == GTK_INVALID_LIST_POSITION
                           ? NULL
                           : trellis_list_get (get_objectives (self), selected - 1);

  return objective == NULL ? NULL : trellis_record_get_id (objective);
}

static TrellisAction *
create_action (TrellisActionEditor *self)
{
  g_autofree char *what = trellis_field_dup_line (self->what);
  guint who = gtk_drop_down_get_selected (self->who);
  TrellisAction *action = self->action == NULL ? g_object_new (TRELLIS_TYPE_ACTION, NULL)
                                               : trellis_record_copy (self->action);

  trellis_record_set_string (action, "what", what);
  trellis_record_set_string (action, "who",
                             who < g_strv_length (self->who_ids) ? self->who_ids[who] : NULL);
  trellis_record_set_date (action, "due", trellis_date_entry_get_date (self->due));
  trellis_record_set_string (action, "goal", get_goal (self));
  return action;
}

/* A day that cannot be read says something, too. */
static gboolean
is_changed (TrellisActionEditor *self)
{
  g_autoptr (TrellisAction) action = self->first == NULL ? NULL : create_action (self);

  return action != NULL
         && (trellis_date_entry_get_problem (self->due) != NULL
             || !trellis_record_equal (action, self->first));
}

/* What it stood in may have gone before, and hears nothing then. */
static void
close_editor (TrellisActionEditor *self)
{
  g_clear_object (&self->first);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
save_action (TrellisActionEditor *self, TrellisAction *action, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  if (self->action != NULL)
    return trellis_practice_edit_action (practice, self->engagement, self->action, action, error);
  return trellis_practice_add_action (practice, self->engagement, action->what, action->who,
                                      action->due, action->goal, error)
         != NULL;
}

static void
report_saved (TrellisActionEditor *self)
{
  trellis_workspace_report_act (self->workspace, self->action == NULL
                                                     ? _ ("The action is added")
                                                     : _ ("The action has changed"));
}

/* What is in a tab that is turned away from takes no focus. */
static void
focus_field (GtkWidget *field)
{
  if (field != NULL && gtk_widget_get_mapped (field))
    gtk_widget_grab_focus (field);
}

/* Returns: whether it all can be kept, and the form is closed */
static gboolean
save (TrellisActionEditor *self)
{
  g_autoptr (TrellisActionEditor) kept = g_object_ref (self);
  g_autoptr (TrellisAction) action = create_action (self);
  const char *wrong_day = trellis_date_entry_get_problem (self->due);
  g_autoptr (GError) error = NULL;

  show_problem (self, NULL);
  if (action->what == NULL || wrong_day != NULL)
    {
      GtkWidget *field = wrong_day != NULL ? GTK_WIDGET (self->due) : GTK_WIDGET (self->what);

      trellis_field_problem_show (field, wrong_day ? wrong_day : _ ("Say what is to be done."));
      focus_field (field);
      return FALSE;
    }
  if (self->action != NULL && trellis_record_equal (action, self->action))
    {
      close_editor (self);
      return TRUE;
    }
  if (!save_action (self, action, &error))
    {
      focus_field (show_problem (self, error));
      return FALSE;
    }
  /* Reporting may take the row away in which this stands. */
  close_editor (kept);
  report_saved (kept);
  return TRUE;
}

static void
on_save_clicked_cb (TrellisActionEditor *self)
{
  save (self);
}

/* Returns: whether something is left that cannot be kept */
static gboolean
on_take_typed_cb (TrellisActionEditor *self, gboolean discards)
{
  if (!is_changed (self) || save (self))
    return FALSE;
  if (discards)
    close_editor (self);
  return !discards;
}

/* What cannot stand is as it was. */
static TrellisAction *
create_standing (TrellisActionEditor *self)
{
  TrellisAction *action = create_action (self);

  if (action->what == NULL)
    trellis_record_set_string (action, "what", self->first->what);
  if (trellis_date_entry_get_problem (self->due) != NULL)
    trellis_record_set_date (action, "due", self->first->due);
  return action;
}

static void
save_standing (TrellisActionEditor *self)
{
  g_autoptr (TrellisAction) action = create_standing (self);
  g_autoptr (GError) error = NULL;

  if (action->what == NULL || trellis_record_equal (action, self->first))
    return;
  if (save_action (self, action, &error))
    report_saved (self);
  else
    trellis_workspace_report_refusal (self->workspace, error);
}

static void
tell_left (TrellisActionEditor *self)
{
  g_autoptr (TrellisAction) action = create_action (self);
  const char *wrong_day = trellis_date_entry_get_problem (self->due);

  if (action->what == NULL)
    trellis_workspace_report_left (self->workspace, _ ("What is to be done"),
                                   _ ("Say what is to be done."));
  if (wrong_day != NULL)
    trellis_workspace_report_left (self->workspace, _ ("By when"), wrong_day);
}

/* The form has gone with its page or its row, and nobody can answer in it any more. */
static gboolean
on_gone_cb (gpointer data)
{
  TrellisActionEditor *self = data;

  if (self->first == NULL || gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    return G_SOURCE_REMOVE;
  save_standing (self);
  tell_left (self);
  close_editor (self);
  return G_SOURCE_REMOVE;
}

static TrellisActionState
get_other_state (TrellisAction *action)
{
  return action->state == TRELLIS_ACTION_STATE_OPEN ? TRELLIS_ACTION_STATE_DROPPED
                                                    : TRELLIS_ACTION_STATE_OPEN;
}

/* What is typed in the form goes with the action: Undo brings back what it was. */
static void
on_drop_clicked_cb (TrellisActionEditor *self)
{
  g_autoptr (TrellisActionEditor) kept = g_object_ref (self);
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisActionState state = get_other_state (self->action);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!trellis_practice_set_action (practice, self->engagement, self->action, state, &error))
    {
      show_problem (self, error);
      return;
    }
  text = g_strdup_printf (state == TRELLIS_ACTION_STATE_DROPPED ? _ ("“%s” is dropped")
                                                                : _ ("“%s” is open again"),
                          self->action->what);
  close_editor (kept);
  trellis_workspace_report_act (kept->workspace, text);
}

/* What is done is opened again by its box; what was dropped has none that can be clicked. */
static void
show_drop (TrellisActionEditor *self)
{
  gboolean open = self->action != NULL && self->action->state == TRELLIS_ACTION_STATE_OPEN;
  gboolean dropped = self->action != NULL && self->action->state == TRELLIS_ACTION_STATE_DROPPED;

  gtk_widget_set_visible (GTK_WIDGET (self->drop), open || dropped);
  gtk_button_set_label (self->drop, dropped ? _ ("_Open Again") : _ ("_Drop Action"));
}

static void
leave (TrellisActionEditor *self)
{
  trellis_discard_leave (GTK_WIDGET (self), (TrellisDiscarded) (void (*) (void)) close_editor);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  leave (TRELLIS_ACTION_EDITOR (widget));
  return TRUE;
}

static void
set_workspace (TrellisActionEditor *self, TrellisWorkspace *workspace)
{
  if (self->workspace == workspace)
    return;
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, on_take_typed_cb, self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "take-typed", G_CALLBACK (on_take_typed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* An act may take rows away, which is no time for another act. */
static void
trellis_action_editor_unroot (GtkWidget *widget)
{
  if (is_changed (TRELLIS_ACTION_EDITOR (widget)))
    g_idle_add_full (G_PRIORITY_DEFAULT, on_gone_cb, g_object_ref (widget), g_object_unref);
  GTK_WIDGET_CLASS (trellis_action_editor_parent_class)->unroot (widget);
}

static void
trellis_action_editor_dispose (GObject *object)
{
  TrellisActionEditor *self = TRELLIS_ACTION_EDITOR (object);

  g_clear_object (&self->first);
  adw_bin_set_child (ADW_BIN (self), NULL);
  set_workspace (self, NULL);
  g_clear_object (&self->engagement);
  g_clear_object (&self->action);
  g_clear_pointer (&self->who_ids, g_strfreev);
  G_OBJECT_CLASS (trellis_action_editor_parent_class)->dispose (object);
}

static void
trellis_action_editor_class_init (TrellisActionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_action_editor_dispose;
  widget_class->unroot = trellis_action_editor_unroot;

  signals[CLOSED] = g_signal_new ("closed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-action-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, what);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, who);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, due);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, goal_box);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, goal_label);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, goal);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, save);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionEditor, drop);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_clicked_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
trellis_action_editor_init (TrellisActionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_parts (GTK_WIDGET (self->who), _ ("Who"));
}

/**
 * trellis_action_editor_show:
 * @action: (nullable): an action to edit; %NULL to add one
 *
 * Fills the form. Its signal `closed` says that the form is done with, saved or not. Where the form
 * goes with its page, what is typed in it is taken, and what cannot be is told.
 */
void
trellis_action_editor_show (TrellisActionEditor *self,
                            TrellisWorkspace *workspace,
                            TrellisEngagement *engagement,
                            TrellisAction *action)
{
  set_workspace (self, workspace);
  g_set_object (&self->engagement, engagement);
  g_set_object (&self->action, action);
  gtk_editable_set_text (self->what, action == NULL ? "" : action->what);
  fill_who (self);
  fill_goals (self);
  name_goals (self);
  trellis_date_entry_set_date (self->due, action == NULL ? TRELLIS_NO_DATE : action->due);
  gtk_button_set_label (self->save, action == NULL ? _ ("_Add") : _ ("_Save"));
  show_drop (self);
  show_problem (self, NULL);
  trellis_discard_remember (GTK_WIDGET (self));
  g_clear_object (&self->first);
  self->first = create_action (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
}
