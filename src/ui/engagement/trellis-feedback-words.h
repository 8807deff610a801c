/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* Words for feedback, as closures of its row. */

const char *trellis_feedback_words_rating (gint64 rating);
char *trellis_feedback_words_who (TrellisPractice *practice,
                                  TrellisEngagement *engagement,
                                  TrellisFeedbackBy by);
char *trellis_feedback_words_title (gpointer self,
                                    TrellisPractice *practice,
                                    TrellisEngagement *engagement,
                                    TrellisFeedback *feedback,
                                    guint revision);
char *trellis_feedback_words_line (gpointer self,
                                   TrellisEngagement *engagement,
                                   TrellisFeedback *feedback,
                                   guint revision);
char *trellis_feedback_words_words (gpointer self, TrellisFeedback *feedback, guint revision);

G_END_DECLS
