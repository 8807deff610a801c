/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice-reschedule.h"
#include "practice/trellis-practice-planning.h"

/* One random verb with all that it is given, so that it can be rehearsed and then done. */
typedef struct
{
  guint verb;
  TrellisEngagement *engagement;
  TrellisSession *session; /* what it is about; none for verbs on the whole series */
  TrellisReschedule change;
  char *rule; /* of the change */
  TrellisPlan *plan;
  TrellisSession *added;
  TrellisDate from;
  int number;
  TrellisAllow allow;
} PlanningStep;

extern const char *const planning_zones[];
const char *planning_random_zone (GRand *random);
char *planning_random_rule (GRand *random);
TrellisPlan *planning_random_plan (GRand *random, TrellisDate around);

void planning_step_choose (PlanningStep *step,
                           TrellisPractice *practice,
                           TrellisEngagement *engagement,
                           GRand *random);
void planning_step_clear (PlanningStep *step);
guint planning_step_count_names (void);
const char *planning_step_get_name (const PlanningStep *step);
gboolean planning_step_changes_plan (const PlanningStep *step);
gboolean planning_step_run (const PlanningStep *step,
                            TrellisPractice *practice,
                            TrellisReplanning *replanning,
                            GError **error);
