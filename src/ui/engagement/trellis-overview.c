/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first tab of a coaching page: how it ends, what is next, what has happened. */

#include "config.h"

#include "trellis-overview.h"

#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-action-item-row.h"
#include "ui/engagement/trellis-event-row.h"
#include "ui/engagement/trellis-order.h"
#include "ui/engagement/trellis-session-filter.h"
#include "ui/engagement/trellis-session-item-row.h"
#include "ui/engagement/trellis-standing-words.h"

struct _TrellisOverview
{
  TrellisEngagementView parent_instance;

  GtkWidget *coming;
  GtkFilterListModel *open_actions;
};

G_DEFINE_FINAL_TYPE (TrellisOverview, trellis_overview, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static gboolean
is_open (gpointer action, gpointer data)
{
  return ((TrellisAction *) action)->state == TRELLIS_ACTION_STATE_OPEN;
}

static void
trellis_overview_update (TrellisEngagementView *view)
{
  TrellisOverview *self = TRELLIS_OVERVIEW (view);

  gtk_widget_set_visible (
      self->coming, !trellis_engagement_is_over (trellis_engagement_view_get_engagement (self)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->open_actions),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

static void
trellis_overview_class_init (TrellisOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_overview_update;

  g_type_ensure (TRELLIS_TYPE_ACTION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_EVENT_ROW);
  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_FILTER);
  g_type_ensure (TRELLIS_TYPE_SESSION_ITEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisOverview, coming);
  gtk_widget_class_bind_template_child (widget_class, TrellisOverview, open_actions);
  gtk_widget_class_bind_template_callback (widget_class, trellis_standing_words_ending);
}

static void
trellis_overview_init (TrellisOverview *self)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (is_open, NULL, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->open_actions, filter);
}
