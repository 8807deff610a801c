/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarRemarkKind:
 * @TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE: left out, because this computer does not know its zone
 * @TRELLIS_CALENDAR_REMARK_FAR: left out, because it is after the year 2999
 * @TRELLIS_CALENDAR_REMARK_GAP: the clocks jump over its start; the file has the time that exists
 * @TRELLIS_CALENDAR_REMARK_TWICE: its start or its end exists twice; the file has it in UTC
 *
 * What somebody who exports a session ought to know of it.
 */
typedef enum
{
  TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE,
  TRELLIS_CALENDAR_REMARK_FAR,
  TRELLIS_CALENDAR_REMARK_GAP,
  TRELLIS_CALENDAR_REMARK_TWICE
} TrellisCalendarRemarkKind;

/**
 * TrellisCalendarRemark:
 * @kind: what there is to know
 * @engagement: the engagement's id
 * @session: the session's id
 * @title: the engagement's title
 * @start: when the session starts, as it was entered
 * @written: when it starts in the file, in its own zone; unset when it is left out
 * @zone: the session's zone
 *
 * A remark on one session, kept apart from the practice.
 */
typedef struct
{
  TrellisCalendarRemarkKind kind;
  char *engagement;
  char *session;
  char *title;
  TrellisWall start;
  TrellisWall written;
  char *zone;
} TrellisCalendarRemark;

void trellis_calendar_remark_free (TrellisCalendarRemark *self);
char *trellis_calendar_remark_to_text (const TrellisCalendarRemark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCalendarRemark, trellis_calendar_remark_free)

G_END_DECLS
