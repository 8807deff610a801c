/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/**
 * TrellisDayRange:
 * @first: the first day
 * @last: the last day, included
 */
typedef struct
{
  TrellisDate first;
  TrellisDate last;
} TrellisDayRange;

#define TRELLIS_TYPE_DAYS_OFF (trellis_days_off_get_type ())

/**
 * TrellisDaysOff:
 *
 * The days on which the practitioner does not work, as ranges in order that neither overlap nor
 * touch. Immutable, shared by reference.
 */
typedef struct _TrellisDaysOff TrellisDaysOff;

gboolean trellis_day_range_parse (const char *text, TrellisDayRange *range, GError **error);
char *trellis_day_range_to_string (TrellisDayRange range);

GType trellis_days_off_get_type (void);
TrellisDaysOff *trellis_days_off_parse (const char *const *ranges, GError **error);
TrellisDaysOff *trellis_days_off_ref (TrellisDaysOff *self);
void trellis_days_off_unref (TrellisDaysOff *self);
gboolean trellis_days_off_contains (const TrellisDaysOff *self, TrellisDate date);
guint trellis_days_off_get_n_ranges (const TrellisDaysOff *self);
TrellisDayRange trellis_days_off_get_range (const TrellisDaysOff *self, guint position);
char **trellis_days_off_to_strings (const TrellisDaysOff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisDaysOff, trellis_days_off_unref)

G_END_DECLS
