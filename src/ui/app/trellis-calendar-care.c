/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done about calendars as long as a window has a practice open, and what is said of it. */

#include "config.h"

#include "trellis-calendar-care.h"

#include "calendar/trellis-calendar-keep.h"
#include "calendar/trellis-calendar-keeper.h"

#include <glib/gi18n-lib.h>

struct _TrellisCalendarCare
{
  TrellisWorkspace *workspace;
  TrellisPractice *practice;
  TrellisCalendarKeeper *keeper;
  TrellisCalendarWatcher *watcher;
  GHashTable *said; /* ids of targets and calendars whose trouble has been said */
};

/* Trouble is said once, not each time that something is tried again. */
static void
say (TrellisCalendarCare *self, const char *id, const GError *trouble)
{
  if (trouble == NULL)
    g_hash_table_remove (self->said, id);
  else if (g_hash_table_add (self->said, g_strdup (id)))
    trellis_workspace_report_refusal (self->workspace, trouble);
}

static void
on_keeper_state_changed_cb (TrellisCalendarKeeper *keeper, gpointer data)
{
  TrellisCalendarCare *self = data;
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (self->practice));

  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      const TrellisExportTarget *target = trellis_list_get (targets, i);
      const GError *failure = trellis_calendar_keeper_get_failure (keeper, target->id);
      g_autoptr (GError) trouble = failure == NULL ? NULL : g_error_copy (failure);

      /* Translators: the name of a target; why its file is not up to date follows. */
      g_prefix_error (&trouble, _ ("The file that is kept for “%s” is not up to date: "),
                      target->name);
      say (self, target->id, trouble);
    }
}

static void
on_watcher_read_cb (TrellisCalendarWatcher *watcher, const char *id, gpointer data)
{
  TrellisCalendarCare *self = data;
  TrellisCalendarSource *calendar
      = trellis_list_find (G_LIST_STORE (trellis_practice_get_calendars (self->practice)), id);
  g_autoptr (GError) trouble = NULL;

  if (calendar != NULL && calendar->failure != TRELLIS_CALENDAR_FAILURE_NONE)
    trouble = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("The calendar “%s” could not be read again. Trellis keeps what was "
                              "read of it before."),
                           calendar->name);
  say (self, id, trouble);
  trellis_workspace_note_change (self->workspace);
}

/**
 * trellis_calendar_care_new:
 *
 * Returns: (transfer full): the care of the calendars of the practice; of none when the practice
 *   cannot be changed
 */
TrellisCalendarCare *
trellis_calendar_care_new (TrellisWorkspace *workspace)
{
  TrellisCalendarCare *self = g_new0 (TrellisCalendarCare, 1);

  self->workspace = workspace;
  self->practice = g_object_ref (trellis_workspace_get_practice (workspace));
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!trellis_workspace_can_act (workspace))
    return self;
  self->keeper = trellis_calendar_keeper_new (self->practice);
  self->watcher = trellis_calendar_watcher_new (self->practice);
  g_signal_connect (self->keeper, "state-changed", G_CALLBACK (on_keeper_state_changed_cb), self);
  g_signal_connect (self->watcher, "read", G_CALLBACK (on_watcher_read_cb), self);
  return self;
}

/**
 * trellis_calendar_care_get_watcher:
 *
 * Returns: (transfer none) (nullable): who reads other calendars; nobody when the practice cannot
 *   be changed
 */
TrellisCalendarWatcher *
trellis_calendar_care_get_watcher (TrellisCalendarCare *self)
{
  return self->watcher;
}

/* What changed in the last second is written before the window goes. */
static void
leave (TrellisCalendarCare *self)
{
  g_autoptr (GPtrArray) failures = NULL;

  g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_signal_handlers_disconnect_by_data (self->watcher, self);
  trellis_calendar_watcher_stop (self->watcher);
  g_object_run_dispose (G_OBJECT (self->keeper));
  failures = trellis_calendar_keep_files (self->practice);
}

void
trellis_calendar_care_free (TrellisCalendarCare *self)
{
  if (self->keeper != NULL)
    leave (self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->watcher);
  g_clear_object (&self->practice);
  g_hash_table_unref (self->said);
  g_free (self);
}
