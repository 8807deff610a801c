/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-today.h"

G_BEGIN_DECLS

/* Words for what a day asks for; all are given back to keep, and %NULL where nothing is to say. */

const char *trellis_today_words_heading (TrellisTodayPart part);
char *trellis_today_words_until (TrellisSession *session, TrellisMoment moment);
char *trellis_today_words_when (TrellisPractice *practice,
                                TrellisSession *session,
                                TrellisMoment moment,
                                gboolean with_day);
char *trellis_today_words_title (TrellisPractice *practice, TrellisTodayItem *item);
char *trellis_today_words_line (TrellisPractice *practice, TrellisTodayItem *item);
char *trellis_today_words_remark (TrellisTodayItem *item, TrellisMoment moment);

G_END_DECLS
