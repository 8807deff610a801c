/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The later clicks of a double click, which are for what was there when it began. */

#include "config.h"

#include "trellis-second-click.h"

/* A click, and those that follow it so soon that they are one with it. */
typedef struct
{
  GtkWidget *place; /* (nullable): as long as it is there */
  guint32 time;
  double x, y;
} Click;

static void
free_click (gpointer data, GClosure *closure)
{
  Click *click = data;

  g_clear_weak_pointer (&click->place);
  g_free (click);
}

/* Returns: the row at which the event points, or what else is there */
static GtkWidget *
pick_place (GtkWidget *area, const Click *click)
{
  GtkNative *native = gtk_widget_get_native (area);
  double x, y;
  GtkWidget *picked, *row;

  gtk_native_get_surface_transform (native, &x, &y);
  picked = gtk_widget_pick (GTK_WIDGET (native), click->x - x, click->y - y, GTK_PICK_DEFAULT);
  row = picked == NULL ? NULL : gtk_widget_get_ancestor (picked, GTK_TYPE_LIST_BOX_ROW);
  return row != NULL ? row : picked;
}

static gboolean
follows (GtkWidget *area, const Click *first, const Click *next)
{
  GtkSettings *settings = gtk_widget_get_settings (area);
  int longest, farthest;

  g_object_get (settings, "gtk-double-click-time", &longest, "gtk-double-click-distance", &farthest,
                NULL);
  return next->time - first->time <= (guint) longest && ABS (next->x - first->x) <= farthest
         && ABS (next->y - first->y) <= farthest;
}

static gboolean
on_event_cb (GtkEventController *controller, GdkEvent *event, Click *first)
{
  GtkWidget *area = gtk_event_controller_get_widget (controller);
  GdkEventType type = gdk_event_get_event_type (event);
  Click next = { .time = gdk_event_get_time (event) };
  GtkWidget *place;
  gboolean again;

  if ((type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN)
      || !gdk_event_get_position (event, &next.x, &next.y))
    return GDK_EVENT_PROPAGATE;
  place = pick_place (area, &next);
  again = first->time != 0 && follows (area, first, &next);
  first->time = next.time;
  if (again)
    return place == first->place ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
  first->x = next.x;
  first->y = next.y;
  g_set_weak_pointer (&first->place, place);
  return GDK_EVENT_PROPAGATE;
}

/**
 * trellis_second_click_guard:
 * @area: in which rows act, and others then take their place
 *
 * Who clicks twice means the same row with both clicks: when another is there by then, the second
 * one does nothing. Keys stay as they are.
 */
void
trellis_second_click_guard (GtkWidget *area)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "event", G_CALLBACK (on_event_cb), g_new0 (Click, 1),
                         free_click, 0);
  gtk_widget_add_controller (area, controller);
}
