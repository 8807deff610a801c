/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a coaching page with what both say: of the whole coaching, and of its sessions. */

#include "config.h"

#include "trellis-feedback-tab.h"

#include "pages/trellis-say.h"
#include "practice/trellis-practice-sessions-write.h"
#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-feedback-dialog.h"
#include "ui/engagement/trellis-feedback-row.h"
#include "ui/engagement/trellis-feedback-words.h"
#include "ui/engagement/trellis-order.h"

#include <glib/gi18n-lib.h>

struct _TrellisFeedbackTab
{
  TrellisEngagementView parent_instance;

  AdwActionRow *client;
  AdwActionRow *coach;
  GtkWidget *edit_client;
  GtkWidget *edit_coach;
  GtkFilterListModel *of_sessions;
};

G_DEFINE_FINAL_TYPE (TrellisFeedbackTab, trellis_feedback_tab, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static gboolean
is_of_session (gpointer feedback, gpointer data)
{
  return ((TrellisFeedback *) feedback)->session != NULL;
}

static char *
say_feedback (TrellisFeedback *feedback)
{
  const char *rating = feedback == NULL ? "" : trellis_feedback_words_rating (feedback->rating);
  g_autofree char *date = NULL;

  if (feedback == NULL)
    return g_strdup (_ ("Nothing said yet"));
  date = trellis_say_date (feedback->date);
  return g_strdup_printf ("%s%s%s\n%s", rating, *rating == '\0' ? "" : "\n",
                          feedback->words == NULL ? "" : feedback->words, date);
}

static void
show_feedback (TrellisFeedbackTab *self, AdwActionRow *row, GtkWidget *edit, TrellisFeedbackBy by)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  g_autofree char *who
      = trellis_feedback_words_who (trellis_engagement_view_get_practice (self), engagement, by);
  g_autofree char *said = say_feedback (trellis_engagement_find_feedback (engagement, NULL, by));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), who);
  adw_action_row_set_subtitle (row, said);
  gtk_widget_set_sensitive (
      edit, trellis_workspace_can_act (trellis_engagement_view_get_workspace (self)));
}

static void
trellis_feedback_tab_update (TrellisEngagementView *view)
{
  TrellisFeedbackTab *self = TRELLIS_FEEDBACK_TAB (view);

  show_feedback (self, self->client, self->edit_client, TRELLIS_FEEDBACK_BY_CLIENT);
  show_feedback (self, self->coach, self->edit_coach, TRELLIS_FEEDBACK_BY_COACH);
}

static void
open_dialog (TrellisFeedbackTab *self, TrellisFeedbackBy by)
{
  trellis_feedback_dialog_present (TRELLIS_ENGAGEMENT_VIEW (self), by);
}

static void
on_edit_client_clicked_cb (TrellisFeedbackTab *self)
{
  open_dialog (self, TRELLIS_FEEDBACK_BY_CLIENT);
}

static void
on_edit_coach_clicked_cb (TrellisFeedbackTab *self)
{
  open_dialog (self, TRELLIS_FEEDBACK_BY_COACH);
}

static void
trellis_feedback_tab_class_init (TrellisFeedbackTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_feedback_tab_update;

  g_type_ensure (TRELLIS_TYPE_FEEDBACK_ROW);
  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-feedback-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisFeedbackTab, client);
  gtk_widget_class_bind_template_child (widget_class, TrellisFeedbackTab, coach);
  gtk_widget_class_bind_template_child (widget_class, TrellisFeedbackTab, edit_client);
  gtk_widget_class_bind_template_child (widget_class, TrellisFeedbackTab, edit_coach);
  gtk_widget_class_bind_template_child (widget_class, TrellisFeedbackTab, of_sessions);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_client_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_coach_clicked_cb);
}

static void
trellis_feedback_tab_init (TrellisFeedbackTab *self)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (is_of_session, NULL, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->of_sessions, filter);
}
