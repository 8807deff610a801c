/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-mentoring.h"

G_BEGIN_DECLS

/* Closures of the mentoring page: since when, how long ago, in which phase. Nothing counts down. */

char *trellis_mentoring_words_since (gpointer self, TrellisMentoring *mentoring, guint revision);
char *trellis_mentoring_words_years (gpointer self,
                                     TrellisMentoring *mentoring,
                                     const TrellisDate *today,
                                     guint revision);
char *trellis_mentoring_words_contact (gpointer self,
                                       TrellisMentoring *mentoring,
                                       const TrellisDate *today,
                                       guint revision);
char *trellis_mentoring_words_rhythm (gpointer self,
                                      TrellisMentoring *mentoring,
                                      const TrellisDate *today,
                                      guint revision);
char *trellis_mentoring_words_phase (gpointer self, TrellisMentoring *mentoring, guint revision);
char *trellis_mentoring_words_review (gpointer self,
                                      TrellisMentoring *mentoring,
                                      const TrellisDate *today,
                                      guint revision);
char *trellis_mentoring_words_field (gpointer self, const char *field);
char *trellis_mentoring_words_themes (gpointer self, const char *const *themes);

G_END_DECLS
