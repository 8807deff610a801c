/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-calendar-remark.h"

G_BEGIN_DECLS

/* The titles that the practice's settings name. */
#define TRELLIS_CALENDAR_TITLES_OF_PRACTICE (-1)

/**
 * TrellisCalendarOptions:
 * @engagement: (nullable): the id of the only engagement whose sessions are wanted
 * @from: the first day, compared with a session's date in its own zone; unset for no limit
 * @to: the last day, included; unset for no limit
 * @titles: a #TrellisTitleStyle, or %TRELLIS_CALENDAR_TITLES_OF_PRACTICE
 *
 * What an exported calendar is to hold.
 */
typedef struct
{
  const char *engagement;
  TrellisDate from;
  TrellisDate to;
  int titles;
} TrellisCalendarOptions;

gboolean trellis_calendar_export (TrellisPractice *practice,
                                  const TrellisCalendarOptions *options,
                                  GOutputStream *out,
                                  GPtrArray **remarks,
                                  GError **error);

G_END_DECLS
