/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice-private.h"

G_BEGIN_DECLS

/* For the practice alone. */

/**
 * TrellisAct:
 * @changes: (element-type TrellisChange): what it did to documents
 * @attachments: what it brought along
 * @run: (nullable): the run it belongs to
 * @begun: when the first act of it was
 *
 * One act that can be taken back. Acts of one run that follow one another are one.
 */
typedef struct
{
  GPtrArray *changes;
  GPtrArray *attachments;
  char *run;
  gint64 begun;
} TrellisAct;

/**
 * TrellisActs:
 *
 * The last 100 acts of this run.
 */
typedef struct _TrellisActs TrellisActs;

TrellisActs *trellis_acts_new (void);
void trellis_acts_free (TrellisActs *self);
void trellis_acts_push (
    TrellisActs *self, GPtrArray *changes, GPtrArray *attachments, const char *run, gint64 now);
const TrellisAct *trellis_acts_peek (TrellisActs *self);
void trellis_acts_pop (TrellisActs *self);
void trellis_acts_forget (TrellisActs *self, const char *id);

G_END_DECLS
