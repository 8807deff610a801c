/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* Closures of an action's row. */

char *trellis_action_words_line (gpointer self,
                                 TrellisPractice *practice,
                                 TrellisEngagement *engagement,
                                 TrellisAction *action,
                                 guint revision);
char *trellis_action_words_remark (gpointer self,
                                   TrellisAction *action,
                                   const TrellisDate *today,
                                   guint revision);

G_END_DECLS
