/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* Words for an engagement, as closures of templates: @self and @revision are not looked at, they
   are what a closure is given and what tells it that it is time to ask again. */

gboolean trellis_words_is_said (gpointer self, const char *text);
char *trellis_words_facts (const char *first, const char *second);
char *
trellis_words_people (gpointer self, TrellisPractice *practice, TrellisEngagement *engagement);
char *trellis_words_lead (gpointer self, TrellisPractice *practice, TrellisEngagement *engagement);
char *trellis_words_state (gpointer self, TrellisEngagement *engagement, guint revision);
char *trellis_words_summary (gpointer self, TrellisEngagement *engagement, guint revision);

G_END_DECLS
