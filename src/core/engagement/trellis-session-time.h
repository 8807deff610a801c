/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

gboolean trellis_session_get_span (TrellisSession *self, gint64 *from, gint64 *to);
gboolean trellis_session_is_past (TrellisSession *self, gint64 now);
gboolean trellis_session_is_coming (TrellisSession *self, gint64 now);
gboolean trellis_session_has_notes (TrellisSession *self);
gboolean trellis_session_is_written (TrellisSession *self);
GPtrArray *trellis_engagement_list_sessions (TrellisEngagement *self);

G_END_DECLS
