/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "planning/trellis-days-off.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisRow:
 * @engagement: where it stands
 * @item: (nullable): the session, goal or action
 *
 * What a query finds. Both are referenced.
 */
typedef struct
{
  TrellisEngagement *engagement;
  gpointer item;
} TrellisRow;

/**
 * TrellisConflict:
 * @session: a session
 * @engagement: whose it is
 * @other: (nullable): the session that it overlaps, %NULL when it is busy time
 * @other_engagement: (nullable): whose that is
 * @calendar: (nullable): the calendar whose busy time it overlaps
 * @from: when the other one begins, seconds since the epoch
 * @to: when the other one ends
 * @soft: whether the other one is tentative: shown, and refused by nothing
 *
 * A session and what it overlaps, buffers included. All are referenced.
 */
typedef struct
{
  TrellisSession *session;
  TrellisEngagement *engagement;
  TrellisSession *other;
  TrellisEngagement *other_engagement;
  char *calendar;
  gint64 from;
  gint64 to;
  gboolean soft;
} TrellisConflict;

void trellis_conflict_free (TrellisConflict *self);

TrellisDaysOff *trellis_practice_get_days_off (TrellisPractice *self);
GPtrArray *trellis_practice_list_sessions (TrellisPractice *self, TrellisDate from, TrellisDate to);
GPtrArray *trellis_practice_list_due (TrellisPractice *self, TrellisDate until);
GPtrArray *trellis_practice_list_unsettled (TrellisPractice *self);
GPtrArray *trellis_practice_find_conflicts (TrellisPractice *self);
GPtrArray *trellis_practice_find_conflicts_of (TrellisPractice *self,
                                               TrellisEngagement *engagement,
                                               GPtrArray *sessions);
char **trellis_practice_dup_names (TrellisPractice *self, TrellisEngagement *engagement);

G_END_DECLS
