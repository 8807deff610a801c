/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-times.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarEntry:
 * @session: a session whose zone is known
 * @times: when it is
 * @title: what the calendar is to show
 * @mentoring: whether it belongs to a mentoring relationship
 *
 * One event to be, borrowing all it holds.
 */
typedef struct
{
  TrellisSession *session;
  TrellisCalendarTimes times;
  const char *title;
  gboolean mentoring;
} TrellisCalendarEntry;

void trellis_calendar_event_append (const TrellisCalendarEntry *entry, GString *text);

G_END_DECLS
