/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of the session window share: the window of the next session of a demo engagement. */

#include "config.h"

#include "session-fixture.h"

#include "engagement/trellis-session-time.h"

static void
on_said_cb (SessionFixture *fixture, const char *what)
{
  g_free (fixture->said);
  fixture->said = g_strdup (what);
}

/* The next session to come. */
TrellisSession *
session_find_coming (TrellisEngagement *engagement)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  for (guint i = 0; i < sessions->len; i++)
    if (trellis_session_is_coming (sessions->pdata[i], UI_NOW))
      return sessions->pdata[i];
  return NULL;
}

void
session_open (SessionFixture *fixture, TrellisSession *session)
{
  fixture->session = session;
  fixture->window
      = trellis_session_window_new (NULL, fixture->workspace, fixture->engagement, session);
}

void
session_set_up (SessionFixture *fixture, gconstpointer title)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->engagement = ui_practice_find (fixture->practice, title);
  g_signal_connect_swapped (fixture->workspace, "acted", G_CALLBACK (on_said_cb), fixture);
  g_signal_connect_swapped (fixture->workspace, "refused", G_CALLBACK (on_said_cb), fixture);
  session_open (fixture, session_find_coming (fixture->engagement));
}

void
session_close (SessionFixture *fixture)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  ui_settle ();
}

void
session_tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_close (fixture);
  g_clear_pointer (&fixture->said, g_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

GtkWidget *
session_find_row (GtkWidget *root, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (ADW_IS_PREFERENCES_ROW (child)
          && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), title) == 0)
        return child;
      found = session_find_row (child, title);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The window that stands before the session's, if there is one. */
GtkWidget *
session_find_dialog (SessionFixture *fixture, GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (g_type_is_a (G_OBJECT_TYPE (each->data), type)
        && gtk_window_get_transient_for (each->data) == GTK_WINDOW (fixture->window))
      return each->data;
  return NULL;
}
