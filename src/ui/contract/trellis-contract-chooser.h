/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "contract/trellis-form.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTRACT_CHOOSER (trellis_contract_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractChooser, trellis_contract_chooser, TRELLIS, CONTRACT_CHOOSER, AdwWindow)

TrellisContractChooser *trellis_contract_chooser_new (TrellisWorkspace *workspace);
TrellisForm *trellis_contract_form_of_preset (TrellisPractice *practice, const char *preset);

G_END_DECLS
