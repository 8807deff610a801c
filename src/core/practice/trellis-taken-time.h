/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"
#include "planning/trellis-interval-index.h"

G_BEGIN_DECLS

/**
 * TrellisTaken:
 * @from: seconds since the epoch
 * @to: seconds since the epoch, not included
 * @soft: whether it is tentative
 * @engagement: (nullable): the id of the engagement, %NULL for busy time
 * @session: (nullable): the session, %NULL for busy time
 * @calendar: (nullable): the calendar's name, %NULL for a session
 *
 * What takes a stretch of time; all is borrowed.
 */
typedef struct
{
  gint64 from;
  gint64 to;
  gboolean soft;
  const char *engagement;
  TrellisSession *session;
  const char *calendar;
} TrellisTaken;

typedef void (*TrellisTakenFunc) (const TrellisTaken *taken, gpointer data);

/**
 * TrellisTakenTime:
 *
 * All the time that sessions and other calendars take, in one index. For the practice alone.
 */
typedef struct _TrellisTakenTime TrellisTakenTime;

TrellisTakenTime *trellis_taken_time_new (void);
void trellis_taken_time_free (TrellisTakenTime *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisTakenTime, trellis_taken_time_free)

gboolean trellis_session_takes_time (TrellisSession *session);

void trellis_taken_time_note (TrellisTakenTime *self, TrellisEngagement *engagement);
void trellis_taken_time_forget (TrellisTakenTime *self, TrellisEngagement *engagement);
void trellis_taken_time_set_busy (TrellisTakenTime *self, const char *calendar, GArray *intervals);
void trellis_taken_time_foreach (
    TrellisTakenTime *self, gint64 from, gint64 to, TrellisTakenFunc func, gpointer data);

G_END_DECLS
