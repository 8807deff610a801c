/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that an app of libadwaita can be: an empty window. */

#include "config.h"

#include "paint-probe.h"

#include <adwaita.h>

static gboolean
stands (GtkWidget *window)
{
  return TRUE;
}

static void
on_activated_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 720);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
      = adw_application_new (APPLICATION_ID ".Empty", G_APPLICATION_NON_UNIQUE);

  paint_probe_watch (GTK_APPLICATION (application), stands);
  g_signal_connect (application, "activate", G_CALLBACK (on_activated_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
