/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toasts come and go beside what somebody does: the focus goes to one by its user's key alone. */

#include "config.h"

#include "trellis-toast-focus.h"

#include <adwaita.h>

#define GUARD "trellis-toast-focus"

typedef struct
{
  GtkWidget *last; /* that had the focus and is in no toast */
  gboolean by_key;
} Guard;

static void
free_guard (gpointer data)
{
  Guard *self = data;

  g_clear_weak_pointer (&self->last);
  g_free (self);
}

/* The toast has no type of its own in public. */
static gboolean
is_in_toast (GtkWidget *widget)
{
  GType type = g_type_from_name ("AdwToastWidget");

  return type != 0 && gtk_widget_get_ancestor (widget, type) != NULL;
}

static gboolean
can_have_focus (GtkWidget *widget, GtkWindow *window)
{
  return widget != NULL && gtk_widget_get_root (widget) == GTK_ROOT (window)
         && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

/* Where it was, or else to what the toast lies on. */
static void
lead_back (Guard *self, GtkWindow *window, GtkWidget *focus)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (focus, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *under = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  if (can_have_focus (self->last, window) && gtk_widget_grab_focus (self->last))
    return;
  if (under == NULL || !gtk_widget_child_focus (under, GTK_DIR_TAB_FORWARD))
    gtk_window_set_focus (window, NULL);
}

static void
on_focus_changed_cb (GtkWindow *window, GParamSpec *pspec, Guard *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL)
    return;
  if (!is_in_toast (focus))
    g_set_weak_pointer (&self->last, focus);
  else if (!self->by_key)
    lead_back (self, window, focus);
}

static void
on_move_begun_cb (GtkWindow *window, GtkDirectionType direction, Guard *self)
{
  self->by_key = TRUE;
}

static void
on_moved_cb (GtkWindow *window, GtkDirectionType direction, Guard *self)
{
  self->by_key = FALSE;
}

/**
 * trellis_toast_guard_focus:
 * @window: in which toasts are shown; it may be guarded already
 *
 * When a widget with the focus goes, the toolkit looks for another. The button of a toast is none
 * to be found that way: whoever went on typing would undo what was done last.
 */
void
trellis_toast_guard_focus (GtkWindow *window)
{
  Guard *self;

  if (g_object_get_data (G_OBJECT (window), GUARD) != NULL)
    return;
  self = g_new0 (Guard, 1);
  g_object_set_data_full (G_OBJECT (window), GUARD, self, free_guard);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), self);
  g_signal_connect (window, "move-focus", G_CALLBACK (on_move_begun_cb), self);
  g_signal_connect_after (window, "move-focus", G_CALLBACK (on_moved_cb), self);
}
