/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "guide/trellis-guide.h"

G_BEGIN_DECLS

/**
 * TrellisGuideAnswers:
 *
 * What was answered to the questions of a guide.
 */
typedef struct _TrellisGuideAnswers TrellisGuideAnswers;

TrellisGuideAnswers *trellis_guide_answers_new (TrellisGuide *guide);
TrellisGuideAnswers *
trellis_guide_answers_read (TrellisGuide *guide, TrellisJson *json, GError **error);
void trellis_guide_answers_free (TrellisGuideAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisGuideAnswers, trellis_guide_answers_free)

TrellisGuide *trellis_guide_answers_get_guide (TrellisGuideAnswers *self);
gboolean trellis_guide_answers_set (TrellisGuideAnswers *self,
                                    const char *question,
                                    const char *answer,
                                    GError **error);
const char *trellis_guide_answers_get (TrellisGuideAnswers *self, const char *question);
TrellisGuideChoice *
trellis_guide_answers_get_choice (TrellisGuideAnswers *self, TrellisGuideQuestion *question);
GPtrArray *trellis_guide_answers_list_missing (TrellisGuideAnswers *self);
GHashTable *trellis_guide_answers_list_facts (TrellisGuideAnswers *self, TrellisGuideKind kind);

G_END_DECLS
