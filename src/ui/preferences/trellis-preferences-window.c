/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences: who the practitioner is, and the settings of the practice; kept as they change.
 */

#include "config.h"

#include "trellis-preferences-window.h"

#include "ui/common/trellis-part-names.h"
#include "ui/preferences/trellis-calendar-page.h"
#include "ui/preferences/trellis-printing-page.h"
#include "ui/preferences/trellis-profile-page.h"

struct _TrellisPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  TrellisProfilePage *profile;
  TrellisCalendarPage *calendar;
  TrellisPrintingPage *printing;
};

G_DEFINE_FINAL_TYPE (TrellisPreferencesWindow,
                     trellis_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

static void
trellis_preferences_window_class_init (TrellisPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRELLIS_TYPE_PROFILE_PAGE);
  g_type_ensure (TRELLIS_TYPE_CALENDAR_PAGE);
  g_type_ensure (TRELLIS_TYPE_PRINTING_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, profile);
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, printing);
}

static void
trellis_preferences_window_init (TrellisPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_parts (GTK_WIDGET (self->profile), "");
  trellis_name_parts (GTK_WIDGET (self->calendar), "");
  trellis_name_parts (GTK_WIDGET (self->printing), "");
}

/**
 * trellis_preferences_window_new:
 *
 * Returns: (transfer none): the preferences of a practice
 */
GtkWindow *
trellis_preferences_window_new (GtkWindow *parent, TrellisWorkspace *workspace)
{
  TrellisPreferencesWindow *self
      = g_object_new (TRELLIS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  trellis_profile_page_set_workspace (self->profile, workspace);
  trellis_calendar_page_set_workspace (self->calendar, workspace);
  trellis_printing_page_set_workspace (self->printing, workspace);
  return GTK_WINDOW (self);
}

/**
 * trellis_preferences_window_take_group:
 * @group: an #AdwPreferencesGroup about what is not the practice's
 *
 * Shows it at the end of what is about time.
 */
void
trellis_preferences_window_take_group (TrellisPreferencesWindow *self, GtkWidget *group)
{
  trellis_name_parts (group, "");
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->calendar), ADW_PREFERENCES_GROUP (group));
}
