/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a session or a meeting: when, where, what became of it. */

#include "config.h"

#include "trellis-session-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-session-words.h"

struct _TrellisSessionItemRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisSessionItemRow, trellis_session_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_session_item_row_act (TrellisItemRow *row)
{
  TrellisEngagement *engagement = trellis_item_row_get_engagement (row);
  TrellisSession *session = trellis_item_row_get_item (row);

  gtk_widget_activate_action (GTK_WIDGET (row), "win.open-session", "(ss)", engagement->id,
                              session->id);
}

static void
trellis_session_item_row_class_init (TrellisSessionItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_session_item_row_act;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-session-item-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_session_words_icon);
  gtk_widget_class_bind_template_callback (widget_class, trellis_session_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_session_words_state);
  gtk_widget_class_bind_template_callback (widget_class, trellis_session_words_when);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_session_item_row_init (TrellisSessionItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
