/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisTargetContent:
 * @TRELLIS_TARGET_CONTENT_ALL: everything, for calendars that replace what they know
 * @TRELLIS_TARGET_CONTENT_NEW: only what was never sent there, for those that refuse what they know
 * @TRELLIS_TARGET_CONTENT_CHANGED: what was never sent there, and what has changed since
 *
 * Which sessions an export to a target holds.
 */
typedef enum
{
  TRELLIS_TARGET_CONTENT_ALL,
  TRELLIS_TARGET_CONTENT_NEW,
  TRELLIS_TARGET_CONTENT_CHANGED
} TrellisTargetContent;

#define TRELLIS_TYPE_TARGET_CONTENT (trellis_target_content_get_type ())
GType trellis_target_content_get_type (void);

/**
 * TrellisTargetTitles:
 * @TRELLIS_TARGET_TITLES_OF_PRACTICE: as the settings have it
 * @TRELLIS_TARGET_TITLES_NEUTRAL: no names
 * @TRELLIS_TARGET_TITLES_INITIALS: initials
 * @TRELLIS_TARGET_TITLES_FULL: names
 *
 * How sessions are called in an export to a target.
 */
typedef enum
{
  TRELLIS_TARGET_TITLES_OF_PRACTICE,
  TRELLIS_TARGET_TITLES_NEUTRAL,
  TRELLIS_TARGET_TITLES_INITIALS,
  TRELLIS_TARGET_TITLES_FULL
} TrellisTargetTitles;

#define TRELLIS_TYPE_TARGET_TITLES (trellis_target_titles_get_type ())
GType trellis_target_titles_get_type (void);

#define TRELLIS_TYPE_EXPORT_TARGET (trellis_export_target_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisExportTarget, trellis_export_target, TRELLIS, EXPORT_TARGET, TrellisRecord)

/**
 * TrellisExportTarget:
 *
 * Where sessions are sent again and again, and what was sent there: the document
 * `exports/<id>.json`.
 */
struct _TrellisExportTarget
{
  TrellisRecord parent_instance;

  char *id;
  char *name;  /* what the coach calls it; no two have the same */
  char *place; /* the file that is kept up to date; %NULL when none is */
  int content;
  int titles;
  char **engagements; /* ids of the only ones that are wanted; %NULL for all */
  TrellisDate from;   /* the first day; unset for no limit */
  TrellisDate to;     /* the last day, included; unset for no limit */
  gint64 written;     /* when something was last written */
  char *facts;        /* the digest of what the kept file says */
  TrellisJson *sent;  /* for each UID that was sent, the SEQUENCE that was last written */
};

gboolean trellis_export_target_check_sent (TrellisExportTarget *self, GError **error);
gboolean
trellis_export_target_find_sent (TrellisExportTarget *self, const char *uid, gint64 *sequence);
void trellis_export_target_note_sent (TrellisExportTarget *self, GHashTable *sequences);

G_END_DECLS
