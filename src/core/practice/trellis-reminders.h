/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisReminder:
 * @engagement: whose session it is
 * @session: what it reminds of
 * @due: when it was to remind, seconds since the epoch; of several the last that has come
 * @start: when the session begins
 * @end: when it ends
 *
 * A session that somebody is to be reminded of now.
 */
typedef struct
{
  TrellisEngagement *engagement;
  TrellisSession *session;
  gint64 due;
  gint64 start;
  gint64 end;
} TrellisReminder;

GPtrArray *trellis_practice_list_reminders (TrellisPractice *self, gint64 since);

G_END_DECLS
