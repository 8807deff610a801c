/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a mentoring relationship: head, facts, aspirations, meetings, exchanges. No end. */

#include "config.h"

#include "trellis-mentoring-page.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-section.h"
#include "ui/common/trellis-wrap-box.h"
#include "ui/engagement/trellis-aspiration-item-row.h"
#include "ui/engagement/trellis-engagement-actions.h"
#include "ui/engagement/trellis-exchange-item-row.h"
#include "ui/engagement/trellis-fact.h"
#include "ui/engagement/trellis-head.h"
#include "ui/engagement/trellis-mentoring-words.h"
#include "ui/engagement/trellis-milestone-item-row.h"
#include "ui/engagement/trellis-order.h"
#include "ui/engagement/trellis-plan-row.h"
#include "ui/engagement/trellis-session-filter.h"
#include "ui/engagement/trellis-session-item-row.h"
#include "ui/engagement/trellis-session-plans.h"
#include "ui/engagement/trellis-share-dialog.h"

struct _TrellisMentoringPage
{
  TrellisEngagementView parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisMentoringPage, trellis_mentoring_page, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static void
trellis_mentoring_page_update (TrellisEngagementView *view)
{
  TrellisMentoringPage *self = TRELLIS_MENTORING_PAGE (view);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);

  trellis_engagement_actions_update (view);
  trellis_session_plans_update (view);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "mentoring.share",
      trellis_workspace_can_act (trellis_engagement_view_get_workspace (self))
          && !trellis_engagement_is_over (engagement));
}

static void
share (GtkWidget *self, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (self);
  GtkWidget *dialog = trellis_share_dialog_new (trellis_engagement_view_get_workspace (self),
                                                trellis_engagement_view_get_engagement (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
trellis_mentoring_page_class_init (TrellisMentoringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_mentoring_page_update;

  g_type_ensure (TRELLIS_TYPE_ASPIRATION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_EXCHANGE_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_FACT);
  g_type_ensure (TRELLIS_TYPE_HEAD);
  g_type_ensure (TRELLIS_TYPE_MILESTONE_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_PLAN_ROW);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_FILTER);
  g_type_ensure (TRELLIS_TYPE_SESSION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-mentoring-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_contact);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_field);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_phase);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_review);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_rhythm);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_since);
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_years);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_state);
  trellis_engagement_actions_install (widget_class);
  trellis_session_plans_install (widget_class);
  gtk_widget_class_install_action (widget_class, "mentoring.share", NULL, share);
}

static void
trellis_mentoring_page_init (TrellisMentoringPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
trellis_mentoring_page_new (TrellisWorkspace *workspace, TrellisMentoring *engagement)
{
  return g_object_new (TRELLIS_TYPE_MENTORING_PAGE, "workspace", workspace, "engagement",
                       engagement, NULL);
}
