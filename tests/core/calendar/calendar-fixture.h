/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/trellis-calendar-export.h"

/**
 * CalendarFixture:
 *
 * A practice in memory with a coaching engagement of Amina El Idrissi and a mentoring relationship
 * with Tomás Ruiz, for tests to put sessions in.
 */
typedef struct
{
  TrellisPractice *practice;
  TrellisEngagement *coaching;
  TrellisEngagement *mentoring;
  guint n_sessions;
} CalendarFixture;

void calendar_fixture_set_up (CalendarFixture *fixture, gconstpointer unused);
void calendar_fixture_tear_down (CalendarFixture *fixture, gconstpointer unused);
TrellisSession *calendar_fixture_add (CalendarFixture *fixture,
                                      TrellisEngagement *engagement,
                                      const char *start,
                                      const char *zone,
                                      gint64 minutes);
char *calendar_fixture_export (CalendarFixture *fixture, const TrellisCalendarOptions *options);

#define CALENDAR_TEST(path, function)                                                              \
  g_test_add (path, CalendarFixture, NULL, calendar_fixture_set_up, function,                      \
              calendar_fixture_tear_down)
