/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an aspiration: its statement and its themes. */

#include "config.h"

#include "trellis-aspiration-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-mentoring-words.h"

struct _TrellisAspirationItemRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisAspirationItemRow, trellis_aspiration_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_aspiration_item_row_class_init (TrellisAspirationItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRELLIS_TYPE_ASPIRATION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-aspiration-item-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_themes);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_aspiration_item_row_init (TrellisAspirationItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
