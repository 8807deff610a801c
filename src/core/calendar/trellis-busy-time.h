/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-report.h"

G_BEGIN_DECLS

/**
 * TrellisBusyInterval:
 * @start: an instant
 * @end: a later instant, not included
 * @soft: whether it is tentative
 */
typedef struct
{
  gint64 start;
  gint64 end;
  gboolean soft;
} TrellisBusyInterval;

/**
 * TrellisBusyTime:
 * @intervals: (element-type TrellisBusyInterval): by start, then by end; they may overlap
 * @report: what was read, and what was not
 *
 * When somebody is busy by another calendar, and nothing of what they do then.
 */
typedef struct
{
  GArray *intervals;
  TrellisImportReport *report;
} TrellisBusyTime;

TrellisBusyTime *trellis_busy_time_new (void);
void trellis_busy_time_free (TrellisBusyTime *self);
void trellis_busy_time_sort (TrellisBusyTime *self);

GArray *trellis_busy_intervals_merge (const GArray *intervals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisBusyTime, trellis_busy_time_free)

G_END_DECLS
