/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session is called in a calendar that others may see. */

#include "config.h"

#include "trellis-calendar-title.h"

#include <glib/gi18n-lib.h>

/* How many words of a name have their first letter shown. */
#define MOST_INITIALS 2

/* The first letter or digit of a word, with the marks that belong to it. */
static void
append_initial (GString *initials, const char *word)
{
  const char *at = word, *end;
  g_autofree char *letter = NULL, *capital = NULL;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*at == '\0')
    return;
  end = g_utf8_next_char (at);
  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  letter = g_strndup (at, end - at);
  capital = g_utf8_strup (letter, -1);
  g_string_append_printf (initials, "%s%s.", initials->len > 0 ? " " : "", capital);
}

/**
 * trellis_calendar_initials:
 * @name: (nullable): such as `Amina El Idrissi`
 *
 * Returns: (transfer full): the first letters of its first two words: `A. E.`; empty when it has
 * none
 */
char *
trellis_calendar_initials (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name == NULL ? "" : name, -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\n", -1);
  GString *initials = g_string_new (NULL);
  guint taken = 0;

  for (guint i = 0; words[i] != NULL && taken < MOST_INITIALS; i++)
    {
      gsize before = initials->len;

      append_initial (initials, words[i]);
      taken += initials->len > before;
    }
  return g_string_free (initials, FALSE);
}

static void
append_name (GString *names, const char *name, TrellisTitleStyle style)
{
  g_autofree char *shown
      = style == TRELLIS_TITLE_STYLE_INITIALS ? trellis_calendar_initials (name) : g_strdup (name);

  if (shown == NULL || shown[0] == '\0')
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, shown);
}

static void
append_people (GString *names,
               TrellisPractice *practice,
               const char *const *ids,
               TrellisTitleStyle style)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TrellisPerson *person = trellis_practice_find_person (practice, ids[i]);

      if (person != NULL)
        append_name (names, person->name, style);
    }
}

/* Whom one meets: the team, the coachees or the mentee, never the sponsor. */
static char *
name_clients (TrellisPractice *practice, TrellisEngagement *engagement, TrellisTitleStyle style)
{
  GString *names = g_string_new (NULL);

  if (TRELLIS_IS_COACHING (engagement))
    {
      TrellisCoaching *coaching = TRELLIS_COACHING (engagement);
      TrellisTeam *team = coaching->contract == NULL ? NULL : coaching->contract->team;

      if (team != NULL)
        append_name (names, team->name, style);
      else
        append_people (names, practice, (const char *const *) coaching->coachees, style);
    }
  else if (TRELLIS_IS_MENTORING (engagement))
    {
      const char *ids[] = { TRELLIS_MENTORING (engagement)->mentee, NULL };

      append_people (names, practice, ids, style);
    }
  return g_string_free (names, FALSE);
}

static char *
name_meeting (TrellisEngagement *engagement, gboolean intake)
{
  if (intake)
    return g_strdup (_ ("Introductory meeting"));
  if (TRELLIS_IS_MENTORING (engagement))
    return g_strdup (_ ("Mentoring meeting"));
  return g_strdup (_ ("Coaching session"));
}

/* Translators: in these titles %s is a name, several names, or initials. */
static char *
name_meeting_with (TrellisEngagement *engagement, gboolean intake, const char *names)
{
  if (intake)
    return g_strdup_printf (_ ("Introductory meeting: %s"), names);
  if (TRELLIS_IS_MENTORING (engagement))
    return g_strdup_printf (_ ("Mentoring meeting: %s"), names);
  return g_strdup_printf (_ ("Coaching session: %s"), names);
}

/**
 * trellis_calendar_title_new:
 * @style: whether names are shown
 * @intake: of a meeting before there is a contract
 *
 * The title says that one works, and with whom only if @style does. It never says on what.
 *
 * Returns: (transfer full): such as `Coaching session` or `Coaching session: A. E.`
 */
char *
trellis_calendar_title_new (TrellisPractice *practice,
                            TrellisEngagement *engagement,
                            TrellisTitleStyle style,
                            gboolean intake)
{
  g_autofree char *names = NULL;

  if (style == TRELLIS_TITLE_STYLE_NEUTRAL)
    return name_meeting (engagement, intake);
  names = name_clients (practice, engagement, style);
  return names[0] == '\0' ? name_meeting (engagement, intake)
                          : name_meeting_with (engagement, intake, names);
}
