/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The greeting in an empty practice: what the app is for, and the ways to begin. */

#include "config.h"

#include "trellis-greeting.h"

#include "ui/common/trellis-row-name.h"
#include "ui/common/trellis-unfinished.h"

struct _TrellisGreeting
{
  AdwBin parent_instance;

  GtkWidget *new_contract;
  TrellisUnfinished *unfinished;
};

G_DEFINE_FINAL_TYPE (TrellisGreeting, trellis_greeting, ADW_TYPE_BIN)

/* What is begun anew comes first, even where something else was begun. */
static gboolean
trellis_greeting_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TRELLIS_GREETING (widget)->new_contract);
}

static void
trellis_greeting_class_init (TrellisGreetingClass *klass)
{
  g_type_ensure (TRELLIS_TYPE_UNFINISHED);
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/trellis_app/Trellis/ui/app/trellis-greeting.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TrellisGreeting, new_contract);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TrellisGreeting, unfinished);
  GTK_WIDGET_CLASS (klass)->grab_focus = trellis_greeting_grab_focus;
}

static void
trellis_greeting_init (TrellisGreeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_status_page (ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self))));
}

/**
 * trellis_greeting_set_workspace:
 * @workspace: (nullable): of the practice that is greeted
 *
 * Shows what was begun in it and is no contract yet.
 */
void
trellis_greeting_set_workspace (TrellisGreeting *self, TrellisWorkspace *workspace)
{
  trellis_unfinished_set_workspace (self->unfinished, workspace);
}
