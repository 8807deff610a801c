/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for a session: when and where it is, and what became of it. */

#include "config.h"

#include "trellis-session-words.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_unsettled (TrellisSession *session, gint64 now)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED && trellis_session_is_past (session, now);
}

/**
 * trellis_session_words_when:
 *
 * Returns: (transfer full): its day, its time and its zone
 */
char *
trellis_session_words_when (gpointer self, TrellisSession *session, guint revision)
{
  return trellis_say_when (session->start, session->zone, session->minutes);
}

static char *
say_number (TrellisEngagement *engagement, TrellisSession *session)
{
  guint number;

  if (session->intake)
    return g_strdup (_ ("Intake meeting"));
  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return NULL;
  number = trellis_coaching_number_of (TRELLIS_COACHING (engagement), session);
  /* Translators: a session's place among those of its engagement: “Session 3” */
  return number == 0 ? NULL : g_strdup_printf (_ ("Session %u"), number);
}

/**
 * trellis_session_words_line:
 *
 * Returns: (transfer full) (nullable): which one of its engagement it is, and what it was about,
 *   or its place or its link
 */
char *
trellis_session_words_line (gpointer self,
                            TrellisEngagement *engagement,
                            TrellisSession *session,
                            guint revision)
{
  g_autofree char *number = say_number (engagement, session);
  const char *place = session->place != NULL ? session->place : session->link;

  return trellis_words_facts (number, session->summary != NULL ? session->summary : place);
}

/**
 * trellis_session_words_state:
 *
 * Returns: (transfer full): what became of it; of a past one that nobody has settled, that; and of
 *   one that was held, that its notes are still to be written
 */
char *
trellis_session_words_state (gpointer self, TrellisSession *session, gint64 now, guint revision)
{
  if (is_unsettled (session, now))
    /* Translators: a past session of which nobody has said whether it was held */
    return g_strdup (C_ ("session", "Not settled yet"));
  if (session->state == TRELLIS_SESSION_STATE_HELD && !trellis_session_is_written (session))
    return trellis_words_facts (trellis_say_session_state (session), _ ("Notes pending"));
  return g_strdup (trellis_say_session_state (session));
}

/**
 * trellis_session_words_icon:
 *
 * Returns: (transfer full): the name of the icon that goes with the words of its state
 */
char *
trellis_session_words_icon (gpointer self, TrellisSession *session, gint64 now, guint revision)
{
  static const char *const icons[] = {
    [TRELLIS_SESSION_STATE_PLANNED] = "x-office-calendar-symbolic",
    [TRELLIS_SESSION_STATE_HELD] = "trellis-done-symbolic",
    [TRELLIS_SESSION_STATE_CANCELLED] = "trellis-dropped-symbolic",
    [TRELLIS_SESSION_STATE_MISSED] = "trellis-missed-symbolic",
  };

  return g_strdup (is_unsettled (session, now) ? "trellis-unsettled-symbolic"
                                               : icons[session->state]);
}
