/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another calendar: what is known of it, and what can be done with it. */

#include "config.h"

#include "trellis-calendar-group.h"

#include "pages/trellis-say.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-practice-calendars.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>

#define MOST_REMARKS 50 /* that are worth reading here */

struct _TrellisCalendarGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *read;
  GtkWidget *remove;
  GtkEditable *name;
  TrellisProblemRow *name_problem;
  AdwActionRow *times;
  TrellisProblemRow *read_problem;
  AdwActionRow *place;
  AdwExpanderRow *remarks;

  TrellisWorkspace *workspace;
  TrellisCalendarWatcher *watcher; /* none where the practice cannot be changed */
  char *calendar;                  /* its id */
  GPtrArray *lines;
};

G_DEFINE_FINAL_TYPE (TrellisCalendarGroup, trellis_calendar_group, ADW_TYPE_BIN)

static TrellisCalendarSource *
find (TrellisCalendarGroup *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  return trellis_list_find (G_LIST_STORE (trellis_practice_get_calendars (practice)),
                            self->calendar);
}

static void
on_read_clicked_cb (TrellisCalendarGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendars.read", "s", self->calendar);
}

static void
on_remove_clicked_cb (TrellisCalendarGroup *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisWorkspace) workspace = g_object_ref (self->workspace);
  TrellisCalendarSource *calendar = find (self);
  g_autoptr (GError) error = NULL;

  if (calendar == NULL)
    return;
  if (trellis_practice_remove_calendar (practice, calendar, &error))
    trellis_workspace_report_act (workspace, _ ("Calendar removed"));
  else
    trellis_workspace_report_refusal (workspace, error);
}

static void
show_name_problem (TrellisCalendarGroup *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &field);

  trellis_problem_row_show (self->name_problem, GTK_WIDGET (self->name), text);
}

static void
on_name_applied_cb (TrellisCalendarGroup *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisCalendarSource *calendar = find (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autoptr (TrellisCalendarSource) renamed = NULL;
  g_autoptr (GError) error = NULL;

  if (calendar == NULL)
    return;
  renamed = trellis_record_copy (calendar);
  trellis_record_set_string (renamed, "name", name);
  if (!trellis_record_equal (renamed, calendar)
      && trellis_practice_put_calendar (practice, renamed, &error))
    trellis_workspace_report_act (self->workspace, _ ("Calendar renamed"));
  show_name_problem (self, error);
}

static const char *
say_failure (TrellisCalendarFailure failure)
{
  switch (failure)
    {
    case TRELLIS_CALENDAR_FAILURE_UNREADABLE:
      return _ ("Not up to date: the file is missing or cannot be read.");
    case TRELLIS_CALENDAR_FAILURE_CHANGING:
      return _ ("Not up to date: the file was being written.");
    case TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR:
      return _ ("Not up to date: the file is no calendar any more.");
    case TRELLIS_CALENDAR_FAILURE_TOO_LONG:
      return _ ("Not up to date: reading the file takes too long.");
    case TRELLIS_CALENDAR_FAILURE_CUT_OFF:
      return _ ("Not up to date: the file lacks its end.");
    case TRELLIS_CALENDAR_FAILURE_NONE:
    default:
      return NULL;
    }
}

static char *
say_times (TrellisCalendarGroup *self, TrellisCalendarSource *calendar)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  guint n = trellis_calendar_source_count_busy (calendar);
  g_autofree char *count = g_strdup_printf (ngettext ("%u time", "%u times", n), n);
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  TrellisWall wall;
  g_autofree char *day = NULL;

  if (calendar->read == TRELLIS_NO_INSTANT)
    return g_steal_pointer (&count);
  wall = trellis_instant_to_wall (calendar->read, zone);
  day = trellis_say_date (wall.date);
  /* Translators: how many times, and the day and the hour at which they were read */
  return g_strdup_printf (_ ("%s, read %s at %02d:%02d"), count, day, wall.minute / 60,
                          wall.minute % 60);
}

static void
add_line (TrellisCalendarGroup *self, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_expander_row_add_row (self->remarks, row);
  g_ptr_array_add (self->lines, row);
}

static void
add_remarks (TrellisCalendarGroup *self, const TrellisImportReport *report)
{
  guint n = MIN (report->remarks->len, MOST_REMARKS);
  guint more = report->remarks->len - n + report->n_more_remarks;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = trellis_import_remark_to_text (report->remarks->pdata[i]);
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      add_line (self, valid);
    }
  if (more > 0)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("There is %u more remark.", "There are %u more remarks.", more), more);

      add_line (self, text);
    }
}

