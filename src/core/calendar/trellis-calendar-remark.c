/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remark on one exported session: what the file does not say as the coach would expect. */

#include "config.h"

#include "trellis-calendar-remark.h"

#include <glib/gi18n-lib.h>

void
trellis_calendar_remark_free (TrellisCalendarRemark *self)
{
  g_free (self->engagement);
  g_free (self->session);
  g_free (self->title);
  g_free (self->zone);
  g_free (self);
}

static char *
format_wall (TrellisWall wall)
{
  char *text = trellis_wall_to_string (wall);

  if (text == NULL)
    return g_strdup (_ ("an unknown time"));
  text[10] = ' ';
  return text;
}

/**
 * trellis_calendar_remark_to_text:
 *
 * Returns: (transfer full): a sentence that names the session, to show to the coach; it has the
 * engagement's title
 */
char *
trellis_calendar_remark_to_text (const TrellisCalendarRemark *self)
{
  g_autofree char *start = format_wall (self->start);
  g_autofree char *written = format_wall (self->written);

  switch (self->kind)
    {
    case TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE:
      /* Translators: a date and time, a title, and the name of a time zone. */
      return g_strdup_printf (
          _ ("left out: %s, “%s”: this computer does not know the time zone “%s”"), start,
          self->title, self->zone);
    case TRELLIS_CALENDAR_REMARK_FAR:
      /* Translators: a date and time, and a title. */
      return g_strdup_printf (_ ("left out: %s, “%s”: calendars do not reach so far"), start,
                              self->title);
    case TRELLIS_CALENDAR_REMARK_GAP:
      /* Translators: a date and time, a title, the name of a time zone, a date and time. */
      return g_strdup_printf (_ ("%s, “%s”: the clocks of %s jump over this time; written as %s"),
                              start, self->title, self->zone, written);
    case TRELLIS_CALENDAR_REMARK_TWICE:
    default:
      /* Translators: a date and time, a title, and the name of a time zone. */
      return g_strdup_printf (
          _ ("%s, “%s”: it starts or ends in the hour that %s has twice; written in UTC"), start,
          self->title, self->zone);
    }
}
