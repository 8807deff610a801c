/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-contract-version.h"
#include "contract/trellis-strokes.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* What signatures brought along, read again. */

TrellisStrokes *trellis_practice_read_strokes (TrellisPractice *self,
                                               TrellisEngagement *engagement,
                                               TrellisSignature *signature);

G_END_DECLS
