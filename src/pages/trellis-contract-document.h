/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-document.h"

G_BEGIN_DECLS

TrellisDocument *trellis_contract_document_new (TrellisPractice *practice,
                                                TrellisCoaching *coaching,
                                                GError **error);
TrellisDocument *trellis_contract_document_new_amendment (TrellisPractice *practice,
                                                          TrellisCoaching *coaching,
                                                          GError **error);

G_END_DECLS
