/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "contract/trellis-content.h"
#include "contract/trellis-parties.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* What a version of the contract is made from and who signs it. */
TrellisBrief *trellis_practice_compose_brief (TrellisPractice *self,
                                              TrellisCoaching *coaching,
                                              TrellisContract *basis);
gboolean trellis_practice_lacks_sponsor (TrellisPractice *self, TrellisCoaching *coaching);
GPtrArray *trellis_practice_find_missing (TrellisPractice *self, TrellisCoaching *coaching);
GPtrArray *trellis_practice_list_parties (TrellisPractice *self, TrellisCoaching *coaching);
char *trellis_practice_dup_waiting (TrellisPractice *self, TrellisCoaching *coaching);
gboolean
trellis_practice_check_in_force (TrellisPractice *self, TrellisCoaching *coaching, GError **error);
TrellisContent *trellis_practice_read_content (TrellisPractice *self,
                                               TrellisCoaching *coaching,
                                               TrellisContractVersion **version,
                                               GError **error);

/**
 * TrellisSigningAct:
 * @party: the name of who signs, or "coach"
 * @date: when they signed, never after today
 * @how: typed, on paper, drawn
 * @file_name: (nullable): of the scan or the drawing; a drawn signature needs one
 * @file: (nullable): what that file holds
 */
typedef struct
{
  const char *party;
  TrellisDate date;
  TrellisSigning how;
  const char *file_name;
  GBytes *file;
} TrellisSigningAct;

gboolean trellis_practice_sign (TrellisPractice *self,
                                TrellisCoaching *coaching,
                                const TrellisSigningAct *act,
                                TrellisAllow allow,
                                GError **error);
gboolean trellis_practice_amend (TrellisPractice *self,
                                 TrellisCoaching *coaching,
                                 TrellisJson *changes,
                                 TrellisAllow allow,
                                 char ***taken_off,
                                 GError **error);

G_END_DECLS
