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

  TrellisWorkspace *workspace;
  GObject *teller; /* of what is done here */
};

G_DEFINE_FINAL_TYPE (TrellisPreferencesWindow,
                     trellis_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

static void
show_practice (TrellisPreferencesWindow *self)
{
  trellis_profile_page_set_workspace (self->profile, self->workspace);
  trellis_calendar_page_set_workspace (self->calendar, self->workspace);
  trellis_printing_page_set_workspace (self->printing, self->workspace);
}

/* What is shown would be kept again when the pages go. What is typed elsewhere and refused stays:
   only what has changed in the practice is shown anew. */
static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisPreferencesWindow *self = TRELLIS_PREFERENCES_WINDOW (widget);
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (practice));
  g_autoptr (TrellisSettings) settings
      = trellis_record_copy (trellis_practice_get_settings (practice));

  trellis_workspace_undo (self->workspace);
  trellis_profile_page_refresh (self->profile, card);
  trellis_calendar_page_refresh (self->calendar, settings);
  trellis_printing_page_set_workspace (self->printing, self->workspace);
}

static void
trellis_preferences_window_dispose (GObject *object)
{
  TrellisPreferencesWindow *self = TRELLIS_PREFERENCES_WINDOW (object);

  g_clear_object (&self->teller);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_preferences_window_parent_class)->dispose (object);
}

static void
trellis_preferences_window_class_init (TrellisPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_preferences_window_dispose;
  g_type_ensure (TRELLIS_TYPE_PROFILE_PAGE);
  g_type_ensure (TRELLIS_TYPE_CALENDAR_PAGE);
  g_type_ensure (TRELLIS_TYPE_PRINTING_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, profile);
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, TrellisPreferencesWindow, printing);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
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

  self->workspace = g_object_ref (workspace);
  show_practice (self);
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

/**
 * trellis_preferences_window_take_teller:
 * @teller: (transfer full): what tells in this window what is done; its offer to undo asks for the
 *   action `win.undo`, which the window has
 *
 * Keeps it for as long as there is a place to tell it.
 */
void
trellis_preferences_window_take_teller (TrellisPreferencesWindow *self, GObject *teller)
{
  g_clear_object (&self->teller);
  self->teller = teller;
}
