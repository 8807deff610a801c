/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sessions of a practice that an export is to hold: which of them, and under what title. */

#include "config.h"

#include "trellis-calendar-selection.h"

#include "trellis-calendar-entry.h"
#include "trellis-calendar-head.h"
#include "trellis-calendar-remark.h"
#include "trellis-calendar-text.h"
#include "trellis-calendar-title.h"

/* What is gathered while engagements are gone through. */
typedef struct
{
  TrellisPractice *practice;
  const TrellisCalendarOptions *options;
  TrellisExportTarget *target; /* none: all are wanted, whatever was sent before */
  gboolean kept;               /* whether the target's own file is to be written */
  TrellisTitleStyle style;
  TrellisCalendarSelection *selection;
} Gathering;

static gboolean
is_in_range (const TrellisCalendarOptions *options, const TrellisSession *session)
{
  TrellisDate date = session->start.date;

  return trellis_date_compare (date, options->from) >= 0
         && (!trellis_date_is_set (options->to) || trellis_date_compare (date, options->to) <= 0);
}

/* Whoever never heard of a session need not be told that it does not take place; whoever did has to
 * hear that it moved, out of the range, too. A kept file is replaced whole: what leaves the range
 * is gone from it. */
static gboolean
is_wanted (const Gathering *gathering, const TrellisSession *session)
{
  gboolean in_range = is_in_range (gathering->options, session);
  TrellisExportTarget *target = gathering->target;
  gint64 sequence;

  if (target == NULL)
    return in_range;
  if (!trellis_export_target_find_sent (target, session->id, &sequence))
    return in_range
           && (target->content == TRELLIS_TARGET_CONTENT_ALL
               || session->state != TRELLIS_SESSION_STATE_CANCELLED);
  if (target->content == TRELLIS_TARGET_CONTENT_NEW || (gathering->kept && !in_range))
    return FALSE;
  return target->content == TRELLIS_TARGET_CONTENT_ALL || sequence != session->sequence;
}

static void
add_remark (Gathering *gathering,
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
  g_ptr_array_add (gathering->selection->remarks, remark);
}

/* Of a cancelled session nobody needs to know in which of two hours it was. */
static void
remark_on_times (Gathering *gathering,
                 TrellisEngagement *engagement,
                 const TrellisSession *session,
                 const TrellisCalendarTimes *times)
{
  if (session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return;
  if (times->start_kind == TRELLIS_WALL_GAP)
    add_remark (gathering, engagement, session, TRELLIS_CALENDAR_REMARK_GAP, times->start);
  if (trellis_calendar_times_are_utc (times))
    add_remark (gathering, engagement, session, TRELLIS_CALENDAR_REMARK_TWICE, times->start);
}

static gboolean
find_times (Gathering *gathering,
            TrellisEngagement *engagement,
            const TrellisSession *session,
            TrellisCalendarTimes *times)
{
  TrellisDate end = trellis_date_new (TRELLIS_CALENDAR_LAST_YEAR, 12, 31);

  if (trellis_date_compare (session->start.date, end) > 0)
    add_remark (gathering, engagement, session, TRELLIS_CALENDAR_REMARK_FAR, TRELLIS_NO_WALL);
  else if (!trellis_calendar_times_of (session, times))
    add_remark (gathering, engagement, session, TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE,
                TRELLIS_NO_WALL);
  else
    {
      remark_on_times (gathering, engagement, session, times);
      return TRUE;
    }
  return FALSE;
}

static const char *
make_title (Gathering *gathering, TrellisEngagement *engagement, gboolean intake)
{
  char *title
      = trellis_calendar_title_new (gathering->practice, engagement, gathering->style, intake);

  g_ptr_array_add (gathering->selection->titles, title);
  return title;
}

static void
add_engagement (Gathering *gathering, TrellisEngagement *engagement)
{
  const char *titles[]
      = { make_title (gathering, engagement, FALSE), make_title (gathering, engagement, TRUE) };
  guint n_sessions = trellis_list_length (engagement->sessions);

  for (guint i = 0; i < n_sessions; i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      TrellisCalendarTimes times;
      TrellisCalendarEntry entry;

      if (!is_wanted (gathering, session) || !find_times (gathering, engagement, session, &times))
        continue;
      trellis_calendar_entry_init (&entry, session, &times);
      entry.title = titles[session->intake ? 1 : 0];
      entry.mentoring = TRELLIS_IS_MENTORING (engagement);
      g_array_append_val (gathering->selection->entries, entry);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const TrellisEngagement *const *one = a, *const *other = b;

  return g_strcmp0 ((*one)->id, (*other)->id);
}

/**
 * trellis_calendar_list_engagements:
 * @only: (nullable): the ids of those that are wanted
 *
 * Returns: (transfer full) (element-type TrellisEngagement): engagements in an order that does not
 *   depend on how the practice came into memory
 */
GPtrArray *
trellis_calendar_list_engagements (TrellisPractice *practice, const char *const *only)
{
  GListModel *all = trellis_practice_get_engagements (practice);
  GPtrArray *engagements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      TrellisEngagement *engagement = g_list_model_get_item (all, i);

      if (only == NULL || (engagement->id != NULL && g_strv_contains (only, engagement->id)))
        g_ptr_array_add (engagements, engagement);
      else
        g_object_unref (engagement);
    }
  g_ptr_array_sort (engagements, compare_ids);
  return engagements;
}

/**
 * trellis_calendar_find_style:
 *
 * Returns: the #TrellisTitleStyle that is meant
 */
int
trellis_calendar_find_style (TrellisPractice *practice, const TrellisCalendarOptions *options)
{
  return options->titles == TRELLIS_CALENDAR_TITLES_OF_PRACTICE
             ? trellis_practice_get_settings (practice)->titles
             : options->titles;
}

/* An array that grows would take twice the memory. */
static guint
count_sessions (GPtrArray *engagements)
{
  guint n = 0;

  for (guint i = 0; i < engagements->len; i++)
    n += trellis_list_length (((TrellisEngagement *) engagements->pdata[i])->sessions);
  return n;
}

static TrellisCalendarSelection *
gather (TrellisPractice *practice,
        const TrellisCalendarOptions *options,
        TrellisExportTarget *target,
        gboolean kept)
{
  TrellisCalendarSelection *self = g_new0 (TrellisCalendarSelection, 1);
  Gathering gathering
      = { practice, options, target, kept, trellis_calendar_find_style (practice, options), self };
  g_autoptr (GPtrArray) engagements
      = trellis_calendar_list_engagements (practice, options->engagements);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (TrellisCalendarEntry),
                                     count_sessions (engagements));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_calendar_remark_free);
  for (guint i = 0; i < engagements->len; i++)
    add_engagement (&gathering, engagements->pdata[i]);
  return self;
}

