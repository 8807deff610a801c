/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for something that happened to an engagement: what, when, why. */

#include "config.h"

#include "trellis-event-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-event-words.h"

struct _TrellisEventRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisEventRow, trellis_event_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_event_row_class_init (TrellisEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-event-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_event_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_event_words_what);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_event_row_init (TrellisEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
