/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings about time: zone, work hours, days off, and titles in exported calendars. */

#include "config.h"

#include "trellis-calendar-page.h"

#include "pages/trellis-say.h"
#include "planning/trellis-days-off.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/preferences/trellis-settings-draft.h"
#include "ui/preferences/trellis-usual-reminders.h"
#include "ui/preferences/trellis-zone-chooser.h"

#include <glib/gi18n-lib.h>

/* What a button removes, as it is stored. */
#define DAY "day"

struct _TrellisCalendarPage
{
  AdwPreferencesPage parent_instance;

  AdwActionRow *zone;
  TrellisProblemRow *zone_problem;
  AdwEntryRow *work_hours;
  TrellisProblemRow *work_hours_problem;
  GtkSpinButton *buffer_before;
  GtkSpinButton *buffer_after;
  AdwPreferencesGroup *days_off;
  TrellisDateEntry *first_day;
  TrellisDateEntry *last_day;
  AdwActionRow *add_day;
  TrellisProblemRow *days_problem;
  TrellisUsualReminders *usual_reminders;
  AdwComboRow *titles;

  TrellisWorkspace *workspace;
  GPtrArray *day_rows;
};

G_DEFINE_FINAL_TYPE (TrellisCalendarPage, trellis_calendar_page, ADW_TYPE_PREFERENCES_PAGE)

static TrellisSettings *
make_draft (TrellisCalendarPage *self)
{
  TrellisSettings *draft = trellis_settings_draft_new (self->workspace);
  g_autofree char *hours
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->work_hours))));

  trellis_record_set_string (draft, "work-hours", *hours == '\0' ? NULL : hours);
  trellis_record_set_integer (draft, "buffer-before",
                              gtk_spin_button_get_value_as_int (self->buffer_before));
  trellis_record_set_integer (draft, "buffer-after",
                              gtk_spin_button_get_value_as_int (self->buffer_after));
  trellis_record_set_enum (draft, "titles", adw_combo_row_get_selected (self->titles));
  return draft;
}

static void
show_hours_problem (TrellisCalendarPage *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &field);

  trellis_problem_row_show (self->work_hours_problem, GTK_WIDGET (self->work_hours), text);
}

static void
on_field_changed_cb (TrellisCalendarPage *self)
{
  g_autoptr (TrellisSettings) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL)
    return;
  draft = make_draft (self);
  trellis_settings_draft_check (self->workspace, draft, &error);
  show_hours_problem (self, error);
}

static gboolean
keep (TrellisCalendarPage *self, GError **error)
{
  g_autoptr (TrellisSettings) draft = NULL;

  if (self->workspace == NULL || !trellis_workspace_can_act (self->workspace))
    return TRUE;
  draft = make_draft (self);
  return trellis_settings_draft_keep (self->workspace, draft, error);
}

static void
on_field_left_cb (TrellisCalendarPage *self)
{
  g_autoptr (GError) error = NULL;

  keep (self, &error);
  if (self->workspace != NULL)
    show_hours_problem (self, error);
}

static void
show_zone (TrellisCalendarPage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  const char *chosen = trellis_practice_get_settings (practice)->zone;
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  g_autofree char *text = chosen != NULL
                              ? g_strdup (chosen)
                              /* Translators: %s is the name of a time zone */
                              : g_strdup_printf (_ ("%s, as this computer has it"), zone);

  adw_action_row_set_subtitle (self->zone, text);
}

static void
on_zone_chosen_cb (TrellisCalendarPage *self, const char *zone)
{
  g_autoptr (TrellisSettings) draft = trellis_settings_draft_new (self->workspace);
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  trellis_record_set_string (draft, "zone", zone);
  if (!trellis_settings_draft_keep (self->workspace, draft, &error))
    text = trellis_problem_read (error, &field);
  trellis_problem_row_show (self->zone_problem, GTK_WIDGET (self->zone), text);
  show_zone (self);
}

static void
on_zone_activated_cb (TrellisCalendarPage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  GtkWindow *chooser
      = trellis_zone_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), zone);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_zone_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (chooser);
}

