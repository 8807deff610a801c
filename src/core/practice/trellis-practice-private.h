/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "practice/trellis-taken-time.h"

G_BEGIN_DECLS

/* For the verbs alone. */

/**
 * TrellisChange:
 * @kind: which sort of document
 * @live: (nullable): the record of the practice, %NULL when this act makes it
 * @before: (nullable): how it stood, %NULL when this act makes it
 * @draft: (nullable): how it shall stand, %NULL when this act takes it away
 *
 * What one act does to one document.
 */
typedef struct
{
  TrellisDocumentKind kind;
  TrellisRecord *live;
  TrellisRecord *before;
  TrellisRecord *draft;
} TrellisChange;

void trellis_change_free (TrellisChange *change);
TrellisDocumentKind trellis_change_kind_of (gpointer record);

void trellis_practice_complete_head (TrellisPracticeHead *head);
void trellis_practice_forget_aside (TrellisPractice *self, const char *id);

gboolean trellis_practice_holds (TrellisPractice *self, const TrellisChange *change);
void trellis_practice_take_busy_time (TrellisPractice *self, const char *calendar);
void trellis_practice_apply (TrellisPractice *self, TrellisChange *change);
TrellisTakenTime *trellis_practice_get_taken_time (TrellisPractice *self);
TrellisSaver *trellis_practice_get_saver (TrellisPractice *self);
gboolean trellis_practice_has_head (TrellisPractice *self);
void trellis_practice_note_head (TrellisPractice *self);
gboolean trellis_practice_is_rehearsing (TrellisPractice *self);
void trellis_practice_tell_changed (TrellisPractice *self);
void trellis_practice_push_undo (TrellisPractice *self,
                                 GPtrArray *changes,
                                 GPtrArray *attachments,
                                 const char *run);
gboolean trellis_practice_check_writable (TrellisPractice *self, GError **error);
gboolean
trellis_practice_refuse (GError **error, TrellisPracticeError code, const char *message, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
