/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

TrellisCoaching *trellis_practice_begin_coaching (TrellisPractice *self,
                                                  TrellisJson *brief,
                                                  TrellisAllow allow,
                                                  GError **error);
TrellisMentoring *
trellis_practice_begin_mentoring (TrellisPractice *self, TrellisJson *brief, GError **error);

G_END_DECLS
