/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-zone.h"

G_BEGIN_DECLS

/**
 * TrellisImportBusy:
 * @TRELLIS_IMPORT_BUSY: somebody is busy
 * @TRELLIS_IMPORT_BUSY_SOFT: perhaps
 * @TRELLIS_IMPORT_BUSY_FREE: they are not
 *
 * Whether an event takes time.
 */
typedef enum
{
  TRELLIS_IMPORT_BUSY,
  TRELLIS_IMPORT_BUSY_SOFT,
  TRELLIS_IMPORT_BUSY_FREE
} TrellisImportBusy;

/**
 * TrellisImportRuleText:
 * @line: the line of the file
 * @excludes: whether it is an EXRULE
 * @text: the rule
 */
typedef struct
{
  guint line;
  gboolean excludes;
  char *text;
} TrellisImportRuleText;

/**
 * TrellisImportExtra:
 * @start: a further time of a series
 * @end: when it ends, if it says so by a time
 * @duration: how long it is, if it says so
 * @has_duration: whether it does
 *
 * A value of RDATE.
 */
typedef struct
{
  TrellisImportTime start;
  TrellisImportTime end;
  TrellisImportDuration duration;
  gboolean has_duration;
} TrellisImportExtra;

/**
 * TrellisImportRepeats:
 * @rules: (element-type TrellisImportRuleText): RRULEs and EXRULEs
 * @extras: (element-type TrellisImportExtra): RDATEs
 * @without: (element-type TrellisImportTime): EXDATEs
 *
 * How an event repeats.
 */
typedef struct
{
  GArray *rules;
  GArray *extras;
  GArray *without;
} TrellisImportRepeats;

/**
 * TrellisImportEvent:
 * @line: where it begins
 * @uid: (nullable): its UID
 * @start: DTSTART; without a zone while there is none
 * @end: DTEND; likewise
 * @end_line: where that is, or DURATION
 * @end_name: (nullable): which of the two
 * @duration: DURATION, if @has_duration
 * @has_duration: whether there is one
 * @instance: RECURRENCE-ID, when it stands for one time of a series; without a zone otherwise
 * @and_following: whether it stands for all that follow, too
 * @repeats: (nullable): how it repeats
 * @busy: whether it takes time
 *
 * A VEVENT, as far as it says when somebody is busy.
 */
typedef struct
{
  guint line;
  char *uid;
  TrellisImportTime start;
  TrellisImportTime end;
  guint end_line;
  const char *end_name;
  TrellisImportDuration duration;
  gboolean has_duration;
  TrellisImportTime instance;
  gboolean and_following;
  TrellisImportRepeats *repeats;
  TrellisImportBusy busy;
} TrellisImportEvent;

TrellisImportEvent *trellis_import_event_new (guint line);
void trellis_import_event_free (TrellisImportEvent *self);
gboolean trellis_import_event_set (TrellisImportEvent *self,
                                   const TrellisImportProperty *property,
                                   TrellisImportZones *zones);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportEvent, trellis_import_event_free)

G_END_DECLS
