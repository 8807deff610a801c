/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for what one of the two says of a session; it opens the session. */

#include "config.h"

#include "trellis-feedback-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-feedback-words.h"

struct _TrellisFeedbackRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisFeedbackRow, trellis_feedback_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_feedback_row_act (TrellisItemRow *row)
{
  TrellisEngagement *engagement = trellis_item_row_get_engagement (row);
  TrellisFeedback *feedback = trellis_item_row_get_item (row);

  if (feedback->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "win.open-session", "(ss)", engagement->id,
                                feedback->session);
}

static void
trellis_feedback_row_class_init (TrellisFeedbackRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_feedback_row_act;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-feedback-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_feedback_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_feedback_words_title);
  gtk_widget_class_bind_template_callback (widget_class, trellis_feedback_words_words);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_feedback_row_init (TrellisFeedbackRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
