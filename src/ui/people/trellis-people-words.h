/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-parts.h"

G_BEGIN_DECLS

const char *trellis_people_words_part (TrellisPart part);
char *trellis_people_words_parts (TrellisPractice *practice, TrellisPerson *person);
char *trellis_people_words_line (TrellisPractice *practice, TrellisPerson *person);
const char *trellis_people_words_consent (TrellisConsentKind kind);
char *trellis_people_words_signed (const TrellisConsent *consent);
char *trellis_people_words_refusal (const GError *error);

G_END_DECLS
