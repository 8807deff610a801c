/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The app as it is, with a probe that tells when its window and the rows of today are painted. */

#include "config.h"

#include "paint-probe.h"

#include "ui/app/trellis-app.h"
#include "ui/today/trellis-today-row.h"

static gboolean
has_row (GtkWidget *widget)
{
  if (TRELLIS_IS_TODAY_ROW (widget))
    return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_row (child))
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (TrellisApp) app = trellis_app_new ();

  paint_probe_watch (GTK_APPLICATION (app), has_row);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
