/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-document.h"

G_BEGIN_DECLS

TrellisDocument *trellis_plan_document_new (TrellisPractice *practice,
                                            TrellisEngagement *engagement,
                                            gboolean for_sponsor,
                                            GError **error);

G_END_DECLS
