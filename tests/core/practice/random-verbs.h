/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice-fixture.h"

/* A walk of verbs that chance chooses, over two coachings and a mentoring. */
typedef struct
{
  Fixture *fixture;
  TrellisPractice *practice;
  GRand *rand;
  TrellisCoaching *coachings[2];
  TrellisMentoring *mentoring;
} Walk;

/* Returns: whether it was done; what is asked for may well be impossible */
typedef gboolean (*RandomVerb) (Walk *walk, GError **error);

const char *random_verb_name (guint position);
RandomVerb random_verb_get (guint position);
guint random_verb_count (void);
