/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-times.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarEntry:
 * @uid: the session's id
 * @zone: its zone, which is known
 * @place: (nullable): where it is
 * @link: (nullable): what people follow
 * @title: what the calendar is to show
 * @created: when it was made; %TRELLIS_NO_INSTANT when nobody knows
 * @changed: when a fact last changed that a calendar shows; %TRELLIS_NO_INSTANT likewise
 * @from: when it starts
 * @minutes: how long it is
 * @sequence: how often it has changed
 * @reminder: how many minutes before it the alarm is; -1 for none
 * @cancelled: whether it is cancelled
 * @mentoring: whether it belongs to a mentoring relationship
 * @utc: whether its times are to be written in UTC
 *
 * All that a calendar is told of one session, and nothing else: what is not here cannot be written.
 * The texts are borrowed.
 */
typedef struct
{
  const char *uid;
  const char *zone;
  const char *place;
  const char *link;
  const char *title;
  gint64 created;
  gint64 changed;
  gint64 from;
  gint32 minutes;
  gint32 sequence;
  gint32 reminder;
  guint cancelled : 1;
  guint mentoring : 1;
  guint utc : 1;
} TrellisCalendarEntry;

void trellis_calendar_entry_init (TrellisCalendarEntry *self,
                                  const TrellisSession *session,
                                  const TrellisCalendarTimes *times);
gint64 trellis_calendar_entry_get_to (const TrellisCalendarEntry *self);
void trellis_calendar_entry_digest (const TrellisCalendarEntry *self, GChecksum *digest);

G_END_DECLS
