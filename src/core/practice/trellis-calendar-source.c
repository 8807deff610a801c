/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another calendar, of which a practice keeps when somebody is busy, and nothing else. */

#include "config.h"

#include "trellis-calendar-source.h"

#include "planning/trellis-interval-index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_NAME 200

G_DEFINE_ENUM_TYPE (TrellisCalendarFailure,
                    trellis_calendar_failure,
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_UNREADABLE, "unreadable"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_CHANGING, "changing"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR, "not-a-calendar"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_TOO_LONG, "too-long"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CALENDAR_FAILURE_CUT_OFF, "cut-off"))
G_DEFINE_FINAL_TYPE (TrellisCalendarSource, trellis_calendar_source, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisCalendarSource, member)

static const TrellisField calendar_source_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED, .maximum = LONGEST_NAME },
  { "place", TRELLIS_FIELD_STRING, AT (place), 0 },
  { "read", TRELLIS_FIELD_INSTANT, AT (read), 0 },
  { "failed", TRELLIS_FIELD_INSTANT, AT (failed), 0 },
  { "failure", TRELLIS_FIELD_ENUM, AT (failure), 0, trellis_calendar_failure_get_type },
  { "busy", TRELLIS_FIELD_STRINGS, AT (busy), 0 },
  { "tentative", TRELLIS_FIELD_STRINGS, AT (tentative), 0 },
};

#undef AT

/* An interval as ISO 8601 writes it, with both its ends. */
static gboolean
parse_interval (const char *text, TrellisInterval *interval)
{
  const char *slash = strchr (text, '/');
  g_autofree char *start = slash == NULL ? NULL : g_strndup (text, (gsize) (slash - text));

  return start != NULL && trellis_instant_parse (start, &interval->start)
         && trellis_instant_parse (slash + 1, &interval->end) && interval->end > interval->start;
}

static char *
write_interval (const TrellisInterval *interval)
{
  g_autofree char *start = trellis_instant_to_string (interval->start);
  g_autofree char *end = trellis_instant_to_string (interval->end);

  return g_strconcat (start, "/", end, NULL);
}

static gboolean
check_intervals (const char *member, char **intervals, GError **error)
{
  TrellisInterval interval;

  for (guint i = 0; intervals != NULL && intervals[i] != NULL; i++)
    if (!parse_interval (intervals[i], &interval))
      {
        g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);

        return trellis_record_refuse (
            error, place,
            _ ("expected an interval such as 2026-12-01T09:00:00Z/2026-12-01T10:00:00Z"));
      }
  return TRUE;
}

/**
 * trellis_calendar_source_check_busy:
 *
 * Returns: whether all its times can be read; one that cannot be would be taken for free
 */
gboolean
trellis_calendar_source_check_busy (TrellisCalendarSource *self, GError **error)
{
  return check_intervals ("busy", self->busy, error)
         && check_intervals ("tentative", self->tentative, error);
}

static gboolean
check (TrellisRecord *record, GError **error)
{
  TrellisCalendarSource *self = TRELLIS_CALENDAR_SOURCE (record);

  if (self->place != NULL && !g_path_is_absolute (self->place))
    return trellis_record_refuse (error, "place", _ ("expected a path that begins with “/”"));
  return trellis_calendar_source_check_busy (self, error);
}

static void
trellis_calendar_source_class_init (TrellisCalendarSourceClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.calendar";
  record_class->version = 1;
  record_class->check = check;
  trellis_record_class_add_fields (record_class, calendar_source_fields,
                                   G_N_ELEMENTS (calendar_source_fields));
}

static void
trellis_calendar_source_init (TrellisCalendarSource *self)
{
}

static void
append_intervals (GArray *list, char **intervals, gboolean soft)
{
  for (guint i = 0; intervals != NULL && intervals[i] != NULL; i++)
    {
      TrellisInterval interval = { .soft = soft };

      if (parse_interval (intervals[i], &interval))
        g_array_append_val (list, interval);
    }
}

/**
 * trellis_calendar_source_list_busy:
 *
 * Returns: (transfer full) (element-type TrellisInterval): when somebody is busy by it, what is
 *   tentative last
 */
GArray *
trellis_calendar_source_list_busy (TrellisCalendarSource *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));

  append_intervals (list, self->busy, FALSE);
  append_intervals (list, self->tentative, TRUE);
  return list;
}

static void
set_intervals (TrellisCalendarSource *self, const char *member, GArray *intervals, gboolean soft)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < intervals->len; i++)
    {
      const TrellisInterval *interval = &g_array_index (intervals, TrellisInterval, i);

      if (!interval->soft == !soft)
        g_ptr_array_add (texts, write_interval (interval));
    }
  g_ptr_array_add (texts, NULL);
  trellis_record_set_strings (self, member,
                              texts->len > 1 ? (const char *const *) texts->pdata : NULL);
}

/**
 * trellis_calendar_source_set_busy:
 * @intervals: (element-type TrellisInterval): owners and ids are not looked at
 *
 * Puts these times in the place of all that it had.
 */
void
trellis_calendar_source_set_busy (TrellisCalendarSource *self, GArray *intervals)
{
  set_intervals (self, "busy", intervals, FALSE);
  set_intervals (self, "tentative", intervals, TRUE);
}

/**
 * trellis_calendar_source_count_busy:
 *
 * Returns: how many intervals it has, tentative ones too
 */
guint
trellis_calendar_source_count_busy (TrellisCalendarSource *self)
{
  return (self->busy == NULL ? 0 : g_strv_length (self->busy))
         + (self->tentative == NULL ? 0 : g_strv_length (self->tentative));
}
