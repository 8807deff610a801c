/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisTodayPart:
 * @TRELLIS_TODAY_NEXT: the session that goes on, or the next one
 * @TRELLIS_TODAY_SESSIONS: the other sessions of today
 * @TRELLIS_TODAY_WEEK: the sessions of the coming seven days
 * @TRELLIS_TODAY_UNSETTLED: past sessions that are still planned
 * @TRELLIS_TODAY_UNWRITTEN: sessions held of late of which nothing is written down
 * @TRELLIS_TODAY_CONTRACTS: drafts and amendments that not all have signed
 * @TRELLIS_TODAY_ACTIONS: open actions that are overdue, or due within a week
 * @TRELLIS_TODAY_GOALS: open goals that are overdue, or due within two weeks
 * @TRELLIS_TODAY_TERMS: coaching whose term is over, or runs out within two weeks
 * @TRELLIS_TODAY_MENTEES: mentees not seen for longer than the rhythm that was agreed
 *
 * What a day asks for, in the order of its page.
 */
typedef enum
{
  TRELLIS_TODAY_NEXT,
  TRELLIS_TODAY_SESSIONS,
  TRELLIS_TODAY_WEEK,
  TRELLIS_TODAY_UNSETTLED,
  TRELLIS_TODAY_UNWRITTEN,
  TRELLIS_TODAY_CONTRACTS,
  TRELLIS_TODAY_ACTIONS,
  TRELLIS_TODAY_GOALS,
  TRELLIS_TODAY_TERMS,
  TRELLIS_TODAY_MENTEES,
  TRELLIS_TODAY_N_PARTS
} TrellisTodayPart;

#define TRELLIS_TYPE_TODAY_ITEM (trellis_today_item_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTodayItem, trellis_today_item, TRELLIS, TODAY_ITEM, GObject)

/**
 * TrellisTodayItem:
 * @part: what it asks for
 * @engagement: where it stands
 * @item: (nullable): the session, action or goal; %NULL when it is about the engagement
 * @order: what the items of a part are sorted by: an instant, a day, or fewer days first
 *
 * One thing that a day asks for.
 */
struct _TrellisTodayItem
{
  GObject parent_instance;

  TrellisTodayPart part;
  TrellisEngagement *engagement;
  gpointer item;
  gint64 order;
};

GPtrArray *trellis_practice_list_today (TrellisPractice *self);

G_END_DECLS
