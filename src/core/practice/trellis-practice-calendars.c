/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on other calendars: which there are, and when somebody is busy by them. */

#include "config.h"

#include "trellis-practice-calendars.h"

#include "base/trellis-id.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

static GListStore *
calendars_of (TrellisPractice *self)
{
  return G_LIST_STORE (trellis_practice_get_calendars (self));
}

/**
 * trellis_practice_take_busy_time:
 * @calendar: the name of a calendar
 *
 * Takes into account what the practice has of that calendar now. Two have one name where somebody
 * has copied a file: then the times of both count.
 */
void
trellis_practice_take_busy_time (TrellisPractice *self, const char *calendar)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));

  for (guint i = 0; i < trellis_list_length (calendars_of (self)); i++)
    {
      TrellisCalendarSource *each = trellis_list_get (calendars_of (self), i);
      g_autoptr (GArray) times = NULL;

      if (g_strcmp0 (each->name, calendar) != 0)
        continue;
      times = trellis_calendar_source_list_busy (each);
      g_array_append_vals (busy, times->data, times->len);
    }
  trellis_practice_set_busy (self, calendar, busy);
}

/**
 * trellis_practice_find_calendar:
 *
 * Returns: (transfer none) (nullable): the calendar with that name, letter by letter
 */
TrellisCalendarSource *
trellis_practice_find_calendar (TrellisPractice *self, const char *name)
{
  for (guint i = 0; i < trellis_list_length (calendars_of (self)); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars_of (self), i);

      if (g_strcmp0 (calendar->name, name) == 0)
        return calendar;
    }
  return NULL;
}

/**
 * trellis_practice_check_calendar:
 * @calendar: as trellis_practice_put_calendar() would get it
 *
 * Returns: whether the calendar could be kept, as far as the practice knows; so that nothing is
 *   read for nothing
 */
gboolean
trellis_practice_check_calendar (TrellisPractice *self,
                                 TrellisCalendarSource *calendar,
                                 GError **error)
{
  TrellisCalendarSource *other;

  if (!trellis_practice_check_writable (self, error) || !trellis_record_validate (calendar, error))
    return FALSE;
  other = trellis_practice_find_calendar (self, calendar->name);
  return other == NULL || g_strcmp0 (other->id, calendar->id) == 0
         || trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                     _ ("There is a calendar called “%s” already."),
                                     calendar->name);
}

static TrellisCalendarSource *
make_new (TrellisCalendarSource *calendar)
{
  TrellisCalendarSource *made = trellis_record_copy (calendar);
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (made, "id", id);
  return made;
}

static gboolean
put (TrellisPractice *self, TrellisCalendarSource *calendar, gboolean lasting, GError **error)
{
  TrellisCalendarSource *live
      = calendar->id == NULL ? NULL : trellis_list_find (calendars_of (self), calendar->id);
  g_autoptr (TrellisCalendarSource) made = live == NULL ? make_new (calendar) : NULL;
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_practice_check_calendar (self, calendar, error))
    return FALSE;
  edit = trellis_edit_new (self, error);
  if (edit == NULL)
    return FALSE;
  if (lasting)
    trellis_edit_set_lasting (edit);
  if (live != NULL)
    trellis_record_assign (trellis_edit_draft (edit, live), calendar);
  else
    trellis_edit_add (edit, made);
  return trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_put_calendar:
 * @calendar: (transfer none): as it shall stand, its busy time in the place of all that it had;
 *   without an id it is a new one
 *
 * Keeps another calendar, and takes its busy time into account from now on.
 */
gboolean
trellis_practice_put_calendar (TrellisPractice *self,
                               TrellisCalendarSource *calendar,
                               GError **error)
{
  return put (self, calendar, FALSE, error);
}

/**
 * trellis_practice_refresh_calendar:
 * @calendar: (transfer none): one that the practice has, as it was read again
 *
 * Keeps what a calendar says now. It is not among the acts of the practitioner, so that Undo does
 * not stumble over it: what another calendar says is not ours to take back.
 */
gboolean
trellis_practice_refresh_calendar (TrellisPractice *self,
                                   TrellisCalendarSource *calendar,
                                   GError **error)
{
  return put (self, calendar, TRUE, error);
}

/**
 * trellis_practice_remove_calendar:
 * @calendar: one that the practice has
 *
 * Forgets a calendar and its busy time. The file that it was read from stays as it is.
 */
gboolean
trellis_practice_remove_calendar (TrellisPractice *self,
                                  TrellisCalendarSource *calendar,
                                  GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);

  if (edit == NULL)
    return FALSE;
  trellis_edit_remove (edit, calendar);
  return trellis_edit_commit (edit, error);
}
