/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* The titles that the practice's settings name. */
#define TRELLIS_CALENDAR_TITLES_OF_PRACTICE (-1)

/**
 * TrellisCalendarOptions:
 * @engagements: (nullable): the ids of the only engagements whose sessions are wanted, ended by
 *   %NULL
 * @from: the first day, compared with a session's date in its own zone; unset for no limit
 * @to: the last day, included; unset for no limit
 * @titles: a #TrellisTitleStyle, or %TRELLIS_CALENDAR_TITLES_OF_PRACTICE
 *
 * What an exported calendar is to hold.
 */
typedef struct
{
  const char *const *engagements;
  TrellisDate from;
  TrellisDate to;
  int titles;
} TrellisCalendarOptions;

/**
 * TrellisCalendarSelection:
 * @entries: (element-type TrellisCalendarEntry): what is to be written, in its order
 * @remarks: (element-type TrellisCalendarRemark): what the coach ought to know of it
 * @titles: (element-type utf8): the titles of the entries
 * @own: (nullable): the other texts of the entries, once they are its own
 *
 * The sessions of a practice that an export is to hold. Its entries borrow from the practice, which
 * must not change before they are written, unless it is detached.
 */
typedef struct
{
  GArray *entries;
  GPtrArray *remarks;
  GPtrArray *titles;
  GStringChunk *own;
} TrellisCalendarSelection;

TrellisCalendarSelection *
trellis_calendar_select (TrellisPractice *practice, const TrellisCalendarOptions *options);
TrellisCalendarSelection *
trellis_calendar_select_for (TrellisPractice *practice, TrellisExportTarget *target, gboolean kept);
void trellis_calendar_selection_free (TrellisCalendarSelection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCalendarSelection, trellis_calendar_selection_free)

void trellis_calendar_selection_detach (TrellisCalendarSelection *self);
char *trellis_calendar_selection_digest (TrellisCalendarSelection *self);
GHashTable *trellis_calendar_selection_list_sequences (TrellisCalendarSelection *self);

int trellis_calendar_find_style (TrellisPractice *practice, const TrellisCalendarOptions *options);
GPtrArray *trellis_calendar_list_engagements (TrellisPractice *practice, const char *const *only);

G_END_DECLS
