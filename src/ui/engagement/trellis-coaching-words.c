/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for the facts of coaching: its term, its sessions and its goals. */

#include "config.h"

#include "trellis-coaching-words.h"

#include "pages/trellis-say.h"
#include "practice/trellis-signing-desk.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7
#define NO_FRACTION (-1.0)

static TrellisTerm *
term_of (TrellisCoaching *coaching)
{
  return coaching->contract == NULL ? NULL : coaching->contract->term;
}

/* Both days are in the term. */
static int
count_days (TrellisTerm *term)
{
  return trellis_date_days_until (term->start, term->end) + 1;
}

static int
to_weeks (int days)
{
  return (days + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
}

/**
 * trellis_coaching_words_state:
 *
 * Returns: (transfer full): its state, and of a draft who has still to sign
 */
char *
trellis_coaching_words_state (gpointer self,
                              TrellisPractice *practice,
                              TrellisCoaching *coaching,
                              guint revision)
{
  g_autofree char *waiting = coaching->state == TRELLIS_COACHING_STATE_DRAFT
                                 ? trellis_practice_dup_waiting (practice, coaching)
                                 : NULL;

  return trellis_words_facts (trellis_say_engagement_state (TRELLIS_ENGAGEMENT (coaching)),
                              waiting);
}

static char *
say_weeks (int weeks)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", weeks), weeks);
}

static char *
say_begin (int days)
{
  if (days == 1)
    return g_strdup (_ ("Begins tomorrow"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Begins in %d day", "Begins in %d days", days), days);
}

/**
 * trellis_coaching_words_term:
 *
 * Returns: (transfer full): where @today lies in the term, such as “Week 5 of 12”; of what is over
 *   or not yet signed, how long the term is
 */
char *
trellis_coaching_words_term (gpointer self,
                             TrellisCoaching *coaching,
                             const TrellisDate *today,
                             guint revision)
{
  TrellisTerm *term = term_of (coaching);
  int day;

  if (term == NULL)
    return g_strdup (_ ("Not agreed yet"));
  if (!trellis_coaching_is_open (coaching) || coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return say_weeks (to_weeks (count_days (term)));
  if (trellis_coaching_is_term_over (coaching, *today))
    return g_strdup (_ ("Term over"));
  day = trellis_date_days_until (term->start, *today);
  if (day < 0)
    return say_begin (-day);
  /* Translators: where today lies in the term: “Week 5 of 12” */
  return g_strdup_printf (_ ("Week %d of %d"), to_weeks (day + 1), to_weeks (count_days (term)));
}

/**
 * trellis_coaching_words_term_dates:
 *
 * Returns: (transfer full) (nullable): when the term begins, or from then on until when it runs
 */
char *
trellis_coaching_words_term_dates (gpointer self,
                                   TrellisCoaching *coaching,
                                   const TrellisDate *today,
                                   guint revision)
{
  TrellisTerm *term = term_of (coaching);
  g_autofree char *date = NULL;
  gboolean begun;

  if (term == NULL)
    return NULL;
  begun = trellis_date_compare (term->start, *today) <= 0;
  date = trellis_say_date (begun ? term->end : term->start);
  /* Translators: the last, or the first, day of a term */
  return g_strdup_printf (begun ? C_ ("term", "Until %s") : C_ ("term", "From %s"), date);
}

/**
 * trellis_coaching_words_term_fraction:
 *
 * Returns: how much of the term has passed on the evening of @today; -1 for a draft and for what is
 *   over
 */
double
trellis_coaching_words_term_fraction (gpointer self,
                                      TrellisCoaching *coaching,
                                      const TrellisDate *today,
                                      guint revision)
{
  TrellisTerm *term = term_of (coaching);
  int passed;

  if (term == NULL || coaching->state == TRELLIS_COACHING_STATE_DRAFT
      || !trellis_coaching_is_open (coaching))
    return NO_FRACTION;
  passed = trellis_date_days_until (term->start, *today) + 1;
  return CLAMP ((double) passed / MAX (count_days (term), 1), 0, 1);
}

/**
 * trellis_coaching_words_sessions:
 *
 * Returns: (transfer full): how many sessions of the contract are used (rule 7)
 */
char *
trellis_coaching_words_sessions (gpointer self, TrellisCoaching *coaching, guint revision)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);

  if (count.agreed == 0)
    return g_strdup (_ ("Not agreed yet"));
  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", count.agreed), count.agreed);
  /* Translators: how many of the contract's sessions are used: “4 of 9 used” */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u used", "%u of %u used", count.agreed), count.used,
      count.agreed);
}

