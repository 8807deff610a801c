/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a session: those that it takes over or those that come out of it, to be ticked. */

#include "config.h"

#include "trellis-session-actions.h"

#include "engagement/trellis-session-actions.h"
#include "ui/session/trellis-session-action-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSessionActions
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *nothing;

  TrellisSessionDraft *draft;
  gboolean carried_over;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TrellisSessionActions, trellis_session_actions, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static TrellisSessionActionRow *
find_row (TrellisSessionActions *self, TrellisAction *action)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (trellis_session_action_row_get_id (self->rows->pdata[i]), action->id))
      return self->rows->pdata[i];
  return NULL;
}

static void
add_row (TrellisSessionActions *self, TrellisAction *action)
{
  GtkWidget *row = trellis_session_action_row_new (self->draft, action->id);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* What was undone is gone; what is done stays where it stood while the window is open. */
static void
drop_rows (TrellisSessionActions *self, TrellisEngagement *engagement)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      TrellisSessionActionRow *row = self->rows->pdata[i - 1];

      if (trellis_engagement_find_action (engagement, trellis_session_action_row_get_id (row))
          == NULL)
        {
          adw_preferences_group_remove (self->group, GTK_WIDGET (row));
          g_ptr_array_remove_index (self->rows, i - 1);
        }
      else
        trellis_session_action_row_refresh (row);
    }
}

static void
on_refreshed_cb (TrellisSessionActions *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);
  TrellisSession *session = trellis_session_draft_get_session (self->draft);
  g_autoptr (GPtrArray) actions = NULL;

  if (session == NULL)
    return;
  drop_rows (self, engagement);
  actions = self->carried_over ? trellis_engagement_list_carried_over (engagement, session)
                               : trellis_engagement_list_agreed_in (engagement, session);
  for (guint i = 0; i < actions->len; i++)
    if (find_row (self, actions->pdata[i]) == NULL)
      add_row (self, actions->pdata[i]);
  gtk_widget_set_visible (self->nothing, self->rows->len == 0);
}

static void
trellis_session_actions_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value,
                      adw_preferences_group_get_title (TRELLIS_SESSION_ACTIONS (object)->group));
}

static void
trellis_session_actions_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  adw_preferences_group_set_title (TRELLIS_SESSION_ACTIONS (object)->group,
                                   g_value_get_string (value));
}

static void
trellis_session_actions_dispose (GObject *object)
{
  TrellisSessionActions *self = TRELLIS_SESSION_ACTIONS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_session_actions_parent_class)->dispose (object);
}

static void
trellis_session_actions_class_init (TrellisSessionActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_session_actions_get_property;
  object_class->set_property = trellis_session_actions_set_property;
  object_class->dispose = trellis_session_actions_dispose;
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionActions, group);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionActions, nothing);
}

static void
trellis_session_actions_init (TrellisSessionActions *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_actions_set_draft:
 * @carried_over: whether it lists what the session takes over, or else what comes out of it
 *
 * Says which session it is about. Once.
 */
void
trellis_session_actions_set_draft (TrellisSessionActions *self,
                                   TrellisSessionDraft *draft,
                                   gboolean carried_over)
{
  self->draft = g_object_ref (draft);
  self->carried_over = carried_over;
  g_signal_connect_object (draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self->nothing, "title",
                carried_over ? _ ("Nothing is open from before") : _ ("None yet"), NULL);
  on_refreshed_cb (self);
}
