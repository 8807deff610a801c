/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences of printing: the paper. */

#include "config.h"

#include "trellis-printing-page.h"

#include "ui/preferences/trellis-settings-draft.h"

struct _TrellisPrintingPage
{
  AdwPreferencesPage parent_instance;

  AdwComboRow *paper;
  TrellisWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (TrellisPrintingPage, trellis_printing_page, ADW_TYPE_PREFERENCES_PAGE)

/* The combo has the sizes in the order of #TrellisPaperSize. */
static void
on_field_left_cb (TrellisPrintingPage *self)
{
  g_autoptr (TrellisSettings) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL)
    return;
  draft = trellis_settings_draft_new (self->workspace);
  trellis_record_set_enum (draft, "paper", adw_combo_row_get_selected (self->paper));
  if (!trellis_settings_draft_keep (self->workspace, draft, &error))
    trellis_workspace_report_refusal (self->workspace, error);
}

static void
trellis_printing_page_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_PRINTING_PAGE (object)->workspace);
  G_OBJECT_CLASS (trellis_printing_page_parent_class)->dispose (object);
}

static void
trellis_printing_page_class_init (TrellisPrintingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_printing_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-printing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintingPage, paper);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
}

static void
trellis_printing_page_init (TrellisPrintingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_printing_page_set_workspace:
 *
 * Shows the settings of a practice, once.
 */
void
trellis_printing_page_set_workspace (TrellisPrintingPage *self, TrellisWorkspace *workspace)
{
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);

  adw_combo_row_set_selected (self->paper, trellis_practice_get_settings (practice)->paper);
  gtk_widget_set_sensitive (GTK_WIDGET (self), trellis_workspace_can_act (workspace));
  g_set_object (&self->workspace, workspace);
}
