/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: one practice, its engagements at the side and the page of the one that is chosen. */

#include "config.h"

#include "trellis-window-private.h"

#include "ui/app/trellis-closing.h"
#include "ui/app/trellis-recent.h"
#include "ui/app/trellis-window-actions.h"
#include "ui/app/trellis-window-backup.h"
#include "ui/app/trellis-window-calendars.h"
#include "ui/app/trellis-window-contract.h"
#include "ui/app/trellis-window-goal.h"
#include "ui/app/trellis-window-export.h"
#include "ui/app/trellis-window-guide.h"
#include "ui/app/trellis-window-memory.h"
#include "ui/app/trellis-window-menus.h"
#include "ui/app/trellis-window-new-mentoring.h"
#include "ui/app/trellis-window-open.h"
#include "ui/app/trellis-window-places.h"
#include "ui/app/trellis-window-preferences.h"
#include "ui/app/trellis-window-print-page.h"
#include "ui/app/trellis-window-print.h"
#include "ui/app/trellis-window-scan.h"
#include "ui/app/trellis-window-session.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-workspace.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-mentoring-page.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (TrellisWindow, trellis_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
create_page (TrellisWindow *self, TrellisEngagement *engagement)
{
  return engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
             ? trellis_coaching_page_new (self->workspace, TRELLIS_COACHING (engagement))
             : trellis_mentoring_page_new (self->workspace, TRELLIS_MENTORING (engagement));
}

static gboolean
has_windows_above (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window
          && gtk_widget_get_visible (GTK_WIDGET (other)))
        return TRUE;
    }
  return FALSE;
}

/* The page that is there serves another engagement as well, unless a window asks about this one. */
static GtkWidget *
get_page (TrellisWindow *self, TrellisEngagement *engagement)
{
  GtkWidget *page = adw_bin_get_child (self->content);

  if (page == NULL || !TRELLIS_IS_COACHING_PAGE (page)
      || engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING
      || has_windows_above (GTK_WINDOW (self)))
    return create_page (self, engagement);
  trellis_coaching_page_show (TRELLIS_COACHING_PAGE (page), TRELLIS_COACHING (engagement));
  return page;
}

/* @title names the page in the header bar. */
static void
show_page (TrellisWindow *self, GtkWidget *page, const char *title)
{
  if (page != NULL && page != adw_bin_get_child (self->content))
    g_object_bind_property (self->leaflet, "folded", page, "narrow", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->content, page);
  adw_window_title_set_title (self->page_title, title);
  trellis_window_update_title (self);
}

static void
on_selected_changed_cb (TrellisWindow *self)
{
  TrellisEngagement *engagement = trellis_sidebar_get_selected (self->sidebar);
  TrellisPlace place = trellis_sidebar_get_place (self->sidebar);

  trellis_window_update_actions (self);
  if (engagement != NULL)
    show_page (self, get_page (self, engagement),
               engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? _ ("Coaching")
                                                                    : _ ("Mentoring"));
  else if (place != TRELLIS_PLACE_NONE)
    show_page (self, trellis_place_create_page (place, self->workspace),
               trellis_place_get_title (place));
  else
    show_page (self, NULL, "");
}

