/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-closing.h"
#include "practice/trellis-begin.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-life.h"
#include "practice/trellis-practice-sessions.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-desk.h"

#include "fake-saver.h"

/* A practice of one coach, with the clock at 2027-02-01 09:00 in Brussels. */
typedef struct
{
  TrellisClock *clock;
  FakeSaver *saver;
  TrellisPractice *practice;
  TrellisOutcome *outcome; /* of the last act */
} Fixture;

#define COACH "Rik Maes"
#define COACHEE "Layla Haddad"
#define SPONSOR "Jonas Weyts"

/* Positions of the goals in the brief. */
enum
{
  GOAL_MEETING,   /* required, yes-no */
  GOAL_CUSTOMERS, /* required, a number down from 72 to 24, the sponsor's */
  GOAL_STOCK,     /* required, three milestones */
  GOAL_BOARD,     /* optional, a scale */
  GOAL_QUARREL    /* a working goal */
};

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_add (const char *path, void (*test) (Fixture *fixture, gconstpointer data));

void fixture_set_clock (Fixture *fixture, const char *instant);
void fixture_fresh_outcome (Fixture *fixture);
char *fixture_dump (Fixture *fixture);

TrellisJson *parse_json (const char *text);
TrellisJson *fixture_brief (const char *file, const char *patch);
TrellisCoaching *fixture_draft (Fixture *fixture, const char *patch);
TrellisCoaching *fixture_active (Fixture *fixture, const char *patch);
TrellisMentoring *fixture_mentoring (Fixture *fixture, const char *patch);
gboolean
fixture_sign (Fixture *fixture, TrellisCoaching *coaching, const char *party, GError **error);
gboolean
fixture_amend (Fixture *fixture, TrellisCoaching *coaching, const char *changes, GError **error);

TrellisGoal *fixture_goal (TrellisCoaching *coaching, guint position);
gboolean fixture_read (Fixture *fixture,
                       TrellisCoaching *coaching,
                       guint goal,
                       const char *value,
                       const char *keep,
                       GError **error);
void fixture_meet (Fixture *fixture, TrellisCoaching *coaching, guint goal);
void fixture_meet_all (Fixture *fixture, TrellisCoaching *coaching, const char *keep);
TrellisSession *fixture_session (gpointer engagement, guint position);
char *fixture_states (gpointer engagement);
TrellisWall wall (const char *text);
TrellisDate day (const char *text);

#define assert_done(act)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GError *error = NULL;                                                                          \
    gboolean act_done = (act);                                                                     \
    g_assert_no_error (error);                                                                     \
    g_assert_true (act_done);                                                                      \
  }                                                                                                \
  G_STMT_END

/* The act, which has `&error` for its last argument, is refused with words that hold @words. */
#define assert_refused(act, words)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GError *error = NULL;                                                                          \
    gboolean act_done = (act);                                                                     \
    g_assert_false (act_done);                                                                     \
    assert_message (error, words);                                                                 \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

void assert_message (GError *error, const char *words);
#define assert_coaching_state(coaching, nick)                                                      \
  g_assert_cmpstr (trellis_engagement_get_state_nick (TRELLIS_ENGAGEMENT (coaching)), ==, nick)
