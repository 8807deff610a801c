/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-rule.h"

G_BEGIN_DECLS

/**
 * TrellisImportWalk:
 * @rule: the rule, complete
 * @start: when the series starts
 * @stop: nothing later is wanted
 * @period: how many periods have been looked at, those passed over included
 * @left: how many times may still come; -1 for no limit
 * @days: (element-type gint64): the days of the period
 * @base: the second of the day in which the period begins, when it is shorter than a day
 * @times: (element-type guint): seconds after @base
 * @positions: (element-type guint): which of days and times are meant; empty for all
 * @at: how many times of the period have been given
 * @n_times: how many the period has
 * @steps: how many steps may still be made
 * @checked_day: the day that @has_day is about
 * @has_day: whether the rule has it
 *
 * The times of a rule, one after the other, as the clock shows them.
 */
typedef struct
{
  TrellisImportRule rule;
  gint64 start;
  gint64 stop;
  gint64 period;
  gint64 left;
  GArray *days;
  gint64 base;
  GArray *times;
  GArray *positions;
  guint at;
  guint n_times;
  gint64 steps;
  gint64 checked_day;
  gboolean has_day;
} TrellisImportWalk;

void trellis_import_walk_init (TrellisImportWalk *self,
                               const TrellisImportRule *rule,
                               const TrellisImportStamp *start,
                               gint64 from,
                               gint64 stop);
void trellis_import_walk_clear (TrellisImportWalk *self);
gboolean trellis_import_walk_next (TrellisImportWalk *self, gint64 *local);
gboolean trellis_import_walk_gave_up (const TrellisImportWalk *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrellisImportWalk, trellis_import_walk_clear)

G_END_DECLS