static void
on_sidebar_activated_cb (TrellisWindow *self)
{
  if (trellis_sidebar_get_place (self->sidebar) == TRELLIS_PLACE_PEOPLE)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-people", NULL);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
on_menu_button_mapped_cb (GtkMenuButton *button, GMenuModel *menu)
{
  trellis_window_offer_menu (button, menu);
}

static void
on_active_changed_cb (TrellisWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  if (self->workspace != NULL)
    trellis_workspace_refresh (self->workspace);
  trellis_window_save_again (self);
}

static void
on_discarded_cb (GtkWidget *widget)
{
  TrellisWindow *self = TRELLIS_WINDOW (widget);

  if (self->workspace != NULL)
    trellis_workspace_take_typed (self->workspace, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_discard_kept_cb (TrellisWindow *self)
{
  trellis_window_set_leaves (self, FALSE);
}

/* What can stand is taken; what cannot goes with the window, if that is wanted. */
static gboolean
may_leave_typed (TrellisWindow *self)
{
  AdwMessageDialog *question;

  if (trellis_workspace_take_typed (self->workspace, FALSE))
    return TRUE;
  question = trellis_discard_ask (GTK_WIDGET (self), on_discarded_cb);
  g_signal_connect_object (question, "response::" TRELLIS_DISCARD_KEEP,
                           G_CALLBACK (on_discard_kept_cb), self, G_CONNECT_SWAPPED);
  return FALSE;
}

/* Calendars are cared for until the end, and what that changes is saved too. */
static gboolean
may_close (TrellisWindow *self)
{
  if (self->keeping == NULL)
    return TRUE;
  if (!may_leave_typed (self))
    return FALSE;
  g_clear_pointer (&self->care, trellis_calendar_care_free);
  if (trellis_closing_may_close (GTK_WINDOW (self), self->keeping))
    return TRUE;
  self->care = trellis_calendar_care_new (self->workspace);
  return FALSE;
}

/* Nobody sees it any more, but it has the practice open, and reminds. */
static gboolean
stay_behind (TrellisWindow *self)
{
  if (!self->stays || self->leaves || self->reminding == NULL
      || has_windows_above (GTK_WINDOW (self)))
    return FALSE;
  self->care = trellis_calendar_care_new (self->workspace);
  gtk_widget_hide (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
trellis_window_close_request (GtkWindow *window)
{
  trellis_window_memory_save (window);
  return !may_close (TRELLIS_WINDOW (window)) || stay_behind (TRELLIS_WINDOW (window))
         || GTK_WINDOW_CLASS (trellis_window_parent_class)->close_request (window);
}

static void
trellis_window_dispose (GObject *object)
{
  TrellisWindow *self = TRELLIS_WINDOW (object);

  if (self->sidebar != NULL)
    trellis_window_forget_practice (self);
  self->sidebar = NULL;
  g_clear_object (&self->clock);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (trellis_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, practice_title);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, greeting_notices);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, sidebar_notices);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, content_notices);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, greeting);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, new_menu);
  gtk_widget_class_bind_template_child (widget_class, TrellisWindow, recent_menu);
}

static void
trellis_window_class_init (TrellisWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trellis_window_close_request;

  g_type_ensure (TRELLIS_TYPE_NOTICES);
  g_type_ensure (TRELLIS_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/app/trellis-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_button_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_activated_cb);
  trellis_window_install_actions (widget_class);
  trellis_window_install_backup (widget_class);
  trellis_window_install_calendars (widget_class);
  trellis_window_install_contract_actions (widget_class);
  trellis_window_install_goal_actions (widget_class);
  trellis_window_install_export (widget_class);
  trellis_window_install_guide (widget_class);
  trellis_window_install_new_mentoring (widget_class);
  trellis_window_install_open (widget_class);
  trellis_window_install_places (widget_class);
  trellis_window_install_preferences (widget_class);
  trellis_window_install_print (widget_class);
  trellis_window_install_scan (widget_class);
  trellis_window_install_session (widget_class);
  trellis_window_install_print_page (widget_class);
}

static void
trellis_window_init (TrellisWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), g_get_application_name ());
  gtk_window_set_icon_name (GTK_WINDOW (self), APPLICATION_ID);
  trellis_window_memory_restore (GTK_WINDOW (self));
  trellis_recent_fill_menu (self->recent_menu, "app.open-practice");
  trellis_window_prune_menu (GTK_WIDGET (self), self->main_menu);
  trellis_window_prune_menu (GTK_WIDGET (self), self->new_menu);
  trellis_window_update_actions (self);
}

static const char *
find_title (TrellisWindow *self)
{
  TrellisEngagement *engagement = trellis_window_get_engagement (self);
  TrellisPlace place = trellis_sidebar_get_place (self->sidebar);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), VIEW_PRACTICE) != 0)
    return g_get_application_name ();
  if (engagement != NULL)
    return engagement->title;
  return place == TRELLIS_PLACE_NONE ? g_get_application_name () : trellis_place_get_title (place);
}

/* Names the window among others: by what it shows, as that is called now. */
void
trellis_window_update_title (TrellisWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), find_title (self));
}

/**
 * trellis_window_new:
 * @clock: what the practice takes for now
 *
 * Returns: (transfer none): a window that shows no practice yet
 */
