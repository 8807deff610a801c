/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-saver.h"

G_BEGIN_DECLS

/* Names in a practice's folder. A place is a path that begins there: `people/<id>.json`. */

#define TRELLIS_PLACE_PRACTICE "practice.json"
#define TRELLIS_PLACE_PEOPLE "people"
#define TRELLIS_PLACE_ENGAGEMENTS "engagements"
#define TRELLIS_PLACE_EXPORTS "exports"
#define TRELLIS_PLACE_CALENDARS "calendars"
#define TRELLIS_PLACE_ATTACHMENTS "attachments"
#define TRELLIS_PLACE_HISTORY "history"
#define TRELLIS_PLACE_LOCK "lock"

/* What `practice.json` is called where documents are named by their ids. */
#define TRELLIS_PRACTICE_ID "practice"

/**
 * TrellisNameKind:
 * @TRELLIS_NAME_UNKNOWN: nothing of ours
 * @TRELLIS_NAME_DOCUMENT: `<id>.json`
 * @TRELLIS_NAME_OTHER: `<id>.<time>.other.json`: what was changed from outside, kept beside ours
 * @TRELLIS_NAME_LEFTOVER: `.<name>.trellis-<random>`: a file that was being written
 * @TRELLIS_NAME_HIDDEN: another name that begins with a dot
 */
typedef enum
{
  TRELLIS_NAME_UNKNOWN,
  TRELLIS_NAME_DOCUMENT,
  TRELLIS_NAME_OTHER,
  TRELLIS_NAME_LEFTOVER,
  TRELLIS_NAME_HIDDEN
} TrellisNameKind;

TrellisNameKind trellis_name_read (const char *name, char **id);

char *trellis_place_of_item (const TrellisSaveItem *item);
char *trellis_place_of_history (const char *id, const char *name);
char *trellis_place_make_temporary (const char *place);
char *trellis_place_make_other (const char *place, const char *time, guint attempt);
char *trellis_place_dup_folder (const char *place);

G_END_DECLS
