/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding what a person names: by id, by a unique prefix of it, an engagement also by its title, a
 * calendar by its name. */

#include "config.h"

#include "trellis-find.h"

#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

/* What a search has come upon: the record, and whose it is. */
typedef struct
{
  const char *text;
  gpointer found;
  TrellisEngagement *engagement;
  guint n_found;
  gboolean exact;
  GString *candidates; /* a line for each of the first few */
} Search;

#define MOST_CANDIDATES 8
#define SHOWN_DIGITS 8

static char *
describe (gpointer record)
{
  if (TRELLIS_IS_SESSION (record))
    return trellis_wall_to_string (((TrellisSession *) record)->start);
  if (TRELLIS_IS_GOAL (record))
    return g_strdup (((TrellisGoal *) record)->statement);
  if (TRELLIS_IS_ACTION (record))
    return g_strdup (((TrellisAction *) record)->what);
  if (TRELLIS_IS_CALENDAR_SOURCE (record))
    return g_strdup (((TrellisCalendarSource *) record)->name);
  return g_strdup_printf ("%s (%s)", ((TrellisEngagement *) record)->title,
                          trellis_engagement_get_state_nick (record));
}

static void
count (Search *search, gpointer record)
{
  g_autofree char *words = describe (record);

  search->found = record;
  search->n_found++;
  if (search->candidates == NULL)
    search->candidates = g_string_new (NULL);
  if (search->n_found <= MOST_CANDIDATES)
    g_string_append_printf (search->candidates, "\n  %.*s  %s", SHOWN_DIGITS,
                            trellis_record_get_id (record), words);
  else if (search->n_found == MOST_CANDIDATES + 1)
    g_string_append (search->candidates, "\n  …");
}

static void
consider (Search *search, gpointer record, TrellisEngagement *engagement)
{
  const char *id = trellis_record_get_id (record);
  gboolean exact = g_strcmp0 (id, search->text) == 0;

  if (search->exact || id == NULL || !g_str_has_prefix (id, search->text))
    return;
  search->exact = exact;
  if (exact)
    search->n_found = 0;
  count (search, record);
  search->engagement = engagement;
}

static void
consider_list (Search *search, GListStore *list, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (list); i++)
    consider (search, trellis_list_get (list, i), engagement);
}

static gpointer
finish (Search *search, const char *what, GError **error)
{
  g_autofree char *candidates
      = search->candidates == NULL ? g_strdup ("") : g_string_free (search->candidates, FALSE);

  search->candidates = NULL;
  if (search->n_found == 1 && *search->text != '\0')
    return search->found;
  if (search->n_found == 0 || *search->text == '\0')
    trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                             _ ("No %s is called “%s” or has an id that begins so."), what,
                             search->text);
  else
    trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_AMBIGUOUS,
                             _ ("“%s” could be %u different ones; give enough of the id:%s"),
                             search->text, search->n_found, candidates);
  return NULL;
}

static GListStore *
engagements_of (TrellisPractice *practice)
{
  return G_LIST_STORE (trellis_practice_get_engagements (practice));
}

static void
consider_titles (Search *search, GListStore *engagements)
{
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      if (g_strcmp0 (engagement->title, search->text) != 0)
        continue;
      count (search, engagement);
    }
}

/**
 * trellis_find_engagement:
 * @text: an id, a unique prefix of one, or a unique title
 *
 * Returns: (transfer none) (nullable): the engagement
 */
TrellisEngagement *
trellis_find_engagement (TrellisPractice *practice, const char *text, GError **error)
{
  Search search = { .text = text };

  consider_titles (&search, engagements_of (practice));
  if (search.n_found == 0)
    consider_list (&search, engagements_of (practice), NULL);
  return finish (&search, _ ("engagement"), error);
}

/**
 * trellis_find_session:
 * @engagement: (out) (transfer none): whose it is
 *
 * Returns: (transfer none) (nullable): the session
 */
TrellisSession *
trellis_find_session (TrellisPractice *practice,
                      const char *text,
                      TrellisEngagement **engagement,
                      GError **error)
{
  Search search = { .text = text };
  GListStore *engagements = engagements_of (practice);

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);

      consider_list (&search, each->sessions, each);
    }
  *engagement = search.engagement;
  return finish (&search, _ ("session"), error);
}

/**
 * trellis_find_goal:
 * @coaching: (out) (transfer none): whose it is
 *
 * Returns: (transfer none) (nullable): the goal
 */
TrellisGoal *
trellis_find_goal (TrellisPractice *practice,
                   const char *text,
                   TrellisCoaching **coaching,
                   GError **error)
{
  Search search = { .text = text };
  GListStore *engagements = engagements_of (practice);
  TrellisGoal *goal;

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);

      if (each->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
        consider_list (&search, TRELLIS_COACHING (each)->goals, each);
    }
  goal = finish (&search, _ ("goal"), error);
  *coaching = goal == NULL ? NULL : TRELLIS_COACHING (search.engagement);
  return goal;
}

/**
 * trellis_find_action:
 * @engagement: (out) (transfer none): whose it is
 *
 * Returns: (transfer none) (nullable): the action
 */
TrellisAction *
trellis_find_action (TrellisPractice *practice,
                     const char *text,
                     TrellisEngagement **engagement,
                     GError **error)
{
  Search search = { .text = text };
  GListStore *engagements = engagements_of (practice);

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);

      consider_list (&search, each->actions, each);
    }
  *engagement = search.engagement;
  return finish (&search, _ ("action"), error);
}

/**
 * trellis_find_calendar:
 * @text: an id, a unique prefix of one, or a unique name
 *
 * Returns: (transfer none) (nullable): the calendar
 */
TrellisCalendarSource *
trellis_find_calendar (TrellisPractice *practice, const char *text, GError **error)
{
  Search search = { .text = text };
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (practice));

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);

      if (g_strcmp0 (calendar->name, text) == 0)
        count (&search, calendar);
    }
  if (search.n_found == 0)
    consider_list (&search, calendars, NULL);
  return finish (&search, _ ("calendar"), error);
}
