/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-import-report.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarReading:
 *
 * One reading of another calendar: prepared from the practice, read on any thread, and only then
 * told to what the practice keeps of it.
 */
typedef struct _TrellisCalendarReading TrellisCalendarReading;

TrellisCalendarReading *trellis_calendar_reading_new (TrellisPractice *practice,
                                                      const char *place,
                                                      TrellisCalendarSource *calendar,
                                                      GError **error);
void trellis_calendar_reading_free (TrellisCalendarReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCalendarReading, trellis_calendar_reading_free)

gboolean trellis_calendar_reading_run (TrellisCalendarReading *self,
                                       GCancellable *cancellable,
                                       GError **error);

const TrellisImportReport *trellis_calendar_reading_get_report (TrellisCalendarReading *self);
TrellisImportReport *trellis_calendar_reading_steal_report (TrellisCalendarReading *self);
gint64 trellis_calendar_reading_get_from (TrellisCalendarReading *self);
gint64 trellis_calendar_reading_get_to (TrellisCalendarReading *self);
void trellis_calendar_reading_tell (TrellisCalendarReading *self, TrellisCalendarSource *calendar);

G_END_DECLS
