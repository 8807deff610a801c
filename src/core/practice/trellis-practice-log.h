/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

TrellisSession *trellis_practice_log_meeting (TrellisPractice *self,
                                              TrellisMentoring *mentoring,
                                              TrellisSession *session,
                                              TrellisAllow allow,
                                              TrellisOutcome *outcome,
                                              GError **error);

G_END_DECLS
