/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarParcel:
 *
 * What one export to a target holds: packed from the practice, written to a file, and only then
 * remembered as sent.
 */
typedef struct _TrellisCalendarParcel TrellisCalendarParcel;

TrellisCalendarParcel *trellis_calendar_parcel_new (TrellisPractice *practice,
                                                    TrellisExportTarget *target,
                                                    gboolean kept,
                                                    GError **error);
void trellis_calendar_parcel_free (TrellisCalendarParcel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCalendarParcel, trellis_calendar_parcel_free)

void trellis_calendar_parcel_detach (TrellisCalendarParcel *self);
GPtrArray *trellis_calendar_parcel_get_remarks (TrellisCalendarParcel *self);
guint trellis_calendar_parcel_get_length (TrellisCalendarParcel *self);
gboolean trellis_calendar_parcel_is_stale (TrellisCalendarParcel *self);
gboolean trellis_calendar_parcel_is_idle (TrellisCalendarParcel *self, const char *path);

/* Of these two each may run on any thread; NULL is standard output. */
gboolean
trellis_calendar_parcel_write (TrellisCalendarParcel *self, const char *path, GError **error);

gboolean trellis_calendar_parcel_remember (TrellisCalendarParcel *self,
                                           TrellisPractice *practice,
                                           TrellisExportTarget *target,
                                           GError **error);

G_END_DECLS
