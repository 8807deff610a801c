/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/trellis-window.h"

G_BEGIN_DECLS

/* What meson takes for a benchmark that was left out. */
#define BENCH_SKIPPED 77

gboolean bench_window_has_display (void);
TrellisWindow *bench_window_open (const char *place, TrellisClock *clock);

void bench_stalls_watch (void);
void bench_stalls_begin (void);
double bench_stalls_end (guint settling_ms, double *whole);
double bench_percentile (GArray *values, guint percent);

G_END_DECLS
