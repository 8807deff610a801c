/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TrellisInterval:
 * @start: an instant
 * @end: an instant, not included; an interval that is empty overlaps nothing
 * @soft: whether it is tentative
 * @owner: whose it is: an engagement's id, or a calendar's name
 * @id: (nullable): its own id, such as a session's; %NULL when only its owner is known
 */
typedef struct
{
  gint64 start;
  gint64 end;
  gboolean soft;
  const char *owner;
  const char *id;
} TrellisInterval;

/**
 * TrellisIntervalFunc:
 * @interval: what was found; valid during the call
 *
 * Must not change the index.
 *
 * Returns: %TRUE to go on, %FALSE to stop
 */
typedef gboolean (*TrellisIntervalFunc) (const TrellisInterval *interval, gpointer data);

/**
 * TrellisIntervalIndex:
 *
 * Intervals of time in a balanced tree, asked for those that overlap a given one.
 */
typedef struct _TrellisIntervalIndex TrellisIntervalIndex;

TrellisIntervalIndex *trellis_interval_index_new (void);
void trellis_interval_index_free (TrellisIntervalIndex *self);
guint trellis_interval_index_get_size (const TrellisIntervalIndex *self);
void trellis_interval_index_insert (TrellisIntervalIndex *self, const TrellisInterval *interval);
gboolean trellis_interval_index_remove (TrellisIntervalIndex *self, const char *id);
guint trellis_interval_index_remove_owner (TrellisIntervalIndex *self, const char *owner);
gboolean trellis_interval_index_foreach_overlapping (const TrellisIntervalIndex *self,
                                                     gint64 start,
                                                     gint64 end,
                                                     TrellisIntervalFunc func,
                                                     gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisIntervalIndex, trellis_interval_index_free)

G_END_DECLS
