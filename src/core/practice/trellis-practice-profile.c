/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on the practitioner's own card and settings. */

#include "config.h"

#include "trellis-practice-profile.h"

#include "contract/trellis-clauses.h"
#include "planning/trellis-days-off.h"
#include "planning/trellis-work-hours.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-edit.h"

#include <glib/gi18n-lib.h>

#define MOST_REMINDERS 5

/**
 * trellis_practice_set_profile:
 * @practitioner: the card as it shall stand
 */
gboolean
trellis_practice_set_profile (TrellisPractice *self,
                              TrellisPractitioner *practitioner,
                              GError **error)
{
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_record_validate (practitioner, error))
    return FALSE;
  edit = trellis_edit_new (self, error);
  if (edit == NULL)
    return FALSE;
  trellis_record_assign (trellis_edit_draft_head (edit)->practitioner, practitioner);
  return trellis_edit_commit (edit, error);
}

/* What the settings say about time must be readable before it is kept. */
static gboolean
check_times (TrellisSettings *settings, GError **error)
{
  g_autoptr (TrellisWorkHours) hours = NULL;
  g_autoptr (TrellisDaysOff) days_off = NULL;

  if (settings->zone != NULL && !trellis_zone_check (settings->zone, error))
    return FALSE;
  if (settings->work_hours != NULL)
    {
      hours = trellis_work_hours_parse (settings->work_hours, error);
      if (hours == NULL)
        return FALSE;
    }
  if (settings->days_off != NULL)
    {
      days_off = trellis_days_off_parse ((const char *const *) settings->days_off, error);
      if (days_off == NULL)
        return FALSE;
    }
  return TRUE;
}

/* What a newer version may have chosen is kept as long as nobody chooses anew. */
static gboolean
check_language (TrellisPractice *self, TrellisSettings *settings, GError **error)
{
  g_auto (GStrv) known = NULL;
  g_autofree char *list = NULL;

  if (settings->language == NULL
      || g_strcmp0 (settings->language, trellis_practice_get_settings (self)->language) == 0)
    return TRUE;
  known = trellis_clause_book_list_languages ();
  if (g_strv_contains ((const char *const *) known, settings->language))
    return TRUE;
  list = g_strjoinv (", ", known);
  return trellis_record_refuse (error, "language",
                                _ ("expected a language that there are texts in, of %s, got “%s”"),
                                list, settings->language);
}

/* More would be noise, and most calendars take but a few. */
static gboolean
check_reminders (TrellisSettings *settings, GError **error)
{
  return settings->reminders_minutes == NULL || settings->reminders_minutes->len <= MOST_REMINDERS
         || trellis_record_refuse (error, "reminders-minutes",
                                   _ ("expected at most %d reminders, got %u"), MOST_REMINDERS,
                                   settings->reminders_minutes->len);
}

/**
 * trellis_practice_set_settings:
 * @settings: the settings as they shall stand
 */
gboolean
trellis_practice_set_settings (TrellisPractice *self, TrellisSettings *settings, GError **error)
{
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_record_validate (settings, error) || !check_times (settings, error)
      || !check_language (self, settings, error) || !check_reminders (settings, error))
    return FALSE;
  edit = trellis_edit_new (self, error);
  if (edit == NULL)
    return FALSE;
  trellis_record_assign (trellis_edit_draft_head (edit)->settings, settings);
  return trellis_edit_commit (edit, error);
}
