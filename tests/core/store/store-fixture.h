/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"
#include "store/trellis-folder.h"

G_BEGIN_DECLS

/* The documents of tests/data/practice. */
#define YOUSSEF "5b0f6b0e-3a51-4c52-9d43-0f1d5d1d7a01"
#define ILSE "5b0f6b0e-3a51-4c52-9d43-0f1d5d1d7a02"
#define COACHING "9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e01"
#define MENTORING "9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e02"
#define COACHING_PLACE "engagements/" COACHING ".json"
#define MENTORING_PLACE "engagements/" MENTORING ".json"
#define EXPORT "e5555555-0000-4000-8000-000000000000"
#define CALENDAR "ca1e0000-0000-4000-8000-000000000000"
#define CALENDAR_PLACE "calendars/" CALENDAR ".json"
#define EXPORT_PLACE "exports/" EXPORT ".json"
#define YOUSSEF_PLACE "people/" YOUSSEF ".json"

#define NOW 1795507200 /* 2026-11-24T08:00:00Z */

/**
 * Scratch:
 * @base: a new folder for this test alone
 * @path: where the practice is, or is to be: in @base
 * @clock: stands still at %NOW
 */
typedef struct
{
  char *base;
  char *path;
  TrellisClock *clock;
} Scratch;

void scratch_init (Scratch *scratch);
void scratch_init_practice (Scratch *scratch);
void scratch_clear (Scratch *scratch);

void scratch_write (Scratch *scratch, const char *place, const char *bytes, gssize length);
char *scratch_read (Scratch *scratch, const char *place);
gboolean scratch_has (Scratch *scratch, const char *place);
void scratch_remove (Scratch *scratch, const char *place);
guint scratch_count (Scratch *scratch, const char *folder);

const TrellisDisk *get_fast_disk (void);
TrellisFolder *scratch_open (Scratch *scratch, TrellisFolderMode mode);
TrellisPractice *scratch_load (Scratch *scratch, TrellisFolderMode mode, TrellisFolder **folder);

/* Everything below the practice's folder but the lock, from place to bytes; folders end in a
   slash. */
GHashTable *snapshot_take (const char *path);
void snapshot_assert_equal (GHashTable *a, GHashTable *b);
/* Without history, and without what begins with a dot. */
GHashTable *snapshot_take_documents (const char *path);

void job_add (TrellisSaveJob *job, TrellisDocumentKind kind, const char *id, const char *text);
gboolean save_text (TrellisFolder *folder,
                    TrellisDocumentKind kind,
                    const char *id,
                    const char *text,
                    GError **error);
char *make_engagement (const char *id, const char *title);
char *make_person (const char *id, const char *name);
char *make_head (const char *name);
char *make_export (const char *id, const char *name, const char *sent);

void remove_tree (const char *path);

G_END_DECLS
