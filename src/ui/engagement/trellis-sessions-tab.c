/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a coaching page with its sessions, and what is done with all of them. */

#include "config.h"

#include "trellis-sessions-tab.h"

#include "engagement/trellis-fill-up.h"
#include "ui/common/trellis-section.h"
#include "ui/common/trellis-wrap-box.h"
#include "ui/engagement/trellis-order.h"
#include "ui/engagement/trellis-session-filter.h"
#include "ui/engagement/trellis-session-item-row.h"
#include "ui/engagement/trellis-session-plans.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionsTab
{
  TrellisEngagementView parent_instance;

  GtkWidget *plans;
  GtkButton *fill_up;
  TrellisSessionFilter *coming;
  TrellisSessionFilter *past;
};

G_DEFINE_FINAL_TYPE (TrellisSessionsTab, trellis_sessions_tab, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static void
trellis_sessions_tab_update (TrellisEngagementView *view)
{
  TrellisSessionsTab *self = TRELLIS_SESSIONS_TAB (view);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  TrellisMoment moment
      = trellis_workspace_get_moment (trellis_engagement_view_get_workspace (self));
  guint n = trellis_engagement_count_missing (engagement, moment.now);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "_Plan %u Missing Session…", "_Plan %u Missing Sessions…", n),
      n);
  gboolean over = trellis_engagement_is_over (engagement);

  gtk_widget_set_visible (self->plans, !over);
  g_object_set (self->coming, "over", over, NULL);
  g_object_set (self->past, "over", over, NULL);
  gtk_button_set_label (self->fill_up, label);
  gtk_widget_set_visible (GTK_WIDGET (self->fill_up), n > 0);
  trellis_session_plans_update (view);
}

static void
trellis_sessions_tab_class_init (TrellisSessionsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_sessions_tab_update;

  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_FILTER);
  g_type_ensure (TRELLIS_TYPE_SESSION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-sessions-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionsTab, coming);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionsTab, fill_up);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionsTab, past);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionsTab, plans);
  trellis_session_plans_install (widget_class);
}

static void
trellis_sessions_tab_init (TrellisSessionsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
