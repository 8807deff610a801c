/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-cancellation.h"
#include "engagement/trellis-session-remark.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* What the session window says. Mentoring has meetings. */

char *trellis_session_say_client (TrellisPractice *practice, TrellisEngagement *engagement);
char *trellis_session_say_which (TrellisEngagement *engagement, TrellisSession *session);
char *trellis_session_say_title (TrellisPractice *practice,
                                 TrellisEngagement *engagement,
                                 TrellisSession *session);
char *trellis_session_say_became (TrellisEngagement *engagement, TrellisSession *session);
char *trellis_session_say_clock (TrellisSession *session, gint64 now);
char *trellis_session_say_span (gint64 seconds);
char *trellis_session_say_cancellation (const TrellisCancellation *what);
char *trellis_session_say_remark (const TrellisSessionRemark *remark);

G_END_DECLS
