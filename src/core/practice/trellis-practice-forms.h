/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-form-reading.h"
#include "contract/trellis-items.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisKeeping:
 * @TRELLIS_KEEPING_TYPED: what is typed, and the contract where there is one already
 * @TRELLIS_KEEPING_DRAFT: as a draft contract too, once it says enough
 *
 * How far a form is kept.
 */
typedef enum
{
  TRELLIS_KEEPING_TYPED,
  TRELLIS_KEEPING_DRAFT
} TrellisKeeping;

TrellisForm *trellis_practice_begin_form (TrellisPractice *self);
TrellisForm *trellis_practice_open_form (TrellisPractice *self, TrellisCoaching *coaching);
TrellisForm *trellis_practice_open_form_in_force (TrellisPractice *self, TrellisCoaching *coaching);
TrellisFormReading *
trellis_practice_read_form (TrellisPractice *self, TrellisForm *form, TrellisAllow allow);
GPtrArray *trellis_practice_find_missing_in (TrellisPractice *self, TrellisFormReading *reading);
gboolean trellis_practice_keep_form (TrellisPractice *self,
                                     TrellisForm *form,
                                     TrellisKeeping keeping,
                                     TrellisAllow allow,
                                     char ***taken_off,
                                     GError **error);
GPtrArray *trellis_practice_list_unfinished (TrellisPractice *self);
gboolean trellis_practice_drop_form (TrellisPractice *self, TrellisForm *form, GError **error);

G_END_DECLS
