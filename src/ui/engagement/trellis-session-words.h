/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"

G_BEGIN_DECLS

/* Closures of a session's row. @now is in seconds since the epoch. */

char *trellis_session_words_when (gpointer self, TrellisSession *session, guint revision);
char *trellis_session_words_line (gpointer self,
                                  TrellisEngagement *engagement,
                                  TrellisSession *session,
                                  guint revision);
char *
trellis_session_words_state (gpointer self, TrellisSession *session, gint64 now, guint revision);
char *
trellis_session_words_icon (gpointer self, TrellisSession *session, gint64 now, guint revision);

G_END_DECLS
