/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other calendars, whose busy times are taken into account: which there are, and adding one. */

#include "config.h"

#include "trellis-calendars-window.h"

#include "ui/calendars/trellis-calendar-adding.h"
#include "ui/calendars/trellis-calendar-group.h"
#include "ui/common/trellis-row-name.h"
#include "ui/common/trellis-toast.h"

#include <glib/gi18n-lib.h>

struct _TrellisCalendarsWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *views;
  AdwStatusPage *none;
  GtkBox *groups;
  GtkSpinner *reading;

  TrellisWorkspace *workspace;
  TrellisCalendarWatcher *watcher;
  GtkFileChooserNative *chooser;
  guint n_adding;
  GHashTable *asked; /* ids of calendars that are to be read again */
};

G_DEFINE_FINAL_TYPE (TrellisCalendarsWindow, trellis_calendars_window, ADW_TYPE_WINDOW)

static GtkWidget *
find_group (TrellisCalendarsWindow *self, const char *calendar)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (trellis_calendar_group_get_calendar (TRELLIS_CALENDAR_GROUP (child)), calendar)
        == 0)
      return child;
  return NULL;
}

static void
remove_gone (TrellisCalendarsWindow *self, GListStore *calendars)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->groups));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (trellis_list_find (calendars,
                             trellis_calendar_group_get_calendar (TRELLIS_CALENDAR_GROUP (child)))
          == NULL)
        gtk_box_remove (self->groups, child);
      child = next;
    }
}

/* Groups stay as they are where they can: somebody may be typing in one. */
static void
show_calendars (TrellisCalendarsWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (practice));
  guint n = trellis_list_length (calendars);

  remove_gone (self, calendars);
  for (guint i = 0; i < n; i++)
    {
      const char *id = trellis_record_get_id (trellis_list_get (calendars, i));
      GtkWidget *group = find_group (self, id);

      if (group != NULL)
        trellis_calendar_group_update (TRELLIS_CALENDAR_GROUP (group));
      else
        gtk_box_append (self->groups,
                        trellis_calendar_group_new (self->workspace, self->watcher, id));
    }
  gtk_stack_set_visible_child_name (self->views, n > 0 ? "some" : "none");
}

static void
show_reading (TrellisCalendarsWindow *self)
{
  gboolean reading = self->n_adding > 0 || g_hash_table_size (self->asked) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->reading), reading);
  gtk_spinner_set_spinning (self->reading, reading);
}

static void
on_watcher_read_cb (TrellisCalendarsWindow *self, const char *calendar)
{
  g_hash_table_remove (self->asked, calendar);
  show_calendars (self);
  show_reading (self);
}

static void
read_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisCalendarsWindow *self = TRELLIS_CALENDARS_WINDOW (widget);
  const char *calendar = g_variant_get_string (parameter, NULL);

  if (self->watcher == NULL)
    return;
  trellis_calendar_watcher_read_now (self->watcher, calendar);
  if (trellis_calendar_watcher_is_reading (self->watcher))
    g_hash_table_add (self->asked, g_strdup (calendar));
  show_reading (self);
}

static void
on_acted_cb (TrellisCalendarsWindow *self, const char *what)
{
  AdwToast *toast = trellis_toast_new (what);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "calendars.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_refused_cb (TrellisCalendarsWindow *self, const char *why)
{
  AdwToast *toast = trellis_toast_new (why);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisCalendarsWindow *self = TRELLIS_CALENDARS_WINDOW (widget);

  if (trellis_workspace_can_undo (self->workspace))
    trellis_workspace_undo (self->workspace);
}

/* Whoever has closed the window meanwhile hears of it in the main window. */
static void
on_added_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (TrellisCalendarsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  self->n_adding--;
  name = trellis_calendar_adding_finish (result, &error);
  if (name == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    on_refused_cb (self, error->message);
  else if (name == NULL)
    trellis_workspace_report_refusal (self->workspace, error);
  show_reading (self);
}

static void
on_file_chosen_cb (TrellisCalendarsWindow *self, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    trellis_calendars_window_add (self, file);
  g_clear_object (&self->chooser);
}

static void
ask_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisCalendarsWindow *self = TRELLIS_CALENDARS_WINDOW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Calendar files"));
  gtk_file_filter_add_suffix (filter, "ics");
  gtk_file_filter_add_mime_type (filter, "text/calendar");
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Add Calendar"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_file_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
trellis_calendars_window_dispose (GObject *object)
{
  TrellisCalendarsWindow *self = TRELLIS_CALENDARS_WINDOW (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->workspace);
  g_clear_object (&self->watcher);
  G_OBJECT_CLASS (trellis_calendars_window_parent_class)->dispose (object);
}

static void
trellis_calendars_window_finalize (GObject *object)
{
  g_hash_table_unref (TRELLIS_CALENDARS_WINDOW (object)->asked);
  G_OBJECT_CLASS (trellis_calendars_window_parent_class)->finalize (object);
}

static void
trellis_calendars_window_class_init (TrellisCalendarsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_calendars_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_calendars_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/calendars/trellis-calendars-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarsWindow, none);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarsWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarsWindow, reading);
  gtk_widget_class_install_action (widget_class, "calendars.add", NULL, ask_file);
  gtk_widget_class_install_action (widget_class, "calendars.read", "s", read_again);
  gtk_widget_class_install_action (widget_class, "calendars.undo", NULL, undo);
}

static void
trellis_calendars_window_init (TrellisCalendarsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_status_page (self->none);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
follow (TrellisCalendarsWindow *self)
{
  g_signal_connect_object (self->workspace, "acted", G_CALLBACK (on_acted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "refused", G_CALLBACK (on_refused_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trellis_workspace_get_practice (self->workspace), "changed",
                           G_CALLBACK (show_calendars), self, G_CONNECT_SWAPPED);
  if (self->watcher != NULL)
    g_signal_connect_object (self->watcher, "read", G_CALLBACK (on_watcher_read_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * trellis_calendars_window_new:
 * @watcher: (nullable): who reads the calendars of the practice; %NULL where it cannot be changed
 *
 * Returns: (transfer none): the other calendars of a practice
 */
GtkWindow *
trellis_calendars_window_new (GtkWindow *parent,
                              TrellisWorkspace *workspace,
                              TrellisCalendarWatcher *watcher)
{
  TrellisCalendarsWindow *self
      = g_object_new (TRELLIS_TYPE_CALENDARS_WINDOW, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  self->watcher = watcher == NULL ? NULL : g_object_ref (watcher);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendars.add",
                                 trellis_workspace_can_act (workspace));
  follow (self);
  show_calendars (self);
  show_reading (self);
  return GTK_WINDOW (self);
}

/**
 * trellis_calendars_window_add:
 * @file: a calendar file
 *
 * Reads the file without making anybody wait, and keeps its busy times; or says why it cannot.
 */
void
trellis_calendars_window_add (TrellisCalendarsWindow *self, GFile *file)
{
  self->n_adding++;
  show_reading (self);
  trellis_calendar_adding_start (file, self->workspace, on_added_cb, g_object_ref (self));
}
