/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* Closures of the coaching page: what its facts say. A fraction is from 0 to 1, or -1 for none. */

char *trellis_coaching_words_state (gpointer self,
                                    TrellisPractice *practice,
                                    TrellisCoaching *coaching,
                                    guint revision);
char *trellis_coaching_words_term (gpointer self,
                                   TrellisCoaching *coaching,
                                   const TrellisDate *today,
                                   guint revision);
char *trellis_coaching_words_term_dates (gpointer self,
                                         TrellisCoaching *coaching,
                                         const TrellisDate *today,
                                         guint revision);
double trellis_coaching_words_term_fraction (gpointer self,
                                             TrellisCoaching *coaching,
                                             const TrellisDate *today,
                                             guint revision);
char *trellis_coaching_words_sessions (gpointer self, TrellisCoaching *coaching, guint revision);
char *
trellis_coaching_words_sessions_planned (gpointer self, TrellisCoaching *coaching, guint revision);
double
trellis_coaching_words_sessions_fraction (gpointer self, TrellisCoaching *coaching, guint revision);
char *trellis_coaching_words_goals (gpointer self, TrellisCoaching *coaching, guint revision);
char *trellis_coaching_words_goals_kind (gpointer self, TrellisCoaching *coaching, guint revision);
double
trellis_coaching_words_goals_fraction (gpointer self, TrellisCoaching *coaching, guint revision);
char *trellis_coaching_words_brief (gpointer self,
                                    TrellisCoaching *coaching,
                                    const TrellisDate *today,
                                    guint revision);

G_END_DECLS
