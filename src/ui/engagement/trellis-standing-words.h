/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisOffer:
 *
 * What the page of an engagement offers to do about where it stands.
 */
typedef enum
{
  TRELLIS_OFFER_EDIT_CONTRACT = 1 << 0,
  TRELLIS_OFFER_SIGN = 1 << 1,
  TRELLIS_OFFER_AMEND_TERM = 1 << 2,
  TRELLIS_OFFER_CONCLUDE = 1 << 3,
  TRELLIS_OFFER_END = 1 << 4,
  TRELLIS_OFFER_RESUME = 1 << 5,
  TRELLIS_OFFER_PRINT_REPORT = 1 << 6,
  TRELLIS_OFFER_REOPEN = 1 << 7
} TrellisOffer;

TrellisOffer trellis_standing_find_offers (TrellisCoaching *coaching, TrellisDate today);
char *trellis_standing_words_text (TrellisPractice *practice,
                                   TrellisCoaching *coaching,
                                   TrellisMoment moment);
char *trellis_standing_words_ending (gpointer self, TrellisCoaching *coaching, guint revision);
const char *trellis_standing_words_reason (const char *nick);

G_END_DECLS