static char *
say_range (const char *text)
{
  TrellisDayRange range;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!trellis_day_range_parse (text, &range, NULL))
    return g_strdup (text);
  first = trellis_say_date (range.first);
  last = trellis_say_date (range.last);
  if (trellis_date_compare (range.first, range.last) == 0)
    return g_steal_pointer (&first);
  /* Translators: from one day until another */
  return g_strdup_printf (_ ("%s until %s"), first, last);
}

static void show_days (TrellisCalendarPage *self);

/* @all is what the days off shall be. */
static gboolean
keep_days (TrellisCalendarPage *self, GPtrArray *all)
{
  g_autoptr (TrellisSettings) draft = trellis_settings_draft_new (self->workspace);
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (all, NULL);
  trellis_record_set_strings (draft, "days-off",
                              all->len == 1 ? NULL : (const char *const *) all->pdata);
  if (!trellis_settings_draft_keep (self->workspace, draft, &error))
    text = trellis_problem_read (error, &field);
  trellis_problem_row_show (self->days_problem, GTK_WIDGET (self->add_day), text);
  show_days (self);
  return text == NULL;
}

static GPtrArray *
list_days (TrellisCalendarPage *self, const char *without)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  char **days = trellis_practice_get_settings (practice)->days_off;
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; days != NULL && days[i] != NULL; i++)
    if (g_strcmp0 (days[i], without) != 0)
      g_ptr_array_add (all, g_strdup (days[i]));
  return all;
}

static void
on_day_removed_cb (TrellisCalendarPage *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) all = list_days (self, g_object_get_data (G_OBJECT (button), DAY));

  keep_days (self, all);
}

static void
show_day_problem (TrellisDateEntry *entry, const char *problem)
{
  trellis_field_problem_show (GTK_WIDGET (entry), problem);
  if (problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (entry));
}

/* The first of what is wrong is said, and not what only follows from it. */
static gboolean
check_days (TrellisCalendarPage *self, TrellisDate first, TrellisDate last)
{
  const char *bad_first = trellis_date_entry_get_problem (self->first_day);
  const char *bad_last = trellis_date_entry_get_problem (self->last_day);

  if (bad_first == NULL && !trellis_date_is_set (first))
    bad_first = _ ("Say from which day.");
  if (bad_last == NULL && trellis_date_is_set (last) && trellis_date_compare (last, first) < 0)
    bad_last = _ ("The last day is before the first.");
  if (bad_first != NULL)
    bad_last = NULL;
  show_day_problem (self->last_day, bad_last);
  show_day_problem (self->first_day, bad_first);
  return bad_first == NULL && bad_last == NULL;
}

static void
on_day_added_cb (TrellisCalendarPage *self)
{
  TrellisDate first = trellis_date_entry_get_date (self->first_day);
  TrellisDate last = trellis_date_entry_get_date (self->last_day);
  TrellisDayRange range = { first, trellis_date_is_set (last) ? last : first };
  g_autoptr (GPtrArray) all = list_days (self, NULL);

  trellis_problem_row_show (self->days_problem, GTK_WIDGET (self->add_day), NULL);
  if (!check_days (self, first, last))
    return;
  g_ptr_array_add (all, trellis_day_range_to_string (range));
  if (!keep_days (self, all))
    return;
  trellis_date_entry_set_text (self->first_day, "");
  trellis_date_entry_set_text (self->last_day, "");
}

static GtkWidget *
create_day_row (TrellisCalendarPage *self, const char *day)
{
  g_autofree char *said = say_range (day);
  /* Translators: %s is a day, or from one day until another */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), said);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), said);
  g_object_set_data_full (G_OBJECT (button), DAY, g_strdup (day), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  trellis_name (button, label);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_day_removed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_days (TrellisCalendarPage *self)
{
  g_autoptr (GPtrArray) all = list_days (self, NULL);

  for (guint i = 0; i < self->day_rows->len; i++)
    adw_preferences_group_remove (self->days_off, self->day_rows->pdata[i]);
  g_ptr_array_set_size (self->day_rows, 0);
  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *row = create_day_row (self, all->pdata[i]);

      adw_preferences_group_add (self->days_off, row);
      g_ptr_array_add (self->day_rows, row);
    }
}

