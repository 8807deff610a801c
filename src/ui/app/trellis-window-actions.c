/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window, which its menu, its buttons and the keys ask for. */

#include "config.h"

#include "trellis-window-actions.h"

#include "ui/app/trellis-window.h"

#include <glib/gi18n-lib.h>

static void
undo (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_undo (TRELLIS_WINDOW (window));
}

/* A text that is being typed has an undoing of its own: the window's is not for it. */
static gboolean
on_undo_key_cb (GtkWidget *window, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    return FALSE;
  return gtk_widget_activate_action (window, "win.undo", NULL);
}

static void
open_new (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_open_new (TRELLIS_WINDOW (window));
}

static void
save_again (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_save_again (TRELLIS_WINDOW (window));
}

static void
go_back (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_go_back (TRELLIS_WINDOW (window));
}

static void
open_menu (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_open_menu (TRELLIS_WINDOW (window));
}

/* In a window of its own where something is not saved yet. */
static void
open_demo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWindow *window = TRELLIS_WINDOW (widget);

  if (trellis_window_get_workspace (window) != NULL && !trellis_window_is_vacant (window))
    window = trellis_window_new (gtk_window_get_application (GTK_WINDOW (widget)),
                                 trellis_window_get_clock (window));
  trellis_window_open_demo (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* Made when it is asked for, and gone when it is closed: GTK 4.8 ends the program when a screen
   reader asks for a window that has just gone and the newest one left is hidden. */
static void
show_shortcuts (GtkWidget *window, const char *action, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/trellis_app/Trellis/shortcuts.ui");
  GtkShortcutsWindow *shortcuts
      = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window), shortcuts);
  gtk_window_set_hide_on_close (GTK_WINDOW (shortcuts), FALSE);
  gtk_window_present (GTK_WINDOW (shortcuts));
}

static void
show_about (GtkWidget *window, const char *action, GVariant *parameter)
{
  adw_show_about_window (GTK_WINDOW (window), "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                         "application-name", _ ("Trellis"), "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION, "developer-name",
                         _ ("The Trellis contributors"), "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://github.com/trellis-app/Trellis", "comments",
                         _ ("Coaching with an end in sight, mentoring without one."),
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.undo", undo },
  { "win.new", open_new },
  { "win.save-again", save_again },
  { "win.back", go_back },
  { "win.menu", open_menu },
  { "win.open-demo", open_demo },
  { "win.about", show_about },
  { "win.show-shortcuts", show_shortcuts },
};

/**
 * trellis_window_install_actions:
 * @widget_class: of the window
 *
 * Gives the window its actions.
 */
void
trellis_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key_cb, NULL);
}
