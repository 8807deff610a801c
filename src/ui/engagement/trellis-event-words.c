/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for what happened to an engagement. */

#include "config.h"

#include "trellis-event-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/engagement/trellis-standing-words.h"

#include <glib/gi18n-lib.h>

static const char *const whats[] = {
  [TRELLIS_EVENT_KIND_CREATED] = N_ ("Begun"),
  [TRELLIS_EVENT_KIND_ACTIVATED] = N_ ("The contract is signed by all"),
  [TRELLIS_EVENT_KIND_PAUSED] = N_ ("Paused"),
  [TRELLIS_EVENT_KIND_RESUMED] = N_ ("Resumed"),
  [TRELLIS_EVENT_KIND_CLOSING] = N_ ("The goals are met; one last session is kept"),
  [TRELLIS_EVENT_KIND_CONCLUDED] = N_ ("Concluded"),
  [TRELLIS_EVENT_KIND_ENDED] = N_ ("Ended"),
  [TRELLIS_EVENT_KIND_REOPENED] = N_ ("Reopened"),
  [TRELLIS_EVENT_KIND_AMENDED] = N_ ("An amendment is signed by all"),
  [TRELLIS_EVENT_KIND_SET_BACK] = N_ ("A goal is set back; active again"),
};

/**
 * trellis_event_words_what:
 *
 * Returns: (transfer full): what happened
 */
char *
trellis_event_words_what (gpointer self, TrellisEvent *event, guint revision)
{
  return g_strdup ((guint) event->kind < G_N_ELEMENTS (whats) ? _ (whats[event->kind]) : "");
}

/**
 * trellis_event_words_line:
 *
 * Returns: (transfer full): on which day, and why
 */
char *
trellis_event_words_line (gpointer self, TrellisEvent *event, guint revision)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (event->at);
  g_autofree char *date = at == NULL ? NULL
                                     : trellis_say_date (trellis_date_new (
                                         g_date_time_get_year (at), g_date_time_get_month (at),
                                         g_date_time_get_day_of_month (at)));
  const char *reason = event->reason;

  if (event->kind == TRELLIS_EVENT_KIND_ENDED && reason != NULL)
    reason = trellis_standing_words_reason (reason);
  return trellis_words_facts (date, reason);
}