/* It is a window of its own, over the main one. */
static void
on_others_activated_cb (TrellisCalendarPage *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.other-calendars", NULL);
}

/* What is refused goes with the page: that is said where it is still read. */
static void
tell_refusal (TrellisCalendarPage *self, const GError *error)
{
  g_autofree char *why = trellis_problem_say (error);

  trellis_workspace_report_left (self->workspace, _ ("Work hours"), why);
}

static void
trellis_calendar_page_unmap (GtkWidget *widget)
{
  TrellisCalendarPage *self = TRELLIS_CALENDAR_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!keep (self, &error))
    tell_refusal (self, error);
  GTK_WIDGET_CLASS (trellis_calendar_page_parent_class)->unmap (widget);
}

static void
trellis_calendar_page_dispose (GObject *object)
{
  TrellisCalendarPage *self = TRELLIS_CALENDAR_PAGE (object);

  /* Windows of libadwaita 1.2 never let go of the groups in their pages. */
  if (self->workspace != NULL)
    trellis_usual_reminders_set_workspace (self->usual_reminders, NULL);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->day_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, zone);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, zone_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, work_hours);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, work_hours_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, buffer_before);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, buffer_after);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, days_off);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, first_day);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, last_day);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, add_day);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, days_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, usual_reminders);
  gtk_widget_class_bind_template_child (widget_class, TrellisCalendarPage, titles);
}

static void
trellis_calendar_page_class_init (TrellisCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_calendar_page_dispose;
  widget_class->unmap = trellis_calendar_page_unmap;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  g_type_ensure (TRELLIS_TYPE_USUAL_REMINDERS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-calendar-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_others_activated_cb);
}

static void
watch_focus (TrellisCalendarPage *self, gpointer widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_field_left_cb), self);
  gtk_widget_add_controller (widget, focus);
}

static void
trellis_calendar_page_init (TrellisCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->titles);
  self->day_rows = g_ptr_array_new ();
  watch_focus (self, self->work_hours);
  watch_focus (self, self->buffer_before);
  watch_focus (self, self->buffer_after);
}

/* @before: (nullable): the settings that are shown already, but for what somebody types */
static void
show_settings (TrellisCalendarPage *self, TrellisSettings *before)
{
  /* What is shown is not what somebody types. */
  g_autoptr (TrellisWorkspace) workspace = g_steal_pointer (&self->workspace);
  TrellisSettings *settings
      = trellis_practice_get_settings (trellis_workspace_get_practice (workspace));

  if (before == NULL || g_strcmp0 (settings->work_hours, before->work_hours) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->work_hours),
                           settings->work_hours == NULL ? "" : settings->work_hours);
  if (before == NULL || settings->buffer_before != before->buffer_before)
    gtk_spin_button_set_value (self->buffer_before, settings->buffer_before);
  if (before == NULL || settings->buffer_after != before->buffer_after)
    gtk_spin_button_set_value (self->buffer_after, settings->buffer_after);
  if (before == NULL || settings->titles != before->titles)
    adw_combo_row_set_selected (self->titles, settings->titles);
  self->workspace = g_steal_pointer (&workspace);
  trellis_usual_reminders_set_workspace (self->usual_reminders, self->workspace);
  show_zone (self);
  show_days (self);
}

/**
 * trellis_calendar_page_set_workspace:
 *
 * Shows the settings of a practice as they stand now.
 */
void
trellis_calendar_page_set_workspace (TrellisCalendarPage *self, TrellisWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  show_settings (self, NULL);
  show_hours_problem (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), trellis_workspace_can_act (workspace));
}

/**
 * trellis_calendar_page_refresh:
 * @before: the settings as they were before they were changed elsewhere
 *
 * Shows what has changed in the settings. What is typed in other fields stays, and with it what is
 * wrong with it.
 */
void
trellis_calendar_page_refresh (TrellisCalendarPage *self, TrellisSettings *before)
{
  show_settings (self, before);
  on_field_changed_cb (self);
}
