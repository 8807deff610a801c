/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says when the first window of an application is painted, when it shows what it is for, and how
   much memory that took at most; then ends the program. */

#include "config.h"

#include "paint-probe.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What goes on behind the first rows counts for the memory. */
#define SETTLING_MS 700

typedef struct
{
  GtkWidget *window;
  PaintProbeCondition stands;
  gint64 painted;
  gint64 stood;
} Probe;

/* In kilobytes. What the system counts for a child begins with what its parent had. */
static guint64
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  peak = strstr (status, "VmHWM:");
  return peak == NULL ? 0 : g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10);
}

static gboolean
on_settled_cb (gpointer data)
{
  const Probe *probe = data;

  printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT "\n", probe->painted,
          probe->stood, read_peak ());
  fflush (stdout);
  _exit (0);
}

static void
on_painted_cb (Probe *probe)
{
  if (!gtk_widget_get_mapped (probe->window) || probe->stood != 0)
    return;
  if (probe->painted == 0)
    probe->painted = g_get_monotonic_time ();
  if (!probe->stands (probe->window))
    return;
  probe->stood = g_get_monotonic_time ();
  g_timeout_add (SETTLING_MS, on_settled_cb, probe);
}

static void
on_realized_cb (Probe *probe)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (probe->window), "after-paint",
                            G_CALLBACK (on_painted_cb), probe);
}

static void
on_window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  Probe *probe = data;

  if (probe->window != NULL)
    return;
  probe->window = GTK_WIDGET (window);
  g_signal_connect_swapped (window, "realize", G_CALLBACK (on_realized_cb), probe);
}

/**
 * paint_probe_watch:
 * @stands: is asked after each frame of the first window
 *
 * Prints, in microseconds of the monotonic clock, when the first frame was painted and when what is
 * waited for was, and the peak of the memory in kilobytes.
 */
void
paint_probe_watch (GtkApplication *application, PaintProbeCondition stands)
{
  Probe *probe = g_new0 (Probe, 1);

  probe->stands = stands;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), probe);
}
