/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-form-reading.h"
#include "practice/trellis-practice.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTRACT_REVIEW (trellis_contract_review_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractReview, trellis_contract_review, TRELLIS, CONTRACT_REVIEW, GtkWidget)

GtkWidget *trellis_contract_review_new (TrellisWorkspace *workspace, GListStore *items);
void trellis_contract_review_show (TrellisContractReview *self,
                                   TrellisForm *form,
                                   TrellisForm *before,
                                   TrellisFormReading *reading,
                                   GPtrArray *missing);

G_END_DECLS
