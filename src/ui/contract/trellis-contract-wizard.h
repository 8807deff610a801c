/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "contract/trellis-form.h"
#include "trellis-wizard-gaps.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTRACT_WIZARD (trellis_contract_wizard_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractWizard, trellis_contract_wizard, TRELLIS, CONTRACT_WIZARD, AdwWindow)

TrellisContractWizard *trellis_contract_wizard_new (TrellisWorkspace *workspace, TrellisForm *form);
void trellis_contract_wizard_show_step (TrellisContractWizard *self, guint step);
guint trellis_contract_wizard_get_step (TrellisContractWizard *self);
TrellisForm *trellis_contract_wizard_get_form (TrellisContractWizard *self);
AdwToastOverlay *trellis_contract_wizard_get_toasts (TrellisContractWizard *self);
void trellis_contract_wizard_take_teller (TrellisContractWizard *self, GObject *teller);

G_END_DECLS
