/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practice of a window: opening it, keeping it, and what there is to say of it. */

#include "config.h"

#include "trellis-window-private.h"

#include "ui/app/trellis-failure.h"
#include "ui/app/trellis-greeting.h"
#include "ui/app/trellis-keeping-words.h"
#include "ui/app/trellis-opening.h"
#include "ui/app/trellis-recent.h"
#include "ui/app/trellis-window-menus.h"
#include "ui/app/trellis-window-session.h"

#include <glib/gi18n-lib.h>

/* Before that a spinner says nothing, and would take time from the reading. */
#define LONG_MS 500

static void
on_can_undo_changed_cb (TrellisWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 self->workspace != NULL
                                     && trellis_workspace_can_undo (self->workspace));
}

void
trellis_window_update_actions (TrellisWindow *self)
{
  gboolean can_act = self->workspace != NULL && trellis_workspace_can_act (self->workspace);
  gboolean shown = trellis_window_get_engagement (self) != NULL;

  on_can_undo_changed_cb (self);
  trellis_window_enable_actions (GTK_WIDGET (self), self->workspace != NULL, can_act);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-page", shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-session", shown && can_act);
}

static void
show_view (TrellisWindow *self, const char *view)
{
  gtk_stack_set_visible_child_name (self->views, view);
  trellis_window_update_title (self);
}

/* It greets in the practice that is open, if any is. */
static void
update_greeting (TrellisWindow *self)
{
  GtkWidget *greeting = adw_bin_get_child (self->greeting);

  if (greeting != NULL)
    trellis_greeting_set_workspace (TRELLIS_GREETING (greeting), self->workspace);
}

/* Few windows greet or fail, and what stands there takes its time to make. */
static void
show_greeting (TrellisWindow *self)
{
  if (adw_bin_get_child (self->greeting) == NULL)
    {
      adw_bin_set_child (self->greeting, g_object_new (TRELLIS_TYPE_GREETING, NULL));
      trellis_window_prune_buttons (GTK_WIDGET (self), GTK_WIDGET (self->greeting));
      update_greeting (self);
    }
  show_view (self, VIEW_GREETING);
}

static void
end_waiting (TrellisWindow *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static void
show_failure (TrellisWindow *self, const GError *error)
{
  if (adw_bin_get_child (self->failure) == NULL)
    adw_bin_set_child (self->failure, g_object_new (TRELLIS_TYPE_FAILURE, NULL));
  trellis_failure_show (TRELLIS_FAILURE (adw_bin_get_child (self->failure)), error, self->place);
  show_view (self, VIEW_FAILED);
  end_waiting (self);
}

static void
show_notices (TrellisWindow *self, GPtrArray *aside)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  const char *read_only = trellis_practice_get_read_only (practice);

  trellis_notices_show (self->greeting_notices, read_only, aside);
  trellis_notices_show (self->sidebar_notices, read_only, aside);
  trellis_notices_show (self->content_notices, read_only, aside);
  trellis_notices_show_demo (self->sidebar_notices, self->place == NULL);
  trellis_notices_show_demo (self->content_notices, self->place == NULL);
}

/* A practice beside the usual one is told apart by its folder. */
static char *
say_which (TrellisWindow *self)
{
  g_autofree char *usual = trellis_folder_dup_default_path (), *name = NULL;

  if (self->place == NULL)
    return g_strdup (_ ("Demo Practice"));
  if (g_str_equal (self->place, usual))
    return g_strdup ("");
  name = g_path_get_basename (self->place);
  return g_filename_display_name (name);
}

static void
show_whose_it_is (TrellisWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  const char *name = trellis_practice_get_practitioner (practice)->name;
  g_autofree char *which = say_which (self);

  adw_window_title_set_title (self->practice_title,
                              name != NULL ? name : g_get_application_name ());
  adw_window_title_set_subtitle (self->practice_title, which);
}

static void
show_state (TrellisWindow *self)
{
  g_autofree char *unsaved
      = self->keeping == NULL ? NULL : trellis_keeping_say_unsaved (self->keeping);

  if (self->workspace != NULL)
    trellis_workspace_set_unsaved (self->workspace, unsaved);
  trellis_keeping_show (self->keeping, self->greeting_notices);
  trellis_keeping_show (self->keeping, self->sidebar_notices);
  trellis_keeping_show (self->keeping, self->content_notices);
}

