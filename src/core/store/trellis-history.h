/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"

G_BEGIN_DECLS

#define TRELLIS_HISTORY_MOST_RECENT 20
#define TRELLIS_HISTORY_MOST_DAYS 30

/**
 * TrellisGeneration:
 * @number: counts up from 1 for each document, whatever the clock says
 * @day: such as 20261124, in UTC
 * @name: `<time>-<number>.json`
 *
 * What a document held before it was written anew.
 */
typedef struct
{
  guint64 number;
  guint32 day;
  char *name;
} TrellisGeneration;

char *trellis_history_format_time (gint64 now);
gint64 trellis_history_read_time (const char *name);
GPtrArray *trellis_history_list (int folder, const char *id);
char *trellis_history_make_name (GPtrArray *generations, gint64 now);
void trellis_history_prune (const TrellisDisk *disk, int folder, const char *id);

G_END_DECLS
