/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "contract/trellis-clauses.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTENT_PERSON (trellis_content_person_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContentPerson, trellis_content_person, TRELLIS, CONTENT_PERSON, TrellisRecord)

/**
 * TrellisContentPerson:
 * @born: of a minor alone
 * @guardian: (nullable): of a minor alone
 *
 * A coachee, a member of a team or the sponsor's contact, as the contract names them.
 */
struct _TrellisContentPerson
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *email;
  char *phone;
  char *organisation;
  char *role;
  TrellisDate born;
  TrellisGuardian *guardian;
};

#define TRELLIS_TYPE_CONTENT_PARTY (trellis_content_party_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContentParty, trellis_content_party, TRELLIS, CONTENT_PARTY, TrellisRecord)

/**
 * TrellisContentParty:
 * @party: a #TrellisParty
 * @person: (nullable): the id of the person, see #TrellisPartyTo
 * @on_behalf_of: (nullable): the name of the minor or of the team
 *
 * Somebody who is to sign.
 */
struct _TrellisContentParty
{
  TrellisRecord parent_instance;

  int party;
  char *name;
  char *person;
  char *on_behalf_of;
};

#define TRELLIS_TYPE_CONTENT_GOAL (trellis_content_goal_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContentGoal, trellis_content_goal, TRELLIS, CONTENT_GOAL, TrellisRecord)

/**
 * TrellisContentGoal:
 * @measure_words: the measure as a signer reads it
 * @owner: a #TrellisGoalOwner
 *
 * A contract goal as Schedule A has it. When it is due is living, and not in the contract.
 */
struct _TrellisContentGoal
{
  TrellisRecord parent_instance;

  char *id;
  char *statement;
  TrellisMeasure *measure;
  char *measure_words;
  int owner;
  gboolean required;
};

#define TRELLIS_TYPE_CONTENT (trellis_content_get_type ())
G_DECLARE_FINAL_TYPE (TrellisContent, trellis_content, TRELLIS, CONTENT, TrellisRecord)

/**
 * TrellisContent:
 * @version_number: which version, from 1
 * @previous: (nullable): the seal of the version before, from 2 on
 * @changes: (nullable): what has changed since, a sentence each
 * @coachees: (element-type TrellisContentPerson): a team's members included
 * @sponsor: (nullable): the sponsor's contact
 * @parties: (element-type TrellisContentParty): who signs, in this order
 * @goals: (element-type TrellisContentGoal): contract goals alone, without those that are dropped
 * @dates: (nullable): the wall times of the sessions in the plan's zone, such as
 *   `2026-12-01T10:00`
 * @clauses: (element-type TrellisClause): in the order in which they are printed
 * @headings: (element-type utf8 utf8): the headings it is printed with
 * @words: the words it is printed with
 *
 * Everything that a signer sees, copied and not referenced. It is read from the sealed JSON and
 * never written back in its place.
 */
struct _TrellisContent
{
  TrellisRecord parent_instance;

  char *language;
  gint64 version_number;
  char *previous;
  char **changes;
  char *title;
  int initiated_by;
  TrellisPractitioner *practitioner;
  GListStore *coachees;
  TrellisTeam *team;
  TrellisContentPerson *sponsor;
  GListStore *parties;
  char *purpose;
  GListStore *goals;
  TrellisTerm *term;
  TrellisPlan *plan;
  char **dates;
  char *protocol;
  TrellisTerms *terms;
  GListStore *clauses;
  GHashTable *headings;
  TrellisWords *words;
};

TrellisJson *trellis_content_build (TrellisBrief *form,
                                    const char *language,
                                    GArray *dates,
                                    gint64 number,
                                    const char *previous_seal,
                                    const char *const *changes,
                                    TrellisDate on);
TrellisContent *trellis_content_read (TrellisJson *content, GError **error);
const char *trellis_content_get_heading (TrellisContent *self, const char *id);

G_END_DECLS
