/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

/* What an act does to an engagement, said beforehand and afterwards (rule 4). */

char *trellis_outcome_words_session (TrellisSession *session);
char *trellis_outcome_words_will (TrellisOutcome *outcome);
char *trellis_outcome_words_cancels (GPtrArray *sessions, const char *keep);
char *trellis_outcome_words_paused (GPtrArray *sessions);
char *trellis_outcome_words_unsettled (GPtrArray *sessions);
char *trellis_outcome_words_done (TrellisOutcome *outcome, const char *what);

G_END_DECLS
