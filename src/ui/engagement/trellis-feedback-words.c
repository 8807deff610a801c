/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for feedback: who says it, of what, how helpful it was. */

#include "config.h"

#include "trellis-feedback-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

static const char *const ratings[] = {
  NC_ ("feedback", "1 – not helpful"),  NC_ ("feedback", "2 – a little"),
  NC_ ("feedback", "3 – helpful"),      NC_ ("feedback", "4 – quite helpful"),
  NC_ ("feedback", "5 – very helpful"),
};

/**
 * trellis_feedback_words_rating:
 *
 * Returns: the words of a place on the scale; "" for none
 */
const char *
trellis_feedback_words_rating (gint64 rating)
{
  if (rating < TRELLIS_FEEDBACK_LOWEST || rating > (gint64) G_N_ELEMENTS (ratings))
    return "";
  return g_dpgettext2 (GETTEXT_PACKAGE, "feedback", ratings[rating - TRELLIS_FEEDBACK_LOWEST]);
}

/**
 * trellis_feedback_words_who:
 *
 * Returns: (transfer full): whose feedback it is
 */
char *
trellis_feedback_words_who (TrellisPractice *practice,
                            TrellisEngagement *engagement,
                            TrellisFeedbackBy by)
{
  g_autofree char *client = trellis_words_lead (NULL, practice, engagement);

  if (by == TRELLIS_FEEDBACK_BY_COACH)
    return g_strdup (_ ("Your Own Feedback"));
  /* Translators: %s is the name of the coachee or the mentee */
  return g_strdup_printf (_ ("Feedback From %s"), client);
}

/**
 * trellis_feedback_words_title:
 *
 * Returns: (transfer full): whose it is, and how helpful it was
 */
char *
trellis_feedback_words_title (gpointer self,
                              TrellisPractice *practice,
                              TrellisEngagement *engagement,
                              TrellisFeedback *feedback,
                              guint revision)
{
  g_autofree char *who
      = trellis_feedback_words_who (practice, engagement, (TrellisFeedbackBy) feedback->by);

  return trellis_words_facts (who, trellis_feedback_words_rating (feedback->rating));
}

/**
 * trellis_feedback_words_line:
 *
 * Returns: (transfer full): of which session, and on which day it was given
 */
char *
trellis_feedback_words_line (gpointer self,
                             TrellisEngagement *engagement,
                             TrellisFeedback *feedback,
                             guint revision)
{
  TrellisSession *session = feedback->session == NULL
                                ? NULL
                                : trellis_engagement_find_session (engagement, feedback->session);
  g_autofree char *day = session == NULL ? NULL : trellis_say_date (session->start.date);

  if (day == NULL)
    return trellis_say_date (feedback->date);
  /* Translators: %s is the day of a session */
  return g_strdup_printf (_ ("Session of %s"), day);
}

char *
trellis_feedback_words_words (gpointer self, TrellisFeedback *feedback, guint revision)
{
  return g_strdup (feedback->words);
}
