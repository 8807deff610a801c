/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a coaching engagement: its head, where it stands, and a tab for each of its parts. */

#include "config.h"

#include "trellis-coaching-page.h"

#include "pages/trellis-closing-document.h"
#include "ui/common/trellis-part-names.h"
#include "ui/engagement/trellis-action-plan.h"
#include "ui/engagement/trellis-coaching-menu.h"
#include "ui/engagement/trellis-coaching-words.h"
#include "ui/engagement/trellis-contract-tab.h"
#include "ui/engagement/trellis-engagement-actions.h"
#include "ui/engagement/trellis-fact.h"
#include "ui/engagement/trellis-feedback-tab.h"
#include "ui/engagement/trellis-goals-tab.h"
#include "ui/engagement/trellis-head.h"
#include "ui/engagement/trellis-overview.h"
#include "ui/engagement/trellis-sessions-tab.h"
#include "ui/engagement/trellis-standing.h"

#include <glib/gi18n-lib.h>

struct _TrellisCoachingPage
{
  TrellisEngagementView parent_instance;

  GtkScrolledWindow *scroller;
  AdwViewStack *tabs;
  GtkDropDown *folded_switcher;
  GtkMenuButton *more;
  guint frame;         /* that the head is painted in */
  guint filling;       /* the tab, after it */
  gboolean has_report; /* whether the menu prints one */
};

G_DEFINE_FINAL_TYPE (TrellisCoachingPage, trellis_coaching_page, TRELLIS_TYPE_ENGAGEMENT_VIEW)

/* The tabs by their names in the template. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
} tabs[] = {
  { "overview", trellis_overview_get_type },     { "goals", trellis_goals_tab_get_type },
  { "plan", trellis_action_plan_get_type },      { "sessions", trellis_sessions_tab_get_type },
  { "contract", trellis_contract_tab_get_type }, { "feedback", trellis_feedback_tab_get_type },
};

/* Where room is scarce, a line has it. */
static gboolean
has_room (gpointer self, gboolean narrow)
{
  return !narrow;
}

static GtkWidget *
create_tab (TrellisCoachingPage *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    if (g_str_equal (tabs[i].name, name))
      {
        GtkWidget *tab = g_object_new (tabs[i].get_type (), "workspace",
                                       trellis_engagement_view_get_workspace (self), "engagement",
                                       trellis_engagement_view_get_engagement (self), NULL);

        g_object_bind_property (self, "narrow", tab, "narrow", G_BINDING_SYNC_CREATE);
        return tab;
      }
  return NULL;
}

/* A tab is made when it is looked at: a page opens at once, however much there is to show. */
static void
show_tab (TrellisCoachingPage *self)
{
  GtkWidget *holder = adw_view_stack_get_visible_child (self->tabs);

  if (holder == NULL || self->frame != 0 || self->filling != 0
      || trellis_engagement_view_get_workspace (self) == NULL
      || trellis_engagement_view_get_engagement (self) == NULL)
    return;
  if (adw_bin_get_child (ADW_BIN (holder)) == NULL)
    adw_bin_set_child (ADW_BIN (holder),
                       create_tab (self, adw_view_stack_get_visible_child_name (self->tabs)));
}

static gboolean
on_idle_cb (gpointer user_data)
{
  TrellisCoachingPage *self = user_data;

  self->filling = 0;
  show_tab (self);
  return G_SOURCE_REMOVE;
}

/* The head is painted, then the tab is made, then it is painted: all at once would take too long
   for keys and pointers. */
static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TrellisCoachingPage *self = TRELLIS_COACHING_PAGE (widget);

  self->frame = 0;
  self->filling = g_idle_add (on_idle_cb, self);
  return G_SOURCE_REMOVE;
}

static void
empty_tabs (TrellisCoachingPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->tabs, tabs[i].name)), NULL);
}

/* What the squeezer has left out would take the keyboard focus all the same. */
static gboolean
is_in_view (TrellisCoachingPage *self, GtkWidget *shown, GtkWidget *switcher)
{
  return shown == switcher;
}

