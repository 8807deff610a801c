/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for the facts of mentoring: since when, the last contact, the phase. */

#include "config.h"

#include "trellis-mentoring-words.h"

#include "pages/trellis-say.h"

#include <glib/gi18n-lib.h>

/* Below this many days, time is said in days; rounded to months and years above. */
#define MOST_DAYS 60
#define MONTHS_A_YEAR 12

static int
count_months (TrellisDate from, TrellisDate to)
{
  int months = trellis_date_years_until (from, to) * MONTHS_A_YEAR;

  while (trellis_date_compare (trellis_date_add_months (from, months + 1), to) <= 0)
    months++;
  return months;
}

static char *
say_days_ago (int days)
{
  if (days <= 0)
    return g_strdup (_ ("Today"));
  if (days == 1)
    return g_strdup (_ ("Yesterday"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", days), days);
}

static char *
say_ago (TrellisDate date, TrellisDate today)
{
  int days = trellis_date_days_until (date, today), months;

  if (days <= MOST_DAYS)
    return say_days_ago (days);
  months = count_months (date, today);
  if (months < MONTHS_A_YEAR)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month ago", "%d months ago", months),
                            months);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d year ago", "%d years ago", months / MONTHS_A_YEAR),
      months / MONTHS_A_YEAR);
}

/**
 * trellis_mentoring_words_since:
 *
 * Returns: (transfer full): the day on which it began
 */
char *
trellis_mentoring_words_since (gpointer self, TrellisMentoring *mentoring, guint revision)
{
  return trellis_say_date (mentoring->since);
}

/**
 * trellis_mentoring_words_years:
 *
 * Returns: (transfer full) (nullable): how long it has been going on; nothing once it has ended
 */
char *
trellis_mentoring_words_years (gpointer self,
                               TrellisMentoring *mentoring,
                               const TrellisDate *today,
                               guint revision)
{
  int months = count_months (mentoring->since, *today), years = months / MONTHS_A_YEAR;

  if (mentoring->state == TRELLIS_MENTORING_STATE_ENDED)
    return NULL;
  if (years > 0)
    /* Translators: how long a relationship has been going on */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "For %d year", "For %d years", years),
                            years);
  if (months > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "For %d month", "For %d months", months),
                            months);
  return g_strdup (_ ("Just begun"));
}

/**
 * trellis_mentoring_words_contact:
 *
 * Returns: (transfer full): how long ago the two were last in contact (rule 10)
 */
char *
trellis_mentoring_words_contact (gpointer self,
                                 TrellisMentoring *mentoring,
                                 const TrellisDate *today,
                                 guint revision)
{
  TrellisDate last = trellis_mentoring_get_last_contact (
      mentoring, (TrellisMoment){ TRELLIS_NO_INSTANT, *today });

  return trellis_date_is_set (last) ? say_ago (last, *today) : g_strdup (_ ("Not yet"));
}

/**
 * trellis_mentoring_words_rhythm:
 *
 * Returns: (transfer full) (nullable): the agreed rhythm; when the last contact is longer ago, a
 *   gentle note that says so
 */
char *
trellis_mentoring_words_rhythm (gpointer self,
                                TrellisMentoring *mentoring,
                                const TrellisDate *today,
                                guint revision)
{
  int days = mentoring->rhythm == NULL ? 0 : (int) mentoring->rhythm->about_every_days;
  TrellisMoment moment = { TRELLIS_NO_INSTANT, *today };

  if (days < 1)
    return NULL;
  if (trellis_mentoring_get_days_over_rhythm (mentoring, moment) > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Longer than the usual %d day",
                                         "Longer than the usual %d days", days),
                            days);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "About every %d day", "About every %d days", days), days);
}

/**
 * trellis_mentoring_words_phase:
 *
 * Returns: (transfer full): the phase
 */
char *
trellis_mentoring_words_phase (gpointer self, TrellisMentoring *mentoring, guint revision)
{
  const char *phase = trellis_say_phase (mentoring->phase);

  return g_strdup (*phase == '\0' ? C_ ("phase", "Not said") : phase);
}

/**
 * trellis_mentoring_words_review:
 *
 * Returns: (transfer full) (nullable): when the two will look back together
 */
char *
trellis_mentoring_words_review (gpointer self,
                                TrellisMentoring *mentoring,
                                const TrellisDate *today,
                                guint revision)
{
  TrellisDate review = trellis_mentoring_get_next_review (mentoring, *today);
  g_autofree char *date = NULL;

  if (!trellis_date_is_set (review))
    return NULL;
  date = trellis_say_date (review);
  /* Translators: the date on which two people will look back together */
  return g_strdup_printf (_ ("Next review %s"), date);
}

/**
 * trellis_mentoring_words_field:
 *
 * Returns: (transfer full) (nullable): the field that the two have in common
 */
char *
trellis_mentoring_words_field (gpointer self, const char *field)
{
  if (field == NULL)
    return NULL;
  /* Translators: the field of work that mentor and mentee have in common */
  return g_strdup_printf (_ ("Common field: %s"), field);
}

/**
 * trellis_mentoring_words_themes:
 * @themes: (nullable):
 *
 * Returns: (transfer full) (nullable): the themes in one line, as they were written
 */
char *
trellis_mentoring_words_themes (gpointer self, const char *const *themes)
{
  return themes == NULL || themes[0] == NULL ? NULL : trellis_say_list (themes);
}
