/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for an engagement: its people, its state, and the line that stands for it in a list. */

#include "config.h"

#include "trellis-engagement-words.h"

#include "pages/trellis-say.h"
#include "practice/trellis-queries.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_words_is_said:
 * @text: (nullable):
 *
 * Returns: whether there is anything to show
 */
gboolean
trellis_words_is_said (gpointer self, const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * trellis_words_facts:
 * @first: (nullable):
 * @second: (nullable):
 *
 * Returns: (transfer full) (nullable): two facts in one line, or the one that is there
 */
char *
trellis_words_facts (const char *first, const char *second)
{
  if (!trellis_words_is_said (NULL, first))
    return g_strdup (second);
  if (!trellis_words_is_said (NULL, second))
    return g_strdup (first);
  /* Translators: two facts that stand side by side, such as “Active · 2 of 4 goals met” */
  return g_strdup_printf (C_ ("two facts", "%s · %s"), first, second);
}

static TrellisPerson *
find_sponsor (TrellisPractice *practice, TrellisEngagement *engagement)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  return contract == NULL ? NULL : trellis_practice_find_person (practice, contract->sponsor);
}

/**
 * trellis_words_people:
 *
 * Returns: (transfer full): the names of all who take part, and who the sponsor is
 */
char *
trellis_words_people (gpointer self, TrellisPractice *practice, TrellisEngagement *engagement)
{
  g_auto (GStrv) names = trellis_practice_dup_names (practice, engagement);
  TrellisPerson *sponsor = find_sponsor (practice, engagement);
  g_autofree char *people = NULL, *sponsored = NULL;

  if (sponsor == NULL || names[0] == NULL)
    return trellis_say_list ((const char *const *) names);
  /* The sponsor comes last. */
  g_clear_pointer (&names[g_strv_length (names) - 1], g_free);
  people = trellis_say_list ((const char *const *) names);
  /* Translators: who pays for the coaching: “sponsored by Luc Peeters” */
  sponsored = g_strdup_printf (_ ("sponsored by %s"), sponsor->name);
  return trellis_words_facts (people, sponsored);
}

/**
 * trellis_words_lead:
 *
 * Returns: (transfer full): the name of the team, the first coachee or the mentee, for a picture
 *   made of initials
 */
char *
trellis_words_lead (gpointer self, TrellisPractice *practice, TrellisEngagement *engagement)
{
  g_auto (GStrv) names = trellis_practice_dup_names (practice, engagement);

  return g_strdup (names[0] == NULL ? engagement->title : names[0]);
}

/**
 * trellis_words_state:
 *
 * Returns: (transfer full): its state
 */
char *
trellis_words_state (gpointer self, TrellisEngagement *engagement, guint revision)
{
  return g_strdup (trellis_say_engagement_state (engagement));
}

static char *
say_goals_met (TrellisCoaching *coaching)
{
  guint met, required;

  trellis_coaching_count_goals (coaching, &met, &required);
  if (required == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u goal met", "%u of %u goals met", required), met,
      required);
}

static char *
summarize_coaching (TrellisCoaching *coaching)
{
  const char *state = trellis_say_engagement_state (TRELLIS_ENGAGEMENT (coaching));
  g_autofree char *goals = NULL;

  if (trellis_coaching_is_open (coaching) && coaching->state != TRELLIS_COACHING_STATE_DRAFT)
    goals = say_goals_met (coaching);
  return trellis_words_facts (state, goals);
}

static char *
summarize_mentoring (TrellisMentoring *mentoring)
{
  const char *state = trellis_say_engagement_state (TRELLIS_ENGAGEMENT (mentoring));
  g_autofree char *since = NULL;
  int year, month, day;

  trellis_date_get_ymd (mentoring->since, &year, &month, &day);
  if (mentoring->state == TRELLIS_MENTORING_STATE_ACTIVE)
    /* Translators: the year in which a mentoring relationship began, such as “Since 2021” */
    return g_strdup_printf (_ ("Since %d"), year);
  /* Translators: as “Since 2021”, after another fact: “Paused · since 2021” */
  since = g_strdup_printf (_ ("since %d"), year);
  return trellis_words_facts (state, since);
}

/**
 * trellis_words_summary:
 *
 * Returns: (transfer full): its state, and how many goals are met or since when it has been going
 *   on; mentoring has no end, so none is hinted at (rule 9)
 */
char *
trellis_words_summary (gpointer self, TrellisEngagement *engagement, guint revision)
{
  return engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
             ? summarize_coaching (TRELLIS_COACHING (engagement))
             : summarize_mentoring (TRELLIS_MENTORING (engagement));
}
