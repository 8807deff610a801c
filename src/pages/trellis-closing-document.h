/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"
#include "practice/trellis-practice.h"
#include "trellis-document.h"

G_BEGIN_DECLS

gboolean trellis_closing_document_is_due (TrellisCoaching *coaching);
TrellisDocument *trellis_closing_document_new (TrellisPractice *practice,
                                               TrellisCoaching *coaching,
                                               gboolean for_sponsor,
                                               GError **error);

G_END_DECLS
