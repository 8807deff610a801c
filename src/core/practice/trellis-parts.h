/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisPart:
 *
 * Which part a person has in an engagement.
 */
typedef enum
{
  TRELLIS_PART_NONE,
  TRELLIS_PART_COACHEE,
  TRELLIS_PART_MENTEE,
  TRELLIS_PART_SPONSOR
} TrellisPart;

/**
 * TrellisConsentKind:
 * @TRELLIS_CONSENT_LOG: to be named in a log of hours
 * @TRELLIS_CONSENT_SUPERVISION: that the coach speaks of the sessions in supervision
 * @TRELLIS_CONSENT_RECORDING: that sessions are recorded
 * @TRELLIS_CONSENT_AI_TOOLS: that tools of artificial intelligence are used
 *
 * What a contract asks consent for.
 */
typedef enum
{
  TRELLIS_CONSENT_LOG,
  TRELLIS_CONSENT_SUPERVISION,
  TRELLIS_CONSENT_RECORDING,
  TRELLIS_CONSENT_AI_TOOLS
} TrellisConsentKind;

/**
 * TrellisConsent:
 * @engagement: in which contract it stands
 * @kind: what it is about
 * @given: whether it was given
 * @date: when the contract was signed for that person
 * @guardian: whether their guardian signed
 *
 * What a person agreed to, or refused, by signing a contract.
 */
typedef struct
{
  TrellisCoaching *engagement;
  TrellisConsentKind kind;
  gboolean given;
  TrellisDate date;
  gboolean guardian;
} TrellisConsent;

TrellisPart trellis_engagement_get_part (TrellisEngagement *self, const char *person);
GPtrArray *trellis_practice_list_engagements_of (TrellisPractice *self, TrellisPerson *person);
GPtrArray *trellis_practice_list_consents (TrellisPractice *self, TrellisPerson *person);

G_END_DECLS
