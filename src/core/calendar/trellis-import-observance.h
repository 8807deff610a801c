/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-property.h"
#include "trellis-import-report.h"
#include "trellis-import-time.h"

G_BEGIN_DECLS

/**
 * TrellisImportObservance:
 * @line: where it begins
 * @has_start: whether it says when it began
 * @start: when it began, by the clocks before
 * @has_from: whether it has @offset_from
 * @offset_from: seconds ahead of UTC before it
 * @has_to: whether it has @offset_to
 * @offset_to: seconds ahead of UTC in it
 * @rules: (element-type utf8): its RRULEs
 * @dates: (element-type TrellisImportStamp): its RDATEs
 *
 * A STANDARD or DAYLIGHT of a VTIMEZONE.
 */
typedef struct
{
  guint line;
  gboolean has_start;
  TrellisImportStamp start;
  gboolean has_from;
  gint32 offset_from;
  gboolean has_to;
  gint32 offset_to;
  GPtrArray *rules;
  GArray *dates;
} TrellisImportObservance;

/**
 * TrellisImportChange:
 * @instant: the first second of the new time
 * @before: seconds ahead of UTC before it
 * @after: seconds ahead of UTC after it
 *
 * The clocks of a zone are changed.
 */
typedef struct
{
  gint64 instant;
  gint32 before;
  gint32 after;
} TrellisImportChange;

TrellisImportObservance *trellis_import_observance_new (guint line);
void trellis_import_observance_free (TrellisImportObservance *self);
gboolean trellis_import_observance_set (TrellisImportObservance *self,
                                        const TrellisImportProperty *property);

GArray *trellis_import_changes_new (const GPtrArray *observances, gint64 from, gint64 to);
gint64 trellis_import_changes_resolve (const GArray *changes, gint64 local);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportObservance, trellis_import_observance_free)

G_END_DECLS