/* The practice's records are as others have left them, and so is what is shown of it. */
static void
on_taken_cb (TrellisWindow *self)
{
  trellis_workspace_note_change (self->workspace);
  show_whose_it_is (self);
  show_notices (self, trellis_folder_get_aside (trellis_keeping_get_folder (self->keeping)));
}

static void
remind (TrellisWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && self->place != NULL && trellis_workspace_can_act (self->workspace))
    self->reminding
        = trellis_reminding_new (self->workspace, self->place, G_APPLICATION (application));
}

static void
keep_practice (TrellisWindow *self, TrellisOpened *opened)
{
  trellis_window_show_practice (self, opened->practice, trellis_folder_get_aside (opened->folder));
  if (self->place != NULL && !trellis_folder_is_new (opened->folder))
    trellis_recent_note (self->place);
  self->keeping = trellis_keeping_new (opened->folder, opened->practice);
  remind (self);
  g_signal_connect_object (self->keeping, "state-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeping, "taken", G_CALLBACK (on_taken_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOpened) opened = trellis_open_finish (result, &error);
  TrellisWindow *self = user_data;

  /* Then the window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (opened != NULL)
    {
      keep_practice (self, opened);
      return;
    }
  show_failure (self, error);
}

/* What is shown may have been undone, or removed by somebody else. */
static void
leave_what_is_gone (TrellisWindow *self)
{
  TrellisEngagement *shown = trellis_sidebar_get_selected (self->sidebar);
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  gboolean gone = shown == NULL ? trellis_sidebar_get_place (self->sidebar) == TRELLIS_PLACE_NONE
                                : trellis_practice_find_engagement (practice, shown->id) == NULL;

  if (gone)
    trellis_window_show_place (self, TRELLIS_PLACE_TODAY);
}

/* Whoever comes first ends the greeting, and when all is undone it is back. A practice of which
 * nothing can be read is not a new one. */
static void
update_view (TrellisWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  gboolean filled = g_list_model_get_n_items (trellis_practice_get_engagements (practice)) > 0
                    || g_list_model_get_n_items (trellis_practice_get_people (practice)) > 0
                    || self->has_documents_aside;

  if (!filled)
    {
      show_greeting (self);
      return;
    }
  leave_what_is_gone (self);
  show_view (self, VIEW_PRACTICE);
}

static void
forget_lists (TrellisWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  g_signal_handlers_disconnect_by_data (trellis_practice_get_engagements (practice), self);
  g_signal_handlers_disconnect_by_data (trellis_practice_get_people (practice), self);
}

void
trellis_window_forget_practice (TrellisWindow *self)
{
  trellis_window_close_sessions (GTK_WINDOW (self));
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  end_waiting (self);
  g_clear_pointer (&self->reminding, trellis_reminding_free);
  g_clear_pointer (&self->care, trellis_calendar_care_free);
  g_clear_object (&self->keeping);
  g_clear_object (&self->toaster);
  trellis_sidebar_set_workspace (self->sidebar, NULL);
  if (self->workspace != NULL)
    {
      forget_lists (self);
      g_signal_handlers_disconnect_by_data (self->workspace, self);
    }
  g_clear_object (&self->workspace);
  update_greeting (self);
  trellis_window_update_actions (self);
}

static void
on_waited_long_cb (gpointer data)
{
  TrellisWindow *self = data;

  self->waiting = 0;
  gtk_spinner_start (self->spinner);
}

static void
begin_reading (TrellisWindow *self)
{
  self->waiting = g_timeout_add_once (LONG_MS, on_waited_long_cb, self);
  if (self->place == NULL)
    trellis_open_demo_async (self->clock, self->opening, on_opened_cb, self);
  else
    trellis_open_practice_async (self->place, self->mode, self->clock, self->opening, on_opened_cb,
                                 self);
}

static void
on_painted_cb (TrellisWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_painted_cb, self);
  if (self->opening != NULL)
    begin_reading (self);
}

static gboolean
is_about_to_be_painted (TrellisWindow *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self))
         && gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (self))) < 0;
}

