/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

/* Closures of an event's row. */

char *trellis_event_words_what (gpointer self, TrellisEvent *event, guint revision);
char *trellis_event_words_line (gpointer self, TrellisEvent *event, guint revision);

G_END_DECLS
