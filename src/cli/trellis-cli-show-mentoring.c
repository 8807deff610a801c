/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `show` says of a mentoring relationship, which has no end in sight (rules 9 to 11). */

#include "config.h"

#include "trellis-cli-showing.h"

#include "pages/trellis-say.h"
#include "practice/trellis-queries.h"
#include "trellis-cli-output.h"
#include "trellis-cli-show-parts.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static char *
say_state (TrellisMentoring *mentoring)
{
  const char *state = trellis_say_engagement_state (TRELLIS_ENGAGEMENT (mentoring));
  const char *reason = trellis_cli_get_nick (TRELLIS_TYPE_PARTING, mentoring->parting);

  return reason == NULL ? g_strdup (state) : g_strdup_printf ("%s (%s)", state, reason);
}

static char *
say_rhythm (TrellisMentoring *mentoring)
{
  TrellisRhythm *rhythm = mentoring->rhythm;
  g_autofree char *minutes = NULL, *days = NULL;

  if (rhythm == NULL || rhythm->about_every_days < 1)
    return g_strdup ("–");
  days = g_strdup_printf (
      ngettext ("about every day", "about every %d days", (gulong) rhythm->about_every_days),
      (int) rhythm->about_every_days);
  if (rhythm->minutes < 1)
    return g_steal_pointer (&days);
  minutes = trellis_say_minutes (rhythm->minutes);
  return g_strdup_printf ("%s, %s", days, minutes);
}

static char *
say_last_contact (TrellisMentoring *mentoring, TrellisMoment moment)
{
  TrellisDate last = trellis_mentoring_get_last_contact (mentoring, moment);
  int days = trellis_date_is_set (last) ? trellis_date_days_until (last, moment.today) : 0;
  g_autofree char *date = trellis_cli_say_date (last);

  if (!trellis_date_is_set (last) || days < 1)
    return g_steal_pointer (&date);
  return g_strdup_printf (ngettext ("%s, %d day ago", "%s, %d days ago", days), date, days);
}

/* How often each theme came up in the meetings, in the order of their first time. */
static GPtrArray *
list_themes (TrellisMentoring *mentoring, GHashTable *counts)
{
  GListStore *meetings = TRELLIS_ENGAGEMENT (mentoring)->sessions;
  GPtrArray *themes = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (meetings); i++)
    {
      char **each = ((TrellisSession *) trellis_list_get (meetings, i))->themes;

      for (; each != NULL && *each != NULL; each++)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *each));

          if (count == 0)
            g_ptr_array_add (themes, *each);
          g_hash_table_insert (counts, *each, GUINT_TO_POINTER (count + 1));
        }
    }
  return themes;
}

static char *
say_themes (TrellisMentoring *mentoring)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) themes = list_themes (mentoring, counts);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < themes->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, themes->pdata[i]));
      g_autofree char *word = g_strdup_printf ("%s (%u)", (char *) themes->pdata[i], count);

      g_strv_builder_add (words, word);
    }
  list = g_strv_builder_end (words);
  return trellis_say_list ((const char *const *) list);
}

static void
show_facts (TrellisCli *cli, TrellisMentoring *mentoring)
{
  TrellisMoment moment = trellis_practice_get_moment (cli->practice);
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  g_auto (GStrv) names = trellis_practice_dup_names (cli->practice, TRELLIS_ENGAGEMENT (mentoring));
  g_autofree char *people = trellis_say_list ((const char *const *) names);
  g_autofree char *state = say_state (mentoring), *rhythm = say_rhythm (mentoring);
  g_autofree char *since = trellis_cli_say_date (mentoring->since);
  g_autofree char *contact = say_last_contact (mentoring, moment);
  g_autofree char *themes = say_themes (mentoring);
  g_autofree char *review
      = trellis_cli_say_date (trellis_mentoring_get_next_review (mentoring, moment.today));
  const char *phase = trellis_say_phase (mentoring->phase);

  trellis_cli_table_add (table, _ ("State"), state, NULL);
  trellis_cli_table_add (table, _ ("Kind"), _ ("Mentoring"), NULL);
  trellis_cli_table_add (table, _ ("With"), people, NULL);
  trellis_cli_table_add (table, _ ("Since"), since, NULL);
  trellis_cli_table_add (table, _ ("Phase"), *phase == '\0' ? "–" : phase, NULL);
  trellis_cli_table_add (table, _ ("Rhythm"), rhythm, NULL);
  trellis_cli_table_add (table, _ ("Last contact"), contact, NULL);
  trellis_cli_table_add (table, _ ("Themes"), themes, NULL);
  trellis_cli_table_add (table, _ ("Next review"), review, NULL);
  trellis_cli_table_add (table, _ ("Id"), TRELLIS_ENGAGEMENT (mentoring)->id, NULL);
  trellis_cli_table_print (table);
}

static void
show_note (TrellisCli *cli, TrellisMentoring *mentoring)
{
  TrellisMoment moment = trellis_practice_get_moment (cli->practice);

  if (trellis_mentoring_get_days_over_rhythm (mentoring, moment) > 0)
    trellis_cli_print ("\n%s\n", _ ("It has been longer than the rhythm that you agreed on."));
}

static void
show_aspirations (TrellisMentoring *mentoring)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (mentoring->aspirations); i++)
    {
      TrellisAspiration *each = trellis_list_get (mentoring->aspirations, i);
      g_autofree char *statement = g_strconcat ("  ", each->statement, NULL);
      g_autofree char *themes = trellis_say_list ((const char *const *) each->themes);

      trellis_cli_table_add (table, statement, themes, NULL);
    }
  trellis_cli_show_table (_ ("Aspirations"), table);
}

static const char *
say_direction (int direction)
{
  switch (direction)
    {
    case TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE:
      return _ ("from mentor to mentee");
    case TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR:
      return _ ("from mentee to mentor");
    default:
      return _ ("both ways");
    }
}

static void
show_exchanges (TrellisMentoring *mentoring)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (mentoring->exchanges); i++)
    {
      TrellisExchange *each = trellis_list_get (mentoring->exchanges, i);
      g_autofree char *date = trellis_cli_say_date (each->date);
      g_autofree char *indented = g_strconcat ("  ", date, NULL);

      trellis_cli_table_add (table, indented, say_direction (each->direction), each->what, NULL);
    }
  trellis_cli_show_table (_ ("Shared"), table);
}

static void
show_milestones (TrellisMentoring *mentoring)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (mentoring->milestones); i++)
    {
      TrellisMilestone *each = trellis_list_get (mentoring->milestones, i);
      g_autofree char *date = trellis_cli_say_date (each->date);
      g_autofree char *indented = g_strconcat ("  ", date, NULL);

      trellis_cli_table_add (table, indented, each->what, NULL);
    }
  trellis_cli_show_table (_ ("Milestones"), table);
}

/**
 * trellis_cli_show_mentoring:
 *
 * Says since when it goes on and how; never an end, a share of something, or a countdown.
 */
void
trellis_cli_show_mentoring (TrellisCli *cli, TrellisMentoring *mentoring)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  g_autofree char *title = trellis_cli_clean_line (engagement->title);

  trellis_cli_print ("%s\n\n", title);
  show_facts (cli, mentoring);
  show_note (cli, mentoring);
  show_aspirations (mentoring);
  trellis_cli_show_actions (cli, engagement);
  trellis_cli_show_sessions (cli, engagement);
  show_exchanges (mentoring);
  show_milestones (mentoring);
}
