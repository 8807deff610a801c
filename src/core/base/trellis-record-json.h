/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisReading:
 * @TRELLIS_READING_DOCUMENT: one of our documents: members that are not known are kept
 * @TRELLIS_READING_BRIEF: an answer from outside: fields that may stand in a brief, nothing else
 */
typedef enum
{
  TRELLIS_READING_DOCUMENT,
  TRELLIS_READING_BRIEF
} TrellisReading;

/**
 * TrellisWriting:
 * @TRELLIS_WRITING_DOCUMENT: what is set, and the members that were not known
 * @TRELLIS_WRITING_BRIEF: what is set and may stand in a brief
 * @TRELLIS_WRITING_ALL: every field, null when empty
 */
typedef enum
{
  TRELLIS_WRITING_DOCUMENT,
  TRELLIS_WRITING_BRIEF,
  TRELLIS_WRITING_ALL
} TrellisWriting;

gpointer
trellis_record_from_json (GType type, TrellisJson *json, TrellisReading reading, GError **error);
TrellisJson *trellis_record_to_json (gpointer record, TrellisWriting writing);
gpointer trellis_record_from_bytes (GType type, GBytes *text, GError **error);
GBytes *trellis_record_to_bytes (gpointer record);

G_END_DECLS
