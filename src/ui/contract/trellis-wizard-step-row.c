/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step in the wizard's list of steps, with how much it still misses. */

#include "config.h"

#include "trellis-wizard-step-row.h"

#include <glib/gi18n-lib.h>

struct _TrellisWizardStepRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *state;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (TrellisWizardStepRow, trellis_wizard_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
trellis_wizard_step_row_class_init (TrellisWizardStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-wizard-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisWizardStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisWizardStepRow, state);
  gtk_widget_class_bind_template_child (widget_class, TrellisWizardStepRow, icon);
}

static void
trellis_wizard_step_row_init (TrellisWizardStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_wizard_step_row_new:
 *
 * Returns: (transfer floating): a row for a step of that name
 */
GtkWidget *
trellis_wizard_step_row_new (const char *title)
{
  TrellisWizardStepRow *self = g_object_new (TRELLIS_TYPE_WIZARD_STEP_ROW, NULL);

  gtk_label_set_text (self->title, title);
  trellis_wizard_step_row_set_counts (self, 0, 0);
  return GTK_WIDGET (self);
}

static char *
say_state (guint missing, guint wrong)
{
  g_autofree char *to_mend = g_strdup_printf (ngettext ("%u to mend", "%u to mend", wrong), wrong);
  g_autofree char *to_say
      = g_strdup_printf (ngettext ("%u missing", "%u missing", missing), missing);

  if (missing + wrong == 0)
    return g_strdup (_ ("Complete"));
  if (wrong == 0)
    return g_steal_pointer (&to_say);
  /* Translators: of a step of the contract: “1 to mend”, “2 missing” */
  return missing == 0 ? g_steal_pointer (&to_mend)
                      : g_strdup_printf (_ ("%s, %s"), to_mend, to_say);
}

/**
 * trellis_wizard_step_row_set_counts:
 * @missing: how many answers signing needs that are not there
 * @wrong: how many cannot be as they are
 */
void
trellis_wizard_step_row_set_counts (TrellisWizardStepRow *self, guint missing, guint wrong)
{
  g_autofree char *text = say_state (missing, wrong);
  g_autofree char *name = NULL;

  gtk_label_set_text (self->state, text);
  gtk_image_set_from_icon_name (self->icon, wrong > 0     ? "dialog-warning-symbolic"
                                            : missing > 0 ? "trellis-open-symbolic"
                                                          : "trellis-done-symbolic");
  name = g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