/* The drop-down is the switcher where there is no room for one. */
static void
on_tab_changed_cb (TrellisCoachingPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->tabs);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (tabs); i++)
    if (g_str_equal (tabs[i].name, name))
      gtk_drop_down_set_selected (self->folded_switcher, i);
  show_tab (self);
}

static void
on_folded_selected_cb (TrellisCoachingPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->folded_switcher);

  if (selected < G_N_ELEMENTS (tabs))
    adw_view_stack_set_visible_child_name (self->tabs, tabs[selected].name);
}

static void
fill_folded_switcher (TrellisCoachingPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *child = adw_view_stack_get_child_by_name (self->tabs, tabs[i].name);

      gtk_string_list_append (
          titles, adw_view_stack_page_get_title (adw_view_stack_get_page (self->tabs, child)));
    }
  gtk_drop_down_set_model (self->folded_switcher, G_LIST_MODEL (titles));
}

static void
update_menu (TrellisCoachingPage *self, TrellisCoaching *coaching)
{
  gboolean has_report = trellis_closing_document_is_due (coaching);
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (self->more) != NULL && self->has_report == has_report)
    return;
  self->has_report = has_report;
  menu = trellis_coaching_menu_new (coaching);
  gtk_menu_button_set_menu_model (self->more, menu);
}

static void
trellis_coaching_page_update (TrellisEngagementView *view)
{
  TrellisCoachingPage *self = TRELLIS_COACHING_PAGE (view);

  trellis_engagement_actions_update (view);
  update_menu (self, trellis_engagement_view_get_engagement (self));
  show_tab (self);
}

static void
trellis_coaching_page_dispose (GObject *object)
{
  g_clear_handle_id (&TRELLIS_COACHING_PAGE (object)->filling, g_source_remove);
  G_OBJECT_CLASS (trellis_coaching_page_parent_class)->dispose (object);
}

static void
trellis_coaching_page_class_init (TrellisCoachingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_coaching_page_dispose;
  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_coaching_page_update;

  g_type_ensure (TRELLIS_TYPE_CONTRACT);
  g_type_ensure (TRELLIS_TYPE_FACT);
  g_type_ensure (TRELLIS_TYPE_HEAD);
  g_type_ensure (TRELLIS_TYPE_STANDING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-coaching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisCoachingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrellisCoachingPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TrellisCoachingPage, folded_switcher);
  gtk_widget_class_bind_template_child (widget_class, TrellisCoachingPage, more);
  gtk_widget_class_bind_template_callback (widget_class, has_room);
  gtk_widget_class_bind_template_callback (widget_class, is_in_view);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_brief);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals_fraction);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals_kind);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions_fraction);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions_planned);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_state);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term_dates);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term_fraction);
  trellis_engagement_actions_install (widget_class);
}

static void
trellis_coaching_page_init (TrellisCoachingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_folded_switcher (self);
  trellis_name_parts (GTK_WIDGET (self->folded_switcher), _ ("Part of this page"));
}

GtkWidget *
trellis_coaching_page_new (TrellisWorkspace *workspace, TrellisCoaching *engagement)
{
  return g_object_new (TRELLIS_TYPE_COACHING_PAGE, "workspace", workspace, "engagement", engagement,
                       NULL);
}

/**
 * trellis_coaching_page_show:
 *
 * Shows another engagement as a new page would, which takes longer to make than to fill.
 */
void
trellis_coaching_page_show (TrellisCoachingPage *self, TrellisCoaching *engagement)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  if (self->frame == 0)
    self->frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
  empty_tabs (self);
  adw_view_stack_set_visible_child_name (self->tabs, tabs[0].name);
  gtk_menu_button_set_menu_model (self->more, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_object_set (self, "engagement", engagement, NULL);
}

/**
 * trellis_coaching_page_show_plan:
 *
 * Goes to the tab with the action plan.
 */
void
trellis_coaching_page_show_plan (TrellisCoachingPage *self)
{
  adw_view_stack_set_visible_child_name (self->tabs, "plan");
}
