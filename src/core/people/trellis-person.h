/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GUARDIAN (trellis_guardian_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGuardian, trellis_guardian, TRELLIS, GUARDIAN, TrellisRecord)

/**
 * TrellisGuardian:
 *
 * Who signs for a minor.
 */
struct _TrellisGuardian
{
  TrellisRecord parent_instance;

  char *name;
  char *email;
};

#define TRELLIS_TYPE_PERSON (trellis_person_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPerson, trellis_person, TRELLIS, PERSON, TrellisRecord)

/**
 * TrellisPerson:
 *
 * Somebody in the practice: a coachee, a mentee, a sponsor's contact.
 */
struct _TrellisPerson
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *email;
  char *phone;
  char *organisation;
  char *role;
  char *field;
  TrellisDate born;
  TrellisGuardian *guardian;
};

gboolean trellis_person_is_minor (TrellisPerson *self, TrellisDate on);

G_END_DECLS
