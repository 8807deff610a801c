/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-busy-time.h"

G_BEGIN_DECLS

/**
 * TrellisImportOptions:
 * @zone: the IANA name of the user's zone, in which days and times without a zone are read
 * @from: the instant at which the window begins; what ends then or before is left out
 * @to: the instant at which it ends; what starts then or later is left out
 * @own_uids: (nullable) (element-type utf8 utf8): a set of the UIDs that this practice exported
 * @whole: whether a file that was cut off is not wanted at all
 * @most_bytes: how much of a file is read
 * @most_times: how many times of one event are used
 * @most_intervals: how many times of one file are used
 * @most_seconds: how long it may take
 *
 * What is wanted of a calendar, and how much.
 */
typedef struct
{
  const char *zone;
  gint64 from;
  gint64 to;
  GHashTable *own_uids;
  gboolean whole;
  gsize most_bytes;
  guint most_times;
  guint most_intervals;
  guint most_seconds;
} TrellisImportOptions;

void trellis_import_options_init (TrellisImportOptions *self, const char *zone, gint64 now);
gboolean trellis_import_options_keep (const TrellisImportOptions *self,
                                      const TrellisBusyInterval *interval,
                                      guint line,
                                      TrellisBusyTime *busy);

G_END_DECLS
