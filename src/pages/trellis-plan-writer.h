/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-document.h"

G_BEGIN_DECLS

/* What the parts of an action plan share. For the files that write one. */

/**
 * TrellisPlanWriter:
 * @practice: the practice
 * @engagement: whose plan it is
 * @moment: when it is written
 * @document: what it is written in
 */
typedef struct
{
  TrellisPractice *practice;
  TrellisEngagement *engagement;
  TrellisMoment moment;
  TrellisDocument *document;
} TrellisPlanWriter;

TrellisDocument *trellis_plan_begin_document (TrellisPractice *practice,
                                              TrellisEngagement *engagement,
                                              const char *title);

void trellis_plan_write_people (TrellisPlanWriter *self);
void trellis_plan_write_sign_off (TrellisPlanWriter *self);

gboolean trellis_plan_write_goals (TrellisPlanWriter *self);
gboolean trellis_plan_write_aspirations (TrellisPlanWriter *self);

gboolean trellis_plan_write_actions (TrellisPlanWriter *self, const char *goal);
void trellis_plan_write_actions_in (TrellisPlanWriter *self,
                                    TrellisActionState state,
                                    const char *heading);
gboolean trellis_plan_write_other_actions (TrellisPlanWriter *self);
void trellis_plan_write_empty_rows (TrellisPlanWriter *self);

void trellis_plan_write_next_session (TrellisPlanWriter *self);

void trellis_plan_write_attendance (TrellisPlanWriter *self, const char *heading);
gboolean trellis_plan_write_sponsor_copy (TrellisPlanWriter *self, GError **error);

void trellis_closing_write_goals (TrellisPlanWriter *self);

G_END_DECLS
