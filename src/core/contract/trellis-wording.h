/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"
#include "base/trellis-json.h"
#include "goals/trellis-measure.h"
#include "planning/trellis-plan.h"

G_BEGIN_DECLS

/**
 * TrellisWording:
 *
 * The headings and words of a contract's language: those of our data file, or those that a signed
 * content holds. Opaque, immutable, shared by reference.
 */
typedef struct _TrellisWording TrellisWording;

TrellisWording *trellis_wording_new (TrellisJson *json);
TrellisWording *trellis_wording_ref (TrellisWording *self);
void trellis_wording_unref (TrellisWording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisWording, trellis_wording_unref)

char *trellis_wording_dup_heading (TrellisWording *self, const char *id);
char *trellis_wording_dup_word (TrellisWording *self, const char *group, const char *word);
char *trellis_wording_join (TrellisWording *self, const char *const *parts);

char *trellis_wording_format_date (TrellisWording *self, TrellisDate date);
char *trellis_wording_format_day (TrellisWording *self, TrellisDate date);
char *trellis_wording_format_time (TrellisWording *self, TrellisWall wall);
char *trellis_wording_format_money (TrellisWording *self, gint64 minor, const char *currency);
char *trellis_wording_format_measure (TrellisWording *self, TrellisMeasure *measure);
char *trellis_wording_format_rhythm (TrellisWording *self, TrellisPlan *plan);

G_END_DECLS
