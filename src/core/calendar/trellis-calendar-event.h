/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarEntry:
 * @session: a session whose zone is known
 * @kind: of the engagement that it belongs to
 * @title: what the calendar is to show
 *
 * One event to be, borrowing all it holds.
 */
typedef struct
{
  TrellisSession *session;
  TrellisEngagementKind kind;
  const char *title;
} TrellisCalendarEntry;

void trellis_calendar_event_append (const TrellisCalendarEntry *entry, GString *text);

G_END_DECLS