/**
 * trellis_calendar_select:
 * @options: which sessions are wanted, and how they are called
 *
 * Returns: (transfer full): the sessions, in the order of their engagements' ids
 */
TrellisCalendarSelection *
trellis_calendar_select (TrellisPractice *practice, const TrellisCalendarOptions *options)
{
  return gather (practice, options, NULL, FALSE);
}

/**
 * trellis_calendar_select_for:
 * @kept: whether it is for the file that the target keeps up to date
 *
 * Returns: (transfer full): the sessions that the target is to get, after what was sent to it
 */
TrellisCalendarSelection *
trellis_calendar_select_for (TrellisPractice *practice, TrellisExportTarget *target, gboolean kept)
{
  TrellisCalendarOptions options = {
    .engagements = (const char *const *) target->engagements,
    .from = target->from,
    .to = target->to,
    .titles = target->titles == TRELLIS_TARGET_TITLES_OF_PRACTICE
                  ? TRELLIS_CALENDAR_TITLES_OF_PRACTICE
                  : target->titles - TRELLIS_TARGET_TITLES_NEUTRAL + TRELLIS_TITLE_STYLE_NEUTRAL,
  };

  return gather (practice, &options, target, kept);
}

void
trellis_calendar_selection_free (TrellisCalendarSelection *self)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->titles);
  g_clear_pointer (&self->own, g_string_chunk_free);
  g_free (self);
}

/* Sessions of one plan have the same zone and place, which are kept once. */
static const char *
own (TrellisCalendarSelection *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->own, text);
}

/**
 * trellis_calendar_selection_detach:
 *
 * Makes the texts of the entries its own, so that another thread can write them while the practice
 * goes on.
 */
void
trellis_calendar_selection_detach (TrellisCalendarSelection *self)
{
  self->own = g_string_chunk_new (4096);
  for (guint i = 0; i < self->entries->len; i++)
    {
      TrellisCalendarEntry *entry = &g_array_index (self->entries, TrellisCalendarEntry, i);

      if (entry->uid != NULL)
        entry->uid = g_string_chunk_insert (self->own, entry->uid);
      entry->zone = own (self, entry->zone);
      entry->place = own (self, entry->place);
      entry->link = own (self, entry->link);
    }
}

/**
 * trellis_calendar_selection_digest:
 *
 * Returns: (transfer full): a text that is the same as long as the file would be
 */
char *
trellis_calendar_selection_digest (TrellisCalendarSelection *self)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (digest, (const guchar *) PACKAGE_VERSION, sizeof PACKAGE_VERSION);
  g_checksum_update (digest, (const guchar *) trellis_calendar_get_name (), -1);
  for (guint i = 0; i < self->entries->len; i++)
    trellis_calendar_entry_digest (&g_array_index (self->entries, TrellisCalendarEntry, i), digest);
  return g_strdup (g_checksum_get_string (digest));
}

/**
 * trellis_calendar_selection_list_sequences:
 *
 * Returns: (transfer container) (element-type utf8 gint): the SEQUENCE of each UID; the UIDs belong
 *   to the entries
 */
GHashTable *
trellis_calendar_selection_list_sequences (TrellisCalendarSelection *self)
{
  GHashTable *sequences = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TrellisCalendarEntry *entry = &g_array_index (self->entries, TrellisCalendarEntry, i);

      if (entry->uid != NULL)
        g_hash_table_insert (sequences, (gpointer) entry->uid, GINT_TO_POINTER (entry->sequence));
    }
  return sequences;
}
