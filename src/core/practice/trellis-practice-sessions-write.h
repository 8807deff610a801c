/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

const char *const *trellis_session_list_written (void);
gboolean trellis_practice_write_session (TrellisPractice *self,
                                         TrellisEngagement *engagement,
                                         TrellisSession *session,
                                         TrellisSession *from,
                                         TrellisSession *to,
                                         GError **error);

gboolean trellis_practice_write_feedback (TrellisPractice *self,
                                          TrellisEngagement *engagement,
                                          TrellisFeedback *feedback,
                                          GError **error);
TrellisFeedback *trellis_engagement_find_feedback (TrellisEngagement *engagement,
                                                   const char *session,
                                                   TrellisFeedbackBy by);

G_END_DECLS
