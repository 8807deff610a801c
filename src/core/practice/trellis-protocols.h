/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "sessions/trellis-protocol.h"

G_BEGIN_DECLS

TrellisProtocol *trellis_practice_dup_protocol (TrellisPractice *self, const char *id);
GPtrArray *trellis_practice_list_protocols (TrellisPractice *self);
TrellisProtocol *trellis_practice_dup_protocol_of (TrellisPractice *self,
                                                   TrellisEngagement *engagement,
                                                   TrellisSession *session);

G_END_DECLS
