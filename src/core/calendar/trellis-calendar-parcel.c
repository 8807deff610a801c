/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parcel: what one export to a target holds, from the packing until it is remembered as sent. */

#include "config.h"

#include "trellis-calendar-parcel.h"

#include "practice/trellis-practice-targets.h"
#include "trellis-calendar-file.h"
#include "trellis-calendar-selection.h"
#include "trellis-calendar-writer.h"

#include <glib/gi18n-lib.h>

struct _TrellisCalendarParcel
{
  char *place;        /* of the file that is kept up to date */
  gboolean only_news; /* not all that there is */
  char *known;        /* the digest of what that file says */
  TrellisCalendarSelection *selection;
  char *facts; /* the digest of what it shall say; none when this is for another file */
};

/**
 * trellis_calendar_parcel_new:
 * @target: a copy of a target of the practice, or a new one, as it shall stand
 * @kept: whether it is for the file that the target keeps up to date
 *
 * Returns: (transfer full) (nullable): what the target is to get now; or an error when it could not
 *   be remembered, so that nothing may be sent
 */
TrellisCalendarParcel *
trellis_calendar_parcel_new (TrellisPractice *practice,
                             TrellisExportTarget *target,
                             gboolean kept,
                             GError **error)
{
  TrellisCalendarParcel *self;

  if (!trellis_practice_check_target (practice, target, error))
    return NULL;
  self = g_new0 (TrellisCalendarParcel, 1);
  self->place = g_strdup (target->place);
  self->only_news = target->content != TRELLIS_TARGET_CONTENT_ALL;
  self->known = g_strdup (target->facts);
  self->selection = trellis_calendar_select_for (practice, target, kept);
  if (kept)
    self->facts = trellis_calendar_selection_digest (self->selection);
  return self;
}

void
trellis_calendar_parcel_free (TrellisCalendarParcel *self)
{
  g_free (self->place);
  g_free (self->known);
  trellis_calendar_selection_free (self->selection);
  g_free (self->facts);
  g_free (self);
}

/**
 * trellis_calendar_parcel_detach:
 *
 * Makes the parcel independent of the practice, so that another thread can write it.
 */
void
trellis_calendar_parcel_detach (TrellisCalendarParcel *self)
{
  trellis_calendar_selection_detach (self->selection);
}

/**
 * trellis_calendar_parcel_get_remarks:
 *
 * Returns: (transfer none) (element-type TrellisCalendarRemark): what the coach ought to know of it
 */
GPtrArray *
trellis_calendar_parcel_get_remarks (TrellisCalendarParcel *self)
{
  return self->selection->remarks;
}

/**
 * trellis_calendar_parcel_get_length:
 *
 * Returns: how many sessions it holds
 */
guint
trellis_calendar_parcel_get_length (TrellisCalendarParcel *self)
{
  return self->selection->entries->len;
}

/**
 * trellis_calendar_parcel_is_stale:
 *
 * Returns: whether the kept file says something else, or is not there
 */
gboolean
trellis_calendar_parcel_is_stale (TrellisCalendarParcel *self)
{
  return g_strcmp0 (self->facts, self->known) != 0
         || !g_file_test (self->place, G_FILE_TEST_EXISTS);
}

/**
 * trellis_calendar_parcel_is_idle:
 * @path: (type filename) (nullable): the file that would be written; %NULL is standard output
 *
 * Returns: whether there is no news, and a file that would be lost for it
 */
gboolean
trellis_calendar_parcel_is_idle (TrellisCalendarParcel *self, const char *path)
{
  return self->only_news && self->selection->entries->len == 0 && path != NULL
         && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
write_entries (gpointer data, GOutputStream *out, GError **error)
{
  TrellisCalendarParcel *self = data;

  return trellis_calendar_write (self->selection->entries, self->facts != NULL, out, error);
}

/**
 * trellis_calendar_parcel_write:
 * @path: (nullable): the file; %NULL is standard output
 *
 * Writes the calendar file, whole or not at all.
 */
gboolean
trellis_calendar_parcel_write (TrellisCalendarParcel *self, const char *path, GError **error)
{
  return path == NULL ? trellis_calendar_file_to_stdout (write_entries, self, error)
                      : trellis_calendar_file_replace (path, write_entries, self, error);
}

/**
 * trellis_calendar_parcel_remember:
 *
 * @target: a copy of the target as it shall stand by now
 *
 * Keeps the target, with what was written. The file is there by then: if this fails, the next
 * export sends the same again, and nothing is lost.
 */
gboolean
trellis_calendar_parcel_remember (TrellisCalendarParcel *self,
                                  TrellisPractice *practice,
                                  TrellisExportTarget *target,
                                  GError **error)
{
  g_autoptr (GHashTable) sequences = trellis_calendar_selection_list_sequences (self->selection);

  trellis_export_target_note_sent (target, sequences);
  trellis_record_set_instant (target, "written", trellis_practice_get_moment (practice).now);
  if (self->facts != NULL)
    trellis_record_set_string (target, "facts", self->facts);
  if (trellis_practice_put_target (practice, target, error))
    return TRUE;
  g_prefix_error (error,
                  _ ("The file is written, but what was sent to “%s” is not remembered, and "
                     "the next export there sends it again: "),
                  target->name);
  return FALSE;
}
