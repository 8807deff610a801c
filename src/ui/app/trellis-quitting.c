/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaving the program, from whichever of its windows somebody is in. */

#include "config.h"

#include "trellis-quitting.h"

#include "ui/app/trellis-window.h"

/* Newest first; those that are closed take others with them. */
static GPtrArray *
list_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    g_ptr_array_add (list, g_list_model_get_item (windows, i - 1));
  return list;
}

static void
set_leaves (GPtrArray *windows, gboolean leaves)
{
  for (guint i = 0; i < windows->len; i++)
    if (TRELLIS_IS_WINDOW (windows->pdata[i]))
      trellis_window_set_leaves (windows->pdata[i], leaves);
}

/* Closing, unlike quitting, lets each window keep what was typed in it, and remember its size. One
   that asks something first stays, and so does all that it stands before. */
static void
close_all (gpointer unused)
{
  g_autoptr (GPtrArray) windows = list_windows ();

  set_leaves (windows, TRUE);
  for (guint i = 0; i < windows->len; i++)
    {
      GtkWindow *window = windows->pdata[i];

      if (!gtk_widget_get_visible (GTK_WIDGET (window)) && !TRELLIS_IS_WINDOW (window))
        continue;
      gtk_window_close (window);
      if (gtk_window_get_transient_for (window) != NULL
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        {
          set_leaves (windows, FALSE);
          return;
        }
    }
}

/**
 * trellis_quitting_begin:
 *
 * Closes all windows, soon: not while the toolkit still sees to the key in one of them.
 */
void
trellis_quitting_begin (void)
{
  g_idle_add_once (close_all, NULL);
}

static gboolean
on_key_pressed_cb (GtkWidget *window, GVariant *arguments, gpointer application)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return TRUE;
}

/* Only windows of the application have its keys, and those that stand before them are none. */
static void
add_key (GtkWidget *window, gpointer application)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK),
                          gtk_callback_action_new (on_key_pressed_cb, application, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (window, keys);
  g_signal_handlers_disconnect_by_func (window, add_key, application);
}

static void
on_windows_changed_cb (
    GListModel *windows, guint position, guint n_removed, guint n_added, gpointer application)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, position + i);

      /* It is only about to be made, and has no role yet. */
      g_signal_connect (window, "map", G_CALLBACK (add_key), application);
    }
}

/**
 * trellis_quitting_start:
 *
 * Gives each window from now on the key for the application's action `quit`.
 */
void
trellis_quitting_start (GApplication *application)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed",
                           G_CALLBACK (on_windows_changed_cb), application, 0);
}
