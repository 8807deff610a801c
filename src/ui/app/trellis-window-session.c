/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session windows of a window: one a session, gone with the practice that they write in. */

#include "config.h"

#include "trellis-window-session.h"

#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
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
      trellis_session_window_get_toasts (TRELLIS_SESSION_WINDOW (shown)), workspace);

  trellis_session_window_take_teller (TRELLIS_SESSION_WINDOW (shown), G_OBJECT (toaster));
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_requested_cb), shown,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (shown));
}

static void
open_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (widget));
  const char *engagement_id, *session_id;
  TrellisSessionWindow *open;
  TrellisEngagement *engagement;
  TrellisSession *session;

  if (workspace == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &engagement_id, &session_id);
  open = find_session (GTK_WINDOW (widget), session_id);
  if (open != NULL)
    {
      gtk_window_present (GTK_WINDOW (open));
      return;
    }
  engagement = trellis_practice_find_engagement (trellis_workspace_get_practice (workspace),
                                                 engagement_id);
  session = engagement == NULL ? NULL : trellis_engagement_find_session (engagement, session_id);
  if (session != NULL)
    show_session (GTK_WINDOW (widget), workspace, engagement, session);
}

/**
 * trellis_window_install_session:
 * @widget_class: of the window
 *
 * Gives the window the action that opens a session, `win.open-session` with the ids of its
 * engagement and of the session.
 */
void
trellis_window_install_session (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-session", "(ss)", open_session);
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
    gtk_window_close (windows->pdata[i]);
}
