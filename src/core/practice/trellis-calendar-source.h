/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarFailure:
 * @TRELLIS_CALENDAR_FAILURE_NONE: it was read
 * @TRELLIS_CALENDAR_FAILURE_UNREADABLE: its file is missing, or cannot be read
 * @TRELLIS_CALENDAR_FAILURE_CHANGING: its file was changed each time it was read
 * @TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR: its file has nothing of a calendar
 * @TRELLIS_CALENDAR_FAILURE_TOO_LONG: reading it took longer than it may
 * @TRELLIS_CALENDAR_FAILURE_CUT_OFF: its file lacks its end, and there was something to keep
 *
 * Why a calendar could not be read again.
 */
typedef enum
{
  TRELLIS_CALENDAR_FAILURE_NONE,
  TRELLIS_CALENDAR_FAILURE_UNREADABLE,
  TRELLIS_CALENDAR_FAILURE_CHANGING,
  TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR,
  TRELLIS_CALENDAR_FAILURE_TOO_LONG,
  TRELLIS_CALENDAR_FAILURE_CUT_OFF
} TrellisCalendarFailure;

#define TRELLIS_TYPE_CALENDAR_FAILURE (trellis_calendar_failure_get_type ())
GType trellis_calendar_failure_get_type (void);

#define TRELLIS_TYPE_CALENDAR_SOURCE (trellis_calendar_source_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarSource, trellis_calendar_source, TRELLIS, CALENDAR_SOURCE, TrellisRecord)

/**
 * TrellisCalendarSource:
 *
 * Another calendar, of which it is known when somebody is busy and nothing else: the document
 * `calendars/<id>.json`.
 */
struct _TrellisCalendarSource
{
  TrellisRecord parent_instance;

  char *id;
  char *name;       /* what the coach calls it; no two have the same */
  char *place;      /* its file; %NULL when it cannot be read again */
  gint64 read;      /* when what it has was read */
  gint64 failed;    /* when reading it failed last; none once it was read again */
  int failure;      /* why */
  char **busy;      /* intervals such as "2026-12-01T09:00:00Z/2026-12-01T10:00:00Z" */
  char **tentative; /* intervals in which nothing is settled */
};

gboolean trellis_calendar_source_check_busy (TrellisCalendarSource *self, GError **error);
GArray *trellis_calendar_source_list_busy (TrellisCalendarSource *self);
void trellis_calendar_source_set_busy (TrellisCalendarSource *self, GArray *intervals);
guint trellis_calendar_source_count_busy (TrellisCalendarSource *self);

G_END_DECLS
