/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-folder.h"

#define BENCH_ENGAGEMENTS 300
#define BENCH_SESSIONS 10000

TrellisFolder *bench_practice_write (const char *path, TrellisClock *clock);
GPtrArray *bench_practice_list_files (const char *path);
guint64 bench_practice_measure (GPtrArray *files);
double bench_median (GArray *values);
void bench_say_in (
    const char *unit, const char *what, double ours, double theirs, double limit, gboolean *held);
void bench_say (const char *what, double ours, double theirs, double limit, gboolean *held);
