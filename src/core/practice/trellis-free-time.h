/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* The most days that are looked through. */
#define TRELLIS_FREE_TIME_MAX_DAYS 731

/**
 * TrellisFreeTime:
 * @from: seconds since the epoch
 * @to: seconds since the epoch, not included
 *
 * A stretch in which nothing stands and a session fits, buffers included.
 */
typedef struct
{
  gint64 from;
  gint64 to;
} TrellisFreeTime;

GArray *trellis_practice_find_free (TrellisPractice *self,
                                    TrellisDate from,
                                    TrellisDate to,
                                    gint64 minutes,
                                    const char *zone,
                                    GError **error);

G_END_DECLS
