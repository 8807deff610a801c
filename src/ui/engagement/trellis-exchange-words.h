/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* Closures of an exchange's row. */

char *trellis_exchange_words_line (gpointer self,
                                   TrellisPractice *practice,
                                   TrellisMentoring *mentoring,
                                   TrellisExchange *exchange,
                                   guint revision);
char *trellis_exchange_words_date (gpointer self, const TrellisDate *date);

G_END_DECLS
