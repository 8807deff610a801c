/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody wants of a window whose practice may still be on its way. */

#include "config.h"

#include "trellis-window-wish.h"

#include "ui/app/trellis-window-private.h"

typedef struct
{
  GtkWidget *window;
  char *action;
  GVariant *parameter; /* none: the action takes none */
} Wish;

static Wish *
new_wish (GtkWidget *window, const char *action, GVariant *parameter)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->window = window;
  wish->action = g_strdup (action);
  wish->parameter = parameter == NULL ? NULL : g_variant_ref_sink (parameter);
  return wish;
}

static void
free_wish (gpointer data)
{
  Wish *wish = data;

  g_clear_pointer (&wish->parameter, g_variant_unref);
  g_free (wish->action);
  g_free (wish);
}

static gboolean
on_idle_cb (gpointer data)
{
  Wish *wish = data;

  gtk_widget_activate_action_variant (wish->window, wish->action, wish->parameter);
  g_object_unref (wish->window);
  return G_SOURCE_REMOVE;
}

/* Not at once: the window has just begun to show its practice. */
static void
fulfil (GtkWidget *window, const char *action, GVariant *parameter)
{
  Wish *wish = new_wish (g_object_ref (window), action, parameter);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle_cb, wish, free_wish);
}

static gboolean
is_loading (GtkStack *views)
{
  return g_str_equal (gtk_stack_get_visible_child_name (views), VIEW_LOADING);
}

static void
on_view_changed_cb (GtkStack *views, GParamSpec *property, Wish *wish)
{
  if (is_loading (views))
    return;
  fulfil (wish->window, wish->action, wish->parameter);
  g_signal_handlers_disconnect_by_data (views, wish);
}

/**
 * trellis_window_wish:
 * @action: one of the window's
 * @parameter: (nullable): what the action takes; a floating reference is sunk
 *
 * Activates the action as soon as the window's practice is open, or cannot be opened; never, when
 * the window is closed before.
 */
void
trellis_window_wish (TrellisWindow *self, const char *action, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (self);

  if (!is_loading (self->views))
    fulfil (window, action, parameter);
  else
    g_signal_connect_data (self->views, "notify::visible-child-name",
                           G_CALLBACK (on_view_changed_cb), new_wish (window, action, parameter),
                           (GClosureNotify) (void (*) (void)) free_wish, 0);
}
