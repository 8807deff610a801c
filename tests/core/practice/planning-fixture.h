/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "engagement/trellis-session-remark.h"
#include "practice/trellis-practice.h"

#include <string.h>

/* A practice in memory on 2026-11-23, 09:00 in Brussels, with two engagements: a coaching one in
 * force, whose contract has nine sessions in a term from 2026-12-01 to 2027-04-30, and a mentoring
 * one. */
typedef struct
{
  TrellisPractice *practice;
  TrellisClock *clock;
  TrellisEngagement *coaching;
  TrellisEngagement *mentoring;
} PlanningFixture;

#define PLANNING_NOW 1795420800

void planning_fixture_set_up (PlanningFixture *fixture, gconstpointer unused);
void planning_fixture_tear_down (PlanningFixture *fixture, gconstpointer unused);

TrellisWall planning_wall (const char *text);
TrellisDate planning_date (const char *text);
TrellisPlan *planning_new_plan (const char *first, const char *rule, gint64 count);
void planning_plan (PlanningFixture *fixture,
                    TrellisEngagement *engagement,
                    const char *first,
                    const char *rule,
                    gint64 count);
TrellisSession *
planning_add (PlanningFixture *fixture, TrellisEngagement *engagement, const char *start);
TrellisSession *planning_nth (TrellisEngagement *engagement, guint n);
void planning_set_days_off (PlanningFixture *fixture, const char *range);
char *planning_write (GPtrArray *sessions);
char *planning_write_all (TrellisEngagement *engagement);
