/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a person: the name and the parts; it opens the person's page. */

#include "config.h"

#include "trellis-person-item-row.h"

#include "ui/common/trellis-row-name.h"
#include "ui/people/trellis-people-words.h"

#include <adwaita.h>

struct _TrellisPersonItemRow
{
  GtkListBoxRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (TrellisPersonItemRow, trellis_person_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
trellis_person_item_row_class_init (TrellisPersonItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADW_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/people/trellis-person-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonItemRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonItemRow, line);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonItemRow, name);
}

static void
trellis_person_item_row_init (TrellisPersonItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}

GtkWidget *
trellis_person_item_row_new (TrellisWorkspace *workspace, TrellisPerson *person)
{
  TrellisPersonItemRow *self = g_object_new (TRELLIS_TYPE_PERSON_ITEM_ROW, NULL);
  g_autofree char *line
      = trellis_people_words_line (trellis_workspace_get_practice (workspace), person);

  adw_avatar_set_text (self->avatar, person->name);
  gtk_label_set_label (self->name, person->name);
  gtk_label_set_label (self->line, line);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", person->id);
  return GTK_WIDGET (self);
}
