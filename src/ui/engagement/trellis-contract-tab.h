/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTRACT_TAB (trellis_contract_tab_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractTab, trellis_contract_tab, TRELLIS, CONTRACT_TAB, TrellisEngagementView)

G_END_DECLS
