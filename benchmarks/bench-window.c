/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks that work a window share. */

#include "config.h"

#include "bench-window.h"

#include "tests/ui/ui-fixture.h"

/* Rows that are made behind the first ones. */
#define FILLING_MS 1500

/**
 * bench_window_has_display:
 *
 * Returns: whether there is a display; says so when there is none
 */
gboolean
bench_window_has_display (void)
{
  if (gtk_init_check ())
    return TRUE;
  g_print ("There is no display: this benchmark is left out.\n");
  return FALSE;
}

static gboolean
has_practice (gpointer window)
{
  return trellis_window_get_workspace (window) != NULL;
}

/**
 * bench_window_open:
 *
 * Returns: (transfer none): a window that shows the practice and has nothing left to do
 */
TrellisWindow *
bench_window_open (const char *place, TrellisClock *clock)
{
  TrellisWindow *window = trellis_window_new (NULL, clock);

  trellis_window_open (window, place);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait (has_practice, window);
  bench_stalls_begin ();
  bench_stalls_end (FILLING_MS, NULL);
  return window;
}