TrellisWindow *
trellis_window_new (GtkApplication *application, TrellisClock *clock)
{
  TrellisWindow *self = g_object_new (TRELLIS_TYPE_WINDOW, "application", application, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

/**
 * trellis_window_get_place:
 *
 * Returns: (transfer none) (nullable): the absolute path of the practice that it shows or opens
 */
const char *
trellis_window_get_place (TrellisWindow *self)
{
  return self->place;
}

/**
 * trellis_window_get_clock:
 *
 * Returns: (transfer none): what its practice takes for now
 */
TrellisClock *
trellis_window_get_clock (TrellisWindow *self)
{
  return self->clock;
}

/**
 * trellis_window_get_workspace:
 *
 * Returns: (transfer none) (nullable): the practice that it shows; %NULL while none is open
 */
TrellisWorkspace *
trellis_window_get_workspace (TrellisWindow *self)
{
  return self->workspace;
}

/**
 * trellis_window_set_stays:
 * @stays: whether closing it only hides it, so that it goes on reminding of sessions
 */
void
trellis_window_set_stays (TrellisWindow *self, gboolean stays)
{
  self->stays = stays;
}

/**
 * trellis_window_set_leaves:
 * @leaves: whether the program is to end, so that closing it is for good
 */
void
trellis_window_set_leaves (TrellisWindow *self, gboolean leaves)
{
  self->leaves = leaves;
}

/**
 * trellis_window_is_vacant:
 *
 * Returns: whether it shows no practice, or one in which nothing is, and which is all saved
 */
gboolean
trellis_window_is_vacant (TrellisWindow *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  if (self->keeping != NULL && trellis_keeping_count_unsaved (self->keeping) > 0)
    return FALSE;
  return g_str_equal (view, VIEW_GREETING) || g_str_equal (view, VIEW_FAILED);
}

/**
 * trellis_window_get_engagement:
 *
 * Returns: (transfer none) (nullable): the engagement whose page is shown
 */
TrellisEngagement *
trellis_window_get_engagement (TrellisWindow *self)
{
  return self->workspace == NULL ? NULL : trellis_sidebar_get_selected (self->sidebar);
}

/**
 * trellis_window_get_page:
 *
 * Returns: (transfer none) (nullable): the page of what is chosen
 */
GtkWidget *
trellis_window_get_page (TrellisWindow *self)
{
  return adw_bin_get_child (self->content);
}

/**
 * trellis_window_show_place:
 *
 * Goes to a place of the practice that is shown, if one is.
 */
void
trellis_window_show_place (TrellisWindow *self, TrellisPlace place)
{
  if (self->workspace == NULL)
    return;
  trellis_sidebar_select_place (self->sidebar, place);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/**
 * trellis_window_show_engagement:
 * @engagement: one of the practice that is shown
 *
 * Goes to the page of an engagement.
 */
void
trellis_window_show_engagement (TrellisWindow *self, TrellisEngagement *engagement)
{
  trellis_sidebar_select (self->sidebar, engagement);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/**
 * trellis_window_undo:
 *
 * Takes the last act back, and with it the toast that offers to.
 */
void
trellis_window_undo (TrellisWindow *self)
{
  if (self->workspace == NULL)
    return;
  trellis_toaster_withdraw (self->toaster);
  trellis_workspace_undo (self->workspace);
}

/**
 * trellis_window_go_back:
 *
 * Goes from the page to the sidebar, where only one of them has room.
 */
void
trellis_window_go_back (TrellisWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/**
 * trellis_window_open_new:
 *
 * Offers what can be begun: in the menu for it, and in a practice that is empty on its page.
 */
void
trellis_window_open_new (TrellisWindow *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->views), VIEW_GREETING))
    gtk_widget_grab_focus (adw_bin_get_child (self->greeting));
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->views), VIEW_PRACTICE))
    return;
  trellis_window_go_back (self);
  trellis_window_popup_menu (GTK_WIDGET (self), G_MENU_MODEL (self->new_menu));
}

/**
 * trellis_window_open_menu:
 *
 * Opens the main menu of the view that is shown.
 */
void
trellis_window_open_menu (TrellisWindow *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->views), VIEW_PRACTICE))
    trellis_window_go_back (self);
  trellis_window_popup_menu (GTK_WIDGET (self), G_MENU_MODEL (self->main_menu));
}
