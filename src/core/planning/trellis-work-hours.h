/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/**
 * TrellisHours:
 * @weekday: 1 for Monday to 7 for Sunday
 * @from: minutes since midnight
 * @to: minutes since midnight, not included; 1440 is the end of the day
 */
typedef struct
{
  int weekday;
  int from;
  int to;
} TrellisHours;

#define TRELLIS_TYPE_WORK_HOURS (trellis_work_hours_get_type ())

/**
 * TrellisWorkHours:
 *
 * The hours of a week in which the practitioner works, in wall time. Immutable, shared by
 * reference.
 */
typedef struct _TrellisWorkHours TrellisWorkHours;

GType trellis_work_hours_get_type (void);
TrellisWorkHours *trellis_work_hours_parse (const char *text, GError **error);
TrellisWorkHours *trellis_work_hours_ref (TrellisWorkHours *self);
void trellis_work_hours_unref (TrellisWorkHours *self);
char *trellis_work_hours_to_string (const TrellisWorkHours *self);
gboolean
trellis_work_hours_contains (const TrellisWorkHours *self, TrellisWall start, gint64 minutes);
const TrellisHours *trellis_work_hours_get_hours (const TrellisWorkHours *self, guint *n_hours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisWorkHours, trellis_work_hours_unref)

G_END_DECLS
