/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say of how a practice is kept. */

#include "config.h"

#include "trellis-keeping-words.h"

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

static void
add_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static void
add_unread (GString *text, TrellisPractice *practice)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (practice));

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      const TrellisCalendarSource *calendar = trellis_list_get (calendars, i);

      if (calendar->failure != TRELLIS_CALENDAR_FAILURE_NONE)
        /* Translators: the name of somebody else's calendar */
        add_line (text, g_strdup_printf (_ ("The calendar “%s” could not be read again. What was "
                                            "read of it before is kept."),
                                         calendar->name));
    }
}

/**
<<<<<<< HEAD
=======
 * trellis_keeping_say_calendars:
 *
 * Returns: (transfer full) (nullable): which calendar files are not up to date, and why, and which
 *   other calendars could not be read again
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
      /* Translators: the name of a calendar, and what went wrong */
      add_line (text, g_strdup_printf (_ ("The calendar “%s” is not up to date: %s"), target->name,
                                       failure->message));
    }
  add_unread (text, trellis_keeping_get_practice (self));
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/**
>>>>>>> busy
 * trellis_keeping_show:
 * @self: (nullable): %NULL for a practice that nothing saves
 *
 * Shows in the notices what there is to say.
 */
void
trellis_keeping_show (TrellisKeeping *self, TrellisNotices *notices)
{
  g_autofree char *unsaved = self == NULL ? NULL : trellis_keeping_say_unsaved (self);
  TrellisNoticesState state = { unsaved, NULL };

  if (self != NULL)
    state.others = trellis_keeping_get_others (self);
  trellis_notices_show_state (notices, &state);
}
