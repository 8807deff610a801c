/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a mentoring relationship: head, facts, aspirations, meetings, exchanges. No end. */

#include "config.h"

#include "trellis-mentoring-page.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-action-item-row.h"
#include "ui/engagement/trellis-aspiration-item-row.h"
#include "ui/engagement/trellis-exchange-item-row.h"
#include "ui/engagement/trellis-fact.h"
#include "ui/engagement/trellis-head.h"
#include "ui/engagement/trellis-mentoring-words.h"
#include "ui/engagement/trellis-milestone-item-row.h"
#include "ui/engagement/trellis-order.h"
#include "ui/engagement/trellis-session-filter.h"
#include "ui/engagement/trellis-session-item-row.h"

struct _TrellisMentoringPage
{
  TrellisEngagementView parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisMentoringPage, trellis_mentoring_page, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static void
trellis_mentoring_page_class_init (TrellisMentoringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRELLIS_TYPE_ACTION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_ASPIRATION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_EXCHANGE_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_FACT);
  g_type_ensure (TRELLIS_TYPE_HEAD);
  g_type_ensure (TRELLIS_TYPE_MILESTONE_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_FILTER);
  g_type_ensure (TRELLIS_TYPE_SESSION_ITEM_ROW);
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