static void
show_remarks (TrellisCalendarGroup *self)
{
  const TrellisImportReport *report
      = self->watcher == NULL ? NULL
                              : trellis_calendar_watcher_get_report (self->watcher, self->calendar);
  guint n = report == NULL ? 0 : report->remarks->len + report->n_more_remarks;
  g_autofree char *count = g_strdup_printf (ngettext ("%u remark", "%u remarks", n), n);

  for (guint i = 0; i < self->lines->len; i++)
    adw_expander_row_remove (self->remarks, self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), n > 0);
  adw_expander_row_set_subtitle (self->remarks, count);
  if (n > 0)
    add_remarks (self, report);
}

static void
name_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  trellis_name (button, label);
}

static void
show_name (TrellisCalendarGroup *self, const char *name)
{
  g_autofree char *markup = g_markup_escape_text (name, -1);
  /* Translators: %s is the name of a calendar */
  g_autofree char *read = g_strdup_printf (_ ("Read “%s” again"), name);
  /* Translators: %s is the name of a calendar */
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), name);

  if (g_strcmp0 (adw_preferences_group_get_title (self->group), markup) == 0)
    return;
  adw_preferences_group_set_title (self->group, markup);
  gtk_editable_set_text (self->name, name);
  name_button (self->read, read);
  name_button (self->remove, remove);
  show_name_problem (self, NULL);
}

static void
trellis_calendar_group_dispose (GObject *object)
{
  TrellisCalendarGroup *self = TRELLIS_CALENDAR_GROUP (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->watcher);
  g_clear_pointer (&self->calendar, g_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_calendar_group_parent_class)->dispose (object);
}

static void
trellis_calendar_group_class_init (TrellisCalendarGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_calendar_group_dispose;
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/calendars/trellis-calendar-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, group);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, read);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, remove);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, name_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, times);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, read_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, place);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarGroup, remarks);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied_cb);
}

static void
trellis_calendar_group_init (TrellisCalendarGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->place), FALSE);
  self->lines = g_ptr_array_new ();
}

/**
 * trellis_calendar_group_new:
 * @watcher: (nullable): who reads calendars; %NULL where nothing can be changed
 * @calendar: the id of a calendar that the practice has
 *
 * Returns: (transfer none): what is known of that calendar
 */
GtkWidget *
trellis_calendar_group_new (TrellisWorkspace *workspace,
                            TrellisCalendarWatcher *watcher,
                            const char *calendar)
{
  TrellisCalendarGroup *self = g_object_new (TRELLIS_TYPE_CALENDAR_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->watcher = watcher == NULL ? NULL : g_object_ref (watcher);
  self->calendar = g_strdup (calendar);
  trellis_calendar_group_update (self);
  return GTK_WIDGET (self);
}

/**
 * trellis_calendar_group_get_calendar:
 *
 * Returns: (transfer none): the id of the calendar
 */
const char *
trellis_calendar_group_get_calendar (TrellisCalendarGroup *self)
{
  return self->calendar;
}

/**
 * trellis_calendar_group_update:
 *
 * Shows what is known by now. A name that somebody is typing stays as long as the calendar's own
 * does.
 */
void
trellis_calendar_group_update (TrellisCalendarGroup *self)
{
  TrellisCalendarSource *calendar = find (self);
  gboolean can_act = trellis_workspace_can_act (self->workspace);
  g_autofree char *times = NULL;

  if (calendar == NULL)
    return;
  times = say_times (self, calendar);
  show_name (self, calendar->name);
  adw_action_row_set_subtitle (self->times, times);
  adw_action_row_set_subtitle (
      self->place, calendar->place == NULL ? _ ("None: it cannot be read again") : calendar->place);
  trellis_problem_row_show (self->read_problem, GTK_WIDGET (self->times),
                            say_failure (calendar->failure));
  show_remarks (self);
  gtk_widget_set_sensitive (self->read,
                            can_act && self->watcher != NULL && calendar->place != NULL);
  gtk_widget_set_sensitive (self->remove, can_act);
  gtk_editable_set_editable (self->name, can_act);
  trellis_name_parts (GTK_WIDGET (self), calendar->name);
}
