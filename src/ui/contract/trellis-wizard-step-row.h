/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_WIZARD_STEP_ROW (trellis_wizard_step_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisWizardStepRow, trellis_wizard_step_row, TRELLIS, WIZARD_STEP_ROW, GtkListBoxRow)

GtkWidget *trellis_wizard_step_row_new (const char *title);
void trellis_wizard_step_row_set_counts (TrellisWizardStepRow *self, guint missing, guint wrong);

G_END_DECLS
