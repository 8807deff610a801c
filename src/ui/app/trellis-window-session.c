/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session windows of a window: one a session, gone with the practice that they write in. */

#include "config.h"

#include "trellis-window-session.h"

#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
#include "ui/engagement/trellis-series-dialog.h"
#include "ui/session/trellis-session-time-window.h"
#include "ui/session/trellis-session-window.h"

/* Returns: (transfer container): the session windows that belong to the window */
static GPtrArray *
list_sessions (GtkWindow *window)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (TRELLIS_IS_SESSION_WINDOW (each->data)
        && gtk_window_get_transient_for (each->data) == window)
      g_ptr_array_add (found, each->data);
  return found;
}

static TrellisSessionWindow *
find_session (GtkWindow *window, const char *session)
{
  g_autoptr (GPtrArray) windows = list_sessions (window);

  for (guint i = 0; i < windows->len; i++)
    if (trellis_session_window_is_about (windows->pdata[i], session))
      return windows->pdata[i];
  return NULL;
}

/* Before the window itself makes sure that all is saved. */
static gboolean
on_close_requested_cb (TrellisSessionWindow *session)
{
  trellis_session_window_save (session);
  return FALSE;
}

static void
show_session (GtkWindow *window,
              TrellisWorkspace *workspace,
              TrellisEngagement *engagement,
              TrellisSession *session)
{
  GtkWidget *shown = trellis_session_window_new (window, workspace, engagement, session);
  TrellisToaster *toaster = trellis_toaster_new (
      GTK_WIDGET (trellis_session_window_get_toasts (TRELLIS_SESSION_WINDOW (shown))), workspace);

  trellis_session_window_take_teller (TRELLIS_SESSION_WINDOW (shown), G_OBJECT (toaster));
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_requested_cb), shown,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (shown));
}

/* Returns: (nullable): the session of those ids, which may have gone meanwhile */
static TrellisSession *
read_session (TrellisWorkspace *workspace, GVariant *ids, TrellisEngagement **engagement)
{
  const char *engagement_id, *session_id;

  if (workspace == NULL)
    return NULL;
  g_variant_get (ids, "(&s&s)", &engagement_id, &session_id);
  *engagement = trellis_practice_find_engagement (trellis_workspace_get_practice (workspace),
                                                  engagement_id);
  return *engagement == NULL ? NULL : trellis_engagement_find_session (*engagement, session_id);
}

static void
open_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (widget));
  TrellisEngagement *engagement;
  TrellisSession *session = read_session (workspace, parameter, &engagement);
  TrellisSessionWindow *open
      = session == NULL ? NULL : find_session (GTK_WINDOW (widget), session->id);

  if (open != NULL)
    gtk_window_present (GTK_WINDOW (open));
  else if (session != NULL)
    show_session (GTK_WINDOW (widget), workspace, engagement, session);
}

static void
move_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (widget));
  TrellisEngagement *engagement;
  TrellisSession *session = read_session (workspace, parameter, &engagement);
  g_autoptr (TrellisSessionDraft) draft = NULL;

  if (session == NULL)
    return;
  draft = trellis_session_draft_new (workspace, engagement, session);
  gtk_window_present (
      GTK_WINDOW (trellis_session_time_window_new (GTK_WINDOW (widget), draft, FALSE)));
}

/* A session belongs to an engagement: to the one that is shown. */
static void
new_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisEngagement *engagement = trellis_window_get_engagement (TRELLIS_WINDOW (widget));
  GtkWidget *dialog;

  if (engagement == NULL)
    return;
  dialog = trellis_series_dialog_new (trellis_window_get_workspace (TRELLIS_WINDOW (widget)),
                                      engagement, TRELLIS_SERIES_ADD);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * trellis_window_install_session:
 * @widget_class: of the window
 *
 * Gives the window the actions that open and move a session, `win.open-session` and
 * `win.move-session` with the ids of its engagement and of the session, and `win.new-session`.
 */
void
trellis_window_install_session (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-session", "(ss)", open_session);
  gtk_widget_class_install_action (widget_class, "win.move-session", "(ss)", move_session);
  gtk_widget_class_install_action (widget_class, "win.new-session", NULL, new_session);
}

/**
 * trellis_window_close_sessions:
 *
 * Saves what is written in the session windows and closes them, before the practice goes.
 */
void
trellis_window_close_sessions (GtkWindow *window)
{
  g_autoptr (GPtrArray) windows = list_sessions (window);

  for (guint i = 0; i < windows->len; i++)
    {
      trellis_session_window_save (windows->pdata[i]);
      /* The key that quits may keep it for longer than the window that it belongs to. */
      gtk_window_set_transient_for (windows->pdata[i], NULL);
      gtk_window_destroy (windows->pdata[i]);
    }
}
