/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "engagement/trellis-session-remark.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

GPtrArray *trellis_practice_find_remarks (TrellisPractice *self,
                                          TrellisEngagement *engagement,
                                          GPtrArray *sessions);

/* For the verbs alone. */
gboolean trellis_practice_check_sessions (TrellisPractice *self,
                                          TrellisEngagement *engagement,
                                          GPtrArray *sessions,
                                          TrellisAllow allow,
                                          GError **error);
gboolean trellis_practice_review (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  TrellisReplanning *replanning,
                                  TrellisAllow allow,
                                  GError **error);

G_END_DECLS
