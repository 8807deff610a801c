/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/trellis-document.h"
#include "practice/trellis-signing-desk.h"

/* A practice in memory, on the morning of Tuesday 24 November 2026, to be printed by tests. */

TrellisJson *parse_json (const char *text);

TrellisPractice *new_practice (void);
void set_clock (TrellisPractice *practice, const char *time);

TrellisCoaching *add_coaching (TrellisPractice *practice, const char *patch);
TrellisMentoring *add_mentoring (TrellisPractice *practice, const char *patch);
void sign (TrellisPractice *practice, TrellisCoaching *coaching, const char *party);
void sign_all (TrellisPractice *practice, TrellisCoaching *coaching);
void amend (TrellisPractice *practice, TrellisCoaching *coaching, const char *changes);

TrellisGoal *get_goal (TrellisCoaching *coaching, guint number);
TrellisSession *get_session (gpointer engagement, guint number);
void set_action (TrellisPractice *practice,
                 TrellisEngagement *engagement,
                 guint number,
                 TrellisActionState state);
void add_action (TrellisPractice *practice,
                 TrellisEngagement *engagement,
                 const char *what,
                 const char *who,
                 const char *due,
                 const char *goal);
void check_in (TrellisPractice *practice,
               TrellisCoaching *coaching,
               guint goal,
               const char *value,
               const char *date);

void assert_is_file (const char *text, const char *name);
void assert_has_pages (TrellisDocument *document);
void assert_pages_have_text (TrellisDocument *document, const char *paper, gboolean large);
