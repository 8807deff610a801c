/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guide/trellis-guide-answers.h"

G_BEGIN_DECLS

/**
 * TrellisGuidePoint:
 * @question: what was asked
 * @answer: what was answered
 * @reason: what that says for or against a kind
 *
 * One point of an advice.
 */
typedef struct
{
  TrellisGuideQuestion *question;
  TrellisGuideChoice *answer;
  TrellisGuideReason *reason;
} TrellisGuidePoint;

/**
 * TrellisGuideAdvice:
 * @kind: what is recommended
 * @for_it: by #TrellisGuideKind, the points that speak for a kind
 * @against_it: by #TrellisGuideKind, those that speak against it
 * @ruled_out: by #TrellisGuideKind, whether an answer rules a kind out
 * @points: (element-type TrellisGuidePoint): the reasons, the weightiest first, else as asked
 *
 * What answers come to.
 */
typedef struct
{
  TrellisGuideKind kind;
  gint64 for_it[TRELLIS_GUIDE_N_KINDS];
  gint64 against_it[TRELLIS_GUIDE_N_KINDS];
  gboolean ruled_out[TRELLIS_GUIDE_N_KINDS];
  GArray *points;

  /*< private >*/
  TrellisGuide *guide;
} TrellisGuideAdvice;

TrellisGuideAdvice *trellis_guide_advise (TrellisGuideAnswers *answers, GError **error);
void trellis_guide_advice_free (TrellisGuideAdvice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisGuideAdvice, trellis_guide_advice_free)

G_END_DECLS
