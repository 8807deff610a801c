/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next session: when it is, and planning one. */

#include "config.h"

#include "trellis-session-next.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "ui/session/trellis-session-saying.h"
#include "ui/session/trellis-session-time-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSessionNext
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *row;
  GtkButton *open;
  GtkButton *plan;

  TrellisSessionDraft *draft;
  char *next;
};

G_DEFINE_FINAL_TYPE (TrellisSessionNext, trellis_session_next, GTK_TYPE_WIDGET)

/* The first one to come that is not this one. */
static TrellisSession *
find_next (TrellisSessionNext *self, TrellisEngagement *engagement)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  TrellisSession *session = trellis_session_draft_get_session (self->draft);
  gint64 now = trellis_workspace_get_moment (trellis_session_draft_get_workspace (self->draft)).now;
  gint64 start, from, to;

  if (session == NULL)
    return NULL;
  trellis_session_get_span (session, &start, &to);
  for (guint i = 0; i < sessions->len; i++)
    {
      trellis_session_get_span (sessions->pdata[i], &from, &to);
      if (sessions->pdata[i] != session && from > start
          && trellis_session_is_coming (sessions->pdata[i], now))
        return sessions->pdata[i];
    }
  return NULL;
}

static void
show_next (TrellisSessionNext *self, TrellisEngagement *engagement, TrellisSession *next)
{
  g_autofree char *when = NULL, *which = NULL;

  g_clear_pointer (&self->next, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->open), next != NULL);
  if (next == NULL)
    {
      g_object_set (self->row, "title", _ ("Nothing is planned after this"), "subtitle", "", NULL);
      return;
    }
  self->next = g_strdup (next->id);
  when = trellis_say_when (next->start, next->zone, next->minutes);
  which = trellis_session_say_which (engagement, next);
  g_object_set (self->row, "title", when, "subtitle", which, NULL);
}

static void
on_refreshed_cb (TrellisSessionNext *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);

  if (engagement == NULL)
    return;
  show_next (self, engagement, find_next (self, engagement));
  gtk_widget_set_visible (GTK_WIDGET (self->plan), !trellis_engagement_is_over (engagement));
}

static void
on_open_clicked_cb (TrellisSessionNext *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);

  if (self->next != NULL && engagement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-session", "(ss)", engagement->id,
                                self->next);
}

static void
on_plan_clicked_cb (TrellisSessionNext *self)
{
  if (trellis_session_draft_get_session (self->draft) != NULL)
    gtk_window_present (GTK_WINDOW (trellis_session_time_window_new (
        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->draft, TRUE)));
}

static void
trellis_session_next_dispose (GObject *object)
{
  TrellisSessionNext *self = TRELLIS_SESSION_NEXT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->next, g_free);
  G_OBJECT_CLASS (trellis_session_next_parent_class)->dispose (object);
}

static void
trellis_session_next_class_init (TrellisSessionNextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_next_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-next.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNext, group);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNext, row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNext, open);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionNext, plan);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_clicked_cb);
}

static void
trellis_session_next_init (TrellisSessionNext *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_next_set_draft:
 *
 * Says which session it comes after. Once.
 */
void
trellis_session_next_set_draft (TrellisSessionNext *self, TrellisSessionDraft *draft)
{
  self->draft = g_object_ref (draft);
  if (trellis_session_draft_is_meeting (draft))
    {
      adw_preferences_group_set_title (self->group, _ ("Next Meeting"));
      gtk_button_set_label (self->plan, _ ("_Plan a Meeting…"));
    }
  g_object_bind_property (trellis_session_draft_get_workspace (draft), "can-act", self->plan,
                          "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  on_refreshed_cb (self);
}
