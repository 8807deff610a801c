/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice-fixture.h"

/* The engagements that the acts are done on. */
typedef struct
{
  Fixture *fixture;
  TrellisPractice *practice;
  TrellisCoaching *running; /* a session held, one not settled, one cancelled, three to come */
  TrellisCoaching *draft;   /* signed by the sponsor */
  TrellisCoaching *nearly;  /* one goal away from its end, three sessions to come */
  TrellisCoaching *over;    /* ended, all cancelled */
  TrellisCoaching *paused;
  TrellisCoaching *amended; /* a plan proposed that all but the sponsor have signed */
  TrellisCoaching *ready;   /* all that is left is to conclude */
  TrellisMentoring *mentoring;
} Scene;

/* A verb; one that makes something returns %TRUE also where it was rehearsed. */
typedef struct
{
  const char *name;
  gboolean (*act) (Scene *scene, GError **error);
  guint n_documents; /* that it writes */
  guint n_raised;    /* sessions that calendars show otherwise now */
  guint n_new;       /* sessions */
} Act;

void set_up_scene (Scene *scene, Fixture *fixture);
const Act *get_act (guint position);