/**
 * trellis_coaching_words_sessions_planned:
 *
 * Returns: (transfer full) (nullable): how many are left and how many are planned
 */
char *
trellis_coaching_words_sessions_planned (gpointer self, TrellisCoaching *coaching, guint revision)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);
  g_autofree char *left = NULL, *planned = NULL;

  if (count.agreed == 0 || coaching->state == TRELLIS_COACHING_STATE_DRAFT
      || !trellis_coaching_is_open (coaching))
    return NULL;
  left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left", "%u left", count.left),
                          count.left);
  planned = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u planned", "%u planned", count.planned), count.planned);
  return trellis_words_facts (left, planned);
}

double
trellis_coaching_words_sessions_fraction (gpointer self, TrellisCoaching *coaching, guint revision)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);

  if (count.agreed == 0 || coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return NO_FRACTION;
  return MIN ((double) count.used / count.agreed, 1);
}

/**
 * trellis_coaching_words_goals:
 *
 * Returns: (transfer full): how many of the goals that closing waits for are met
 */
char *
trellis_coaching_words_goals (gpointer self, TrellisCoaching *coaching, guint revision)
{
  guint met, required;

  trellis_coaching_count_goals (coaching, &met, &required);
  if (required == 0)
    return g_strdup (C_ ("goals", "None required"));
  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to be met", "%u to be met", required),
                            required);
  /* Translators: how many of the required goals are met: “2 of 4 met” */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u met", "%u of %u met", required),
                          met, required);
}

/**
 * trellis_coaching_words_goals_kind:
 *
 * Returns: (transfer full): what meeting them does: with a required goal the last one closes the
 *   engagement, without one it ends by hand (rule 4)
 */
char *
trellis_coaching_words_goals_kind (gpointer self, TrellisCoaching *coaching, guint revision)
{
  if (!trellis_coaching_is_open (coaching))
    return NULL;
  if (!trellis_coaching_has_required_goal (coaching))
    return g_strdup (_ ("Ends when you say so"));
  return g_strdup (_ ("Ends when all are met"));
}

double
trellis_coaching_words_goals_fraction (gpointer self, TrellisCoaching *coaching, guint revision)
{
  guint met, required;

  trellis_coaching_count_goals (coaching, &met, &required);
  if (required == 0 || coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return NO_FRACTION;
  return (double) met / required;
}

/**
 * trellis_coaching_words_brief:
 *
 * Returns: (transfer full): term, sessions and goals, a line each, where there is no room for more
 */
char *
trellis_coaching_words_brief (gpointer self,
                              TrellisCoaching *coaching,
                              const TrellisDate *today,
                              guint revision)
{
  g_autofree char *term = trellis_coaching_words_term (self, coaching, today, revision);
  g_autofree char *sessions = trellis_coaching_words_sessions (self, coaching, revision);
  g_autofree char *goals = trellis_coaching_words_goals (self, coaching, revision);

  /* Translators: the facts of coaching: “Term: week 13 of 21”, “Sessions: 6 of 9 used”, “Goals:
     2 of 3 met” */
  return g_strdup_printf (_ ("Term: %s\nSessions: %s\nGoals: %s"), term, sessions, goals);
}
