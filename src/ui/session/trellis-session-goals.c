/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals of the engagement in the session window, to be checked in on. */

#include "config.h"

#include "trellis-session-goals.h"

#include "engagement/trellis-coaching.h"
#include "ui/common/trellis-part-names.h"
#include "ui/session/trellis-session-check-in.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionGoals
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;

  TrellisSessionDraft *draft;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TrellisSessionGoals, trellis_session_goals, GTK_TYPE_WIDGET)

static gboolean
has_row (TrellisSessionGoals *self, TrellisGoal *goal)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (trellis_session_check_in_get_goal (self->rows->pdata[i]), goal->id))
      return TRUE;
  return FALSE;
}

/* A goal that is met in this session stays, and says so. */
static void
on_refreshed_cb (TrellisSessionGoals *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);
  GListStore *goals;

  if (engagement == NULL || engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return;
  goals = TRELLIS_COACHING (engagement)->goals;
  for (guint i = 0; i < self->rows->len; i++)
    trellis_session_check_in_refresh (self->rows->pdata[i]);
  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      GtkWidget *row;

      if (goal->state != TRELLIS_GOAL_STATE_OPEN || has_row (self, goal))
        continue;
      row = trellis_session_check_in_new (self->draft, goal->id);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  trellis_name_parts (GTK_WIDGET (self), "");
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
trellis_session_goals_dispose (GObject *object)
{
  TrellisSessionGoals *self = TRELLIS_SESSION_GOALS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_session_goals_parent_class)->dispose (object);
}

static void
trellis_session_goals_class_init (TrellisSessionGoalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_goals_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-goals.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionGoals, group);
}

static void
trellis_session_goals_init (TrellisSessionGoals *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_goals_set_draft:
 *
 * Says which session it is about. Once. Mentoring has no goals, and then it is not seen.
 */
void
trellis_session_goals_set_draft (TrellisSessionGoals *self, TrellisSessionDraft *draft)
{
  self->draft = g_object_ref (draft);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_object_bind_property (trellis_session_draft_get_workspace (draft), "can-act", self, "sensitive",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  on_refreshed_cb (self);
}
