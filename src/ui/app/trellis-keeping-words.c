/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say of how a practice is kept. */

#include "config.h"

#include "trellis-keeping-words.h"

#include "practice/trellis-export-target.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_keeping_say_unsaved:
 *
 * Returns: (transfer full) (nullable): that something is not saved, and why; %NULL as long as
 *   nothing has failed
 */
char *
trellis_keeping_say_unsaved (TrellisKeeping *self)
{
  const char *cause = trellis_keeping_get_cause (self);
  guint n = trellis_keeping_count_unsaved (self);

  if (cause == NULL)
    return NULL;
  return g_strdup_printf (
      /* Translators: %s says why, such as “the disk is full” */
      g_dngettext (GETTEXT_PACKAGE, "%u change is not saved: %s. Trellis keeps trying.",
                   "%u changes are not saved: %s. Trellis keeps trying.", n),
      n, cause);
}

/**
 * trellis_keeping_say_calendars:
 *
 * Returns: (transfer full) (nullable): which calendar files are not up to date, and why
 */
char *
trellis_keeping_say_calendars (TrellisKeeping *self)
{
  TrellisCalendarKeeper *calendars = trellis_keeping_get_calendars (self);
  GListStore *targets
      = G_LIST_STORE (trellis_practice_get_targets (trellis_keeping_get_practice (self)));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; calendars != NULL && i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);
      const GError *failure = trellis_calendar_keeper_get_failure (calendars, target->id);

      if (failure == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: the name of a calendar, and what went wrong */
      g_string_append_printf (text, _ ("The calendar “%s” is not up to date: %s"), target->name,
                              failure->message);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trellis_keeping_show:
 * @self: (nullable): %NULL for a practice that nothing saves
 *
 * Shows in the notices what there is to say.
 */
void
trellis_keeping_show (TrellisKeeping *self, TrellisNotices *notices)
{
  g_autofree char *unsaved = self == NULL ? NULL : trellis_keeping_say_unsaved (self);
  g_autofree char *calendars = self == NULL ? NULL : trellis_keeping_say_calendars (self);
  TrellisNoticesState state = { unsaved, NULL, calendars };

  if (self != NULL)
    state.others = trellis_keeping_get_others (self);
  trellis_notices_show_state (notices, &state);
}