/* Reading has all processors work: a window that is new is there first. */
static void
open_as (TrellisWindow *self, const char *place, TrellisFolderMode mode)
{
  trellis_window_forget_practice (self);
  g_free (self->place);
  self->place = g_strdup (place);
  self->mode = mode;
  self->opening = g_cancellable_new ();
  show_view (self, VIEW_LOADING);
  if (is_about_to_be_painted (self))
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (on_painted_cb), self, G_CONNECT_SWAPPED);
  else
    begin_reading (self);
}

/**
 * trellis_window_open:
 * @place: the practice's folder
 *
 * Shows the practice in that folder, as soon as it is read. Where there is none, a new one may
 * begin, unless one was there: that one may only be out of reach.
 */
void
trellis_window_open (TrellisWindow *self, const char *place)
{
  g_autofree char *path = g_canonicalize_filename (place, NULL);

  open_as (self, path, trellis_recent_knows (path) ? TRELLIS_FOLDER_CHANGE : TRELLIS_FOLDER_CREATE);
}

/**
 * trellis_window_open_again:
 *
 * Tries again to open what could not be opened, or could not be opened to change it.
 */
void
trellis_window_open_again (TrellisWindow *self)
{
  g_autofree char *place = g_strdup (self->place);

  if (self->workspace != NULL && trellis_workspace_can_act (self->workspace))
    return;
  if (place == NULL)
    trellis_window_open_demo (self);
  else
    trellis_window_open (self, place);
}

/**
 * trellis_window_start_here:
 *
 * Begins a new practice in the folder in which there is none any more.
 */
void
trellis_window_start_here (TrellisWindow *self)
{
  g_autofree char *place = g_strdup (self->place);

  if (self->workspace == NULL && place != NULL)
    open_as (self, place, TRELLIS_FOLDER_CREATE);
}

/**
 * trellis_window_open_demo:
 *
 * Writes the demo practice into a scratch folder and shows it; the practice that was shown is left
 * as it is.
 */
void
trellis_window_open_demo (TrellisWindow *self)
{
  open_as (self, NULL, TRELLIS_FOLDER_CREATE);
}

/**
 * trellis_window_show_practice:
 * @aside: (nullable) (element-type TrellisAside): its documents that are set aside
 *
 * Shows a practice: its engagements, or a greeting where there are none.
 */
void
trellis_window_show_practice (TrellisWindow *self, TrellisPractice *practice, GPtrArray *aside)
{
  g_autoptr (GPtrArray) set_aside = aside == NULL ? g_ptr_array_new () : g_ptr_array_ref (aside);

  trellis_window_forget_practice (self);
  self->workspace = trellis_workspace_new (practice);
  self->toaster = trellis_toaster_new (GTK_WIDGET (self->toasts), self->workspace);
  self->care = trellis_calendar_care_new (self->workspace);
  g_signal_connect_swapped (self->workspace, "notify::can-undo",
                            G_CALLBACK (on_can_undo_changed_cb), self);
  g_signal_connect_swapped (self->workspace, "notify::revision", G_CALLBACK (show_whose_it_is),
                            self);
  g_signal_connect_swapped (self->workspace, "notify::revision",
                            G_CALLBACK (trellis_window_update_title), self);
  show_notices (self, set_aside);
  show_state (self);
  show_whose_it_is (self);
  trellis_window_update_actions (self);
  trellis_sidebar_set_workspace (self->sidebar, self->workspace);
  update_greeting (self);
  self->has_documents_aside = set_aside->len > 0;
  update_view (self);
  g_signal_connect_object (trellis_practice_get_engagements (practice), "items-changed",
                           G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trellis_practice_get_people (practice), "items-changed",
                           G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
}

/**
 * trellis_window_save_again:
 *
 * Tries to save what could not be saved.
 */
void
trellis_window_save_again (TrellisWindow *self)
{
  if (self->keeping != NULL)
    trellis_keeping_refresh (self->keeping);
}
