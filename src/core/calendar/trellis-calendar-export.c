/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export of a practice's sessions as a calendar file: which of them, and under what title. */

#include "config.h"

#include "trellis-calendar-export.h"

#include "trellis-calendar-event.h"
#include "trellis-calendar-text.h"
#include "trellis-calendar-title.h"
#include "trellis-calendar-writer.h"

#include <glib/gi18n-lib.h>

/* What is gathered while engagements are gone through. */
typedef struct
{
  TrellisPractice *practice;
  const TrellisCalendarOptions *options;
  TrellisTitleStyle style;
  GArray *entries;
  GPtrArray *titles;
  GPtrArray *remarks;
} Export;

static gboolean
is_wanted (const TrellisCalendarOptions *options, const TrellisSession *session)
{
  TrellisDate date = session->start.date;

  return trellis_date_compare (date, options->from) >= 0
         && (!trellis_date_is_set (options->to) || trellis_date_compare (date, options->to) <= 0);
}

static void
add_remark (Export *export,
            TrellisEngagement *engagement,
            const TrellisSession *session,
            TrellisCalendarRemarkKind kind,
            TrellisWall written)
{
  TrellisCalendarRemark *remark = g_new (TrellisCalendarRemark, 1);

  *remark = (TrellisCalendarRemark){
    .kind = kind,
    .engagement = g_strdup (engagement->id),
    .session = g_strdup (session->id),
    .title = trellis_calendar_text_clean (engagement->title),
    .start = session->start,
    .written = written,
    .zone = trellis_calendar_text_clean (session->zone),
  };
  g_ptr_array_add (export->remarks, remark);
}

/* Of a cancelled session nobody needs to know in which of two hours it was. */
static void
remark_on_times (Export *export,
                 TrellisEngagement *engagement,
                 const TrellisSession *session,
                 const TrellisCalendarTimes *times)
{
  if (session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return;
  if (times->start_kind == TRELLIS_WALL_GAP)
    add_remark (export, engagement, session, TRELLIS_CALENDAR_REMARK_GAP, times->start);
  if (trellis_calendar_times_are_utc (times))
    add_remark (export, engagement, session, TRELLIS_CALENDAR_REMARK_TWICE, times->start);
}

static gboolean
find_times (Export *export, TrellisEngagement *engagement, TrellisCalendarEntry *entry)
{
  TrellisDate end = trellis_date_new (TRELLIS_CALENDAR_LAST_YEAR, 12, 31);
  const TrellisSession *session = entry->session;

  if (trellis_date_compare (session->start.date, end) > 0)
    add_remark (export, engagement, session, TRELLIS_CALENDAR_REMARK_FAR, TRELLIS_NO_WALL);
  else if (!trellis_calendar_times_of (session, &entry->times))
    add_remark (export, engagement, session, TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE, TRELLIS_NO_WALL);
  else
    {
      remark_on_times (export, engagement, session, &entry->times);
      return TRUE;
    }
  return FALSE;
}

static const char *
make_title (Export *export, TrellisEngagement *engagement, gboolean intake)
{
  char *title = trellis_calendar_title_new (export->practice, engagement, export->style, intake);

  g_ptr_array_add (export->titles, title);
  return title;
}

static void
add_engagement (Export *export, TrellisEngagement *engagement)
{
  const char *titles[]
      = { make_title (export, engagement, FALSE), make_title (export, engagement, TRUE) };
  guint n_sessions = trellis_list_length (engagement->sessions);

  for (guint i = 0; i < n_sessions; i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      TrellisCalendarEntry entry = { .session = session,
                                     .title = titles[session->intake ? 1 : 0],
                                     .mentoring = TRELLIS_IS_MENTORING (engagement) };

      if (is_wanted (export->options, session) && find_times (export, engagement, &entry))
        g_array_append_val (export->entries, entry);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const TrellisEngagement *const *one = a, *const *other = b;

  return g_strcmp0 ((*one)->id, (*other)->id);
}

/* In an order that does not depend on how the practice came into memory. */
static GPtrArray *
list_engagements (TrellisPractice *practice, const char *only)
{
  GListModel *all = trellis_practice_get_engagements (practice);
  GPtrArray *engagements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      TrellisEngagement *engagement = g_list_model_get_item (all, i);

      if (only == NULL || g_strcmp0 (engagement->id, only) == 0)
        g_ptr_array_add (engagements, engagement);
      else
        g_object_unref (engagement);
    }
  g_ptr_array_sort (engagements, compare_ids);
  return engagements;
}

static gboolean
check_options (TrellisPractice *practice, const TrellisCalendarOptions *options, GError **error)
{
  if (options->engagement == NULL
      || trellis_practice_find_engagement (practice, options->engagement) != NULL)
    return TRUE;
  g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
               _ ("there is no engagement %s"), options->engagement);
  return FALSE;
}

static void
gather (Export *export)
{
  g_autoptr (GPtrArray) engagements
      = list_engagements (export->practice, export->options->engagement);

  if (export->options->titles == TRELLIS_CALENDAR_TITLES_OF_PRACTICE)
    export->style = trellis_practice_get_settings (export->practice)->titles;
  else
    export->style = export->options->titles;
  for (guint i = 0; i < engagements->len; i++)
    add_engagement (export, engagements->pdata[i]);
}

/**
 * trellis_calendar_export:
 * @practice: whose sessions
 * @options: (nullable): which of them, and how they are called; %NULL for all, as the practice's
 *   settings have it
 * @out: where to; it is neither closed nor emptied
 * @remarks: (out) (optional) (transfer container) (element-type TrellisCalendarRemark): sessions
 *   that were left out, and those whose time of day does not exist or exists twice; set even if
 *   this fails
 *
 * Writes sessions as an iCalendar file (RFC 5545), cancelled ones as such. While no session
 * changes, the bytes are the same each time. Writes what it can as it goes: a caller that replaces
 * a file must drop what it has when this fails.
 *
 * Returns: whether all was written; errors are %TRELLIS_PRACTICE_ERROR_NOT_FOUND for an engagement
 * that is not there, and those of the stream
 */
gboolean
trellis_calendar_export (TrellisPractice *practice,
                         const TrellisCalendarOptions *options,
                         GOutputStream *out,
                         GPtrArray **remarks,
                         GError **error)
{
  static const TrellisCalendarOptions everything
      = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (TrellisCalendarEntry));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) noted
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_calendar_remark_free);
  Export export = { practice, options == NULL ? &everything : options, 0, entries, titles, noted };
  gboolean written = check_options (practice, export.options, error);

  if (written)
    {
      gather (&export);
      written = trellis_calendar_write (entries, out, error);
    }
  if (remarks != NULL)
    *remarks = g_steal_pointer (&noted);
  return written;
}
