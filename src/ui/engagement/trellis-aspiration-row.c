/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an aspiration: its statement and its themes. */

#include "config.h"

#include "trellis-aspiration-row.h"

#include "ui/engagement/trellis-mentoring-words.h"

struct _TrellisAspirationRow
{
  TrellisItemRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisAspirationRow, trellis_aspiration_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_aspiration_row_class_init (TrellisAspirationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-aspiration-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_mentoring_words_themes);
}

static void
trellis_aspiration_row_init (TrellisAspirationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
