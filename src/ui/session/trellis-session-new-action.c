/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form for an action that comes out of the session: what, who, by when, for which goal. */

#include "config.h"

#include "trellis-session-new-action.h"

#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-reveal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSessionNewAction
{
  GtkWidget parent_instance;

  AdwEntryRow *what;
  AdwComboRow *who;
  AdwActionRow *due_row;
  TrellisDateEntry *due;
  AdwComboRow *goal;
  GtkButton *add;
  GtkLabel *problem;

  TrellisSessionDraft *draft;
  GPtrArray *people; /* ids, in the order of the list */
  GPtrArray *goals;  /* ids, in the order of the list, which begins with none */
};

G_DEFINE_FINAL_TYPE (TrellisSessionNewAction, trellis_session_new_action, GTK_TYPE_WIDGET)

static void
list_people (TrellisSessionNewAction *self, TrellisEngagement *engagement)
{
  g_auto (GStrv) ids = trellis_engagement_dup_people (engagement);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      TrellisPerson *person
          = trellis_practice_find_person (trellis_session_draft_get_practice (self->draft), ids[i]);

      if (person == NULL)
        continue;
      gtk_string_list_append (names, person->name);
      g_ptr_array_add (self->people, g_strdup (ids[i]));
    }
  gtk_string_list_append (names, C_ ("action", "You"));
  g_ptr_array_add (self->people, g_strdup (TRELLIS_ACTION_COACH));
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
}

/* Goals that are still open, or the aspirations. */
static void
list_goals (TrellisSessionNewAction *self, TrellisEngagement *engagement)
{
  gboolean coaching = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  GListStore *list = coaching ? TRELLIS_COACHING (engagement)->goals
                              : TRELLIS_MENTORING (engagement)->aspirations;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, coaching ? C_ ("goal", "None") : C_ ("aspiration", "None"));
  for (guint i = 0; i < trellis_list_length (list); i++)
    {
      gpointer item = trellis_list_get (list, i);

      if (coaching && TRELLIS_GOAL (item)->state != TRELLIS_GOAL_STATE_OPEN)
        continue;
      gtk_string_list_append (names, coaching ? TRELLIS_GOAL (item)->statement
                                              : TRELLIS_ASPIRATION (item)->statement);
      g_ptr_array_add (self->goals, g_strdup (trellis_record_get_id (item)));
    }
  adw_combo_row_set_model (self->goal, G_LIST_MODEL (names));
  if (!coaching)
    g_object_set (self->goal, "title", _ ("For the aspiration"), NULL);
}

/* Says what is wrong where it is typed, and below all when it is about nothing there. */
static GtkWidget *
show_problem (TrellisSessionNewAction *self, const GError *error)
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

static void
on_changed_cb (TrellisSessionNewAction *self)
{
  g_autofree char *what = trellis_field_dup_line (GTK_EDITABLE (self->what));
  const char *problem = trellis_date_entry_get_problem (self->due);

  show_problem (self, NULL);
  trellis_field_problem_show (GTK_WIDGET (self->due), problem);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), what != NULL && problem == NULL);
}

static const char *
get_chosen (AdwComboRow *row, GPtrArray *ids, guint offset)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == GTK_INVALID_LIST_POSITION || selected < offset || selected - offset >= ids->len
             ? NULL
             : ids->pdata[selected - offset];
}

static void
clear (TrellisSessionNewAction *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->what), "");
  trellis_date_entry_set_text (self->due, "");
  adw_combo_row_set_selected (self->goal, 0);
  trellis_discard_remember (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
}

static void
on_add_clicked_cb (TrellisSessionNewAction *self)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);
  const char *who = get_chosen (self->who, self->people, 0);
  g_autofree char *what = trellis_field_dup_line (GTK_EDITABLE (self->what));
  g_autoptr (GError) error = NULL;

  if (engagement == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self->add)))
    return;
  if (trellis_practice_add_action_from (trellis_workspace_get_practice (workspace), engagement,
                                        trellis_session_draft_get_session (self->draft), what,
                                        who == NULL ? TRELLIS_ACTION_COACH : who,
                                        trellis_date_entry_get_date (self->due),
                                        get_chosen (self->goal, self->goals, 1), &error)
      == NULL)
    {
      GtkWidget *field = show_problem (self, error);

      if (field != NULL)
        gtk_widget_grab_focus (field);
      return;
    }
  clear (self);
  trellis_workspace_report_act (workspace, _ ("Action added"));
}

static void
trellis_session_new_action_dispose (GObject *object)
{
  TrellisSessionNewAction *self = TRELLIS_SESSION_NEW_ACTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_session_new_action_parent_class)->dispose (object);
}

static void
trellis_session_new_action_class_init (TrellisSessionNewActionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_new_action_dispose;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-new-action.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, what);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, who);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, due_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, due);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, goal);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, add);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNewAction, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
trellis_session_new_action_init (TrellisSessionNewAction *self)
{
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->goals = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->who);
  trellis_combo_words_show_whole (self->goal);
  trellis_date_entry_set_label (self->due, _ ("By when"));
}

/**
 * trellis_session_new_action_set_draft:
 *
 * Says which session the actions come from. Once.
 */
void
trellis_session_new_action_set_draft (TrellisSessionNewAction *self, TrellisSessionDraft *draft)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);

  self->draft = g_object_ref (draft);
  list_people (self, engagement);
  list_goals (self, engagement);
  g_object_bind_property (trellis_session_draft_get_workspace (draft), "can-act", self, "sensitive",
                          G_BINDING_SYNC_CREATE);
  on_changed_cb (self);
  trellis_discard_remember (GTK_WIDGET (self));
  trellis_name_parts (GTK_WIDGET (self), _ ("New Action"));
}
