/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-form-reading.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisFormSchedule:
 * @sessions: (element-type TrellisSession): those that the plan would make, in order of time
 * @remarks: (element-type TrellisSessionRemark): what is to be said of their times
 * @passed_over: (element-type TrellisDate): days off on which there is none, before the last
 * @outside: how many of them lie outside the term
 * @why_none: (nullable): why there is none, a sentence; %NULL while the plan is not complete
 *
 * The sessions that a form's plan would make.
 */
typedef struct
{
  GPtrArray *sessions;
  GPtrArray *remarks;
  GArray *passed_over;
  guint outside;
  char *why_none;
} TrellisFormSchedule;

TrellisFormSchedule *
trellis_practice_schedule_form (TrellisPractice *self, TrellisForm *form, TrellisBrief *said);
void trellis_form_schedule_free (TrellisFormSchedule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisFormSchedule, trellis_form_schedule_free)

G_END_DECLS
