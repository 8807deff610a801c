/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "contract/trellis-form.h"

G_BEGIN_DECLS

/**
 * TrellisFormProblem:
 * @path: where it is
 * @message: what is wrong, a sentence
 *
 * Something that is typed and cannot be so.
 */
typedef struct
{
  char *path;
  char *message;
} TrellisFormProblem;

/**
 * TrellisFormReading:
 * @said: everything that can be understood, complete or not, for asking what is missing
 * @sound: (nullable): of that, what can be kept as a contract; %NULL while not even a draft can be
 *   made
 * @practitioner: (nullable): the coach's own card, as far as it is sound
 * @problems: (element-type TrellisFormProblem): what cannot be so, by its path
 * @gaps: (element-type utf8): where something is needed before the rest around it can be kept
 * @whole: whether @sound is all that is typed
 *
 * What a form says.
 */
typedef struct
{
  TrellisBrief *said;
  TrellisBrief *sound;
  TrellisPractitioner *practitioner;
  GPtrArray *problems;
  GPtrArray *gaps;
  gboolean whole;
} TrellisFormReading;

TrellisFormReading *trellis_form_read (TrellisForm *self);
void trellis_form_reading_free (TrellisFormReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisFormReading, trellis_form_reading_free)

const char *trellis_form_reading_find_problem (TrellisFormReading *self, const char *path);
void
trellis_form_reading_add_problem (TrellisFormReading *self, const char *path, const char *message);
void trellis_form_reading_take_out (TrellisFormReading *self, const GError *error);
int trellis_form_reading_get_position (gpointer item);

/* The opposite way. */
void trellis_form_fill (TrellisForm *self, TrellisBrief *brief);
void trellis_form_add_fresh_item (TrellisForm *self, const char *list);

/* For these alone: paths, and the value of one field as text. */
char *trellis_form_join (const char *prefix, const char *name);
gboolean trellis_form_asks (gpointer record, const TrellisField *field);
gboolean
trellis_form_lacks_currency (const TrellisField *field, const char *text, const char *currency);
char *trellis_form_write_value (const TrellisField *field, gpointer record);
char *trellis_form_read_value (const TrellisField *field,
                               gpointer record,
                               const char *text,
                               const char *currency);

G_END_DECLS
