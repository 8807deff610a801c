/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

GPtrArray *trellis_engagement_list_carried_over (TrellisEngagement *self, TrellisSession *session);
GPtrArray *trellis_engagement_list_agreed_in (TrellisEngagement *self, TrellisSession *session);

G_END_DECLS
