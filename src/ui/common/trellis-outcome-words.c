/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for what an act does to an engagement: what it meets, closes and cancels. */

#include "config.h"

#include "trellis-outcome-words.h"

#include "pages/trellis-say.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 6 /* sessions; more of them are counted */

/**
 * trellis_outcome_words_session:
 *
 * Returns: (transfer full): its day and its time
 */
char *
trellis_outcome_words_session (TrellisSession *session)
{
  return trellis_say_when (session->start, session->zone, session->minutes);
}

/* Their days, one a line. */
static char *
list_sessions (GPtrArray *sessions, const char *but)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *when = trellis_outcome_words_session (session);

      if (g_strcmp0 (session->id, but) == 0)
        continue;
      if (n < MOST_NAMED)
        g_string_append_printf (list, "\n• %s", when);
      n++;
    }
  if (n > MOST_NAMED)
    g_string_append_printf (list, "\n• %s", _ ("and more"));
  return g_string_free (list, FALSE);
}

/**
 * trellis_outcome_words_will:
 * @outcome: of a rehearsal
 *
 * Returns: (transfer full) (nullable): what the act would do; %NULL when it does nothing besides
 *   what it is called
 */
char *
trellis_outcome_words_will (TrellisOutcome *outcome)
{
  if (outcome->closed && outcome->met)
    return g_strdup (_ ("This meets the last required goal, so the coaching comes to its end."));
  if (outcome->closed)
    return g_strdup (_ ("The coaching comes to its end."));
  if (outcome->met)
    return g_strdup (_ ("This meets the goal. Other required goals are still open."));
  if (outcome->target_reached)
    return g_strdup (_ ("The target is reached. The goal stays open."));
  return NULL;
}

/**
 * trellis_outcome_words_cancels:
 * @sessions: (element-type TrellisSession): those that are still to come
 * @keep: (nullable): the id of the one that is kept
 *
 * Returns: (transfer full) (nullable): which sessions are cancelled
 */
char *
trellis_outcome_words_cancels (GPtrArray *sessions, const char *keep)
{
  guint n = sessions->len - (keep != NULL);
  g_autofree char *list = list_sessions (sessions, keep);

  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u planned session is cancelled:%s",
                                       "%u planned sessions are cancelled:%s", n),
                          n, list);
}

/**
 * trellis_outcome_words_unsettled:
 *
 * Returns: (transfer full) (nullable): which past sessions nobody has settled
 */
char *
trellis_outcome_words_unsettled (GPtrArray *sessions)
{
  g_autofree char *list = list_sessions (sessions, NULL);

  if (sessions->len == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u past session stays as it is, not settled yet:%s",
                   "%u past sessions stay as they are, not settled yet:%s", sessions->len),
      sessions->len, list);
}

/**
 * trellis_outcome_words_paused:
 * @sessions: (element-type TrellisSession): those that are still to come
 *
 * Returns: (transfer full) (nullable): which sessions fall in a pause that begins (rule 8)
 */
char *
trellis_outcome_words_paused (GPtrArray *sessions)
{
  g_autofree char *list = list_sessions (sessions, NULL);

  if (sessions->len == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "Nothing is cancelled. %u session is still planned, to be moved or cancelled "
                   "if it falls in the pause:%s",
                   "Nothing is cancelled. %u sessions are still planned, to be moved or cancelled "
                   "if they fall in the pause:%s",
                   sessions->len),
      sessions->len, list);
}

/**
 * trellis_outcome_words_done:
 * @what: what was done, such as “The reading is taken”
 *
 * Returns: (transfer full): that, and what it has closed
 */
char *
trellis_outcome_words_done (TrellisOutcome *outcome, const char *what)
{
  g_autofree char *kept = NULL;

  if (!outcome->closed)
    return g_strdup (outcome->met ? _ ("The goal is met") : what);
  if (outcome->kept == NULL)
    return g_strdup (outcome->met ? _ ("The goal is met, and the coaching is concluded")
                                  : _ ("The coaching is concluded"));
  kept = trellis_say_day (outcome->kept->start.date);
  /* Translators: %s is a day */
  return g_strdup_printf (_ ("The coaching closes with the session of %s"), kept);
}
