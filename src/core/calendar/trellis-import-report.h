/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisImportRemarkKind:
 * @TRELLIS_IMPORT_REMARK_NO_LINE: passed over: no line of a calendar
 * @TRELLIS_IMPORT_REMARK_UNCLOSED: a component has no END; what it says is used
 * @TRELLIS_IMPORT_REMARK_STRAY_END: passed over: an END that nothing began
 * @TRELLIS_IMPORT_REMARK_TOO_DEEP: passed over: a component within too many others
 * @TRELLIS_IMPORT_REMARK_NO_START: left out: the event has no start that can be read
 * @TRELLIS_IMPORT_REMARK_BAD_VALUE: passed over: a value that cannot be read
 * @TRELLIS_IMPORT_REMARK_BAD_END: an end before the start; the event is read without it
 * @TRELLIS_IMPORT_REMARK_BAD_RULE: a rule that cannot be followed; the event is read without it
 * @TRELLIS_IMPORT_REMARK_IRREGULAR: it repeats irregularly; other calendars may show other times
 * @TRELLIS_IMPORT_REMARK_TOO_OFTEN: it repeats too often; the first times are used
 * @TRELLIS_IMPORT_REMARK_TOO_MANY: the file has too many times; those that follow are left out
 * @TRELLIS_IMPORT_REMARK_BAD_ZONE: what the file says of a zone cannot be read
 * @TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE: a zone that is not known; read in the user's zone
 * @TRELLIS_IMPORT_REMARK_CUT_OFF: the file ends within a component
 * @TRELLIS_IMPORT_REMARK_TOO_LARGE: the file is larger than is read; its beginning is used
 *
 * What somebody who imports a calendar ought to know of it.
 */
typedef enum
{
  TRELLIS_IMPORT_REMARK_NO_LINE,
  TRELLIS_IMPORT_REMARK_UNCLOSED,
  TRELLIS_IMPORT_REMARK_STRAY_END,
  TRELLIS_IMPORT_REMARK_TOO_DEEP,
  TRELLIS_IMPORT_REMARK_NO_START,
  TRELLIS_IMPORT_REMARK_BAD_VALUE,
  TRELLIS_IMPORT_REMARK_BAD_END,
  TRELLIS_IMPORT_REMARK_BAD_RULE,
  TRELLIS_IMPORT_REMARK_IRREGULAR,
  TRELLIS_IMPORT_REMARK_TOO_OFTEN,
  TRELLIS_IMPORT_REMARK_TOO_MANY,
  TRELLIS_IMPORT_REMARK_BAD_ZONE,
  TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE,
  TRELLIS_IMPORT_REMARK_CUT_OFF,
  TRELLIS_IMPORT_REMARK_TOO_LARGE
} TrellisImportRemarkKind;

/**
 * TrellisImportRemark:
 * @kind: what there is to know
 * @line: the line of the file, the first being 1
 * @property: (nullable): the property, or the component, that it is about
 * @zone: (nullable): what the file calls a zone
 *
 * A remark on one line of an imported file. It has nothing of what an event is about.
 */
typedef struct
{
  TrellisImportRemarkKind kind;
  guint line;
  const char *property;
  char *zone;
} TrellisImportRemark;

/* The most remarks that a report keeps. */
#define TRELLIS_IMPORT_MOST_REMARKS 1000

/**
 * TrellisImportReport:
 * @n_components: components of every kind
 * @n_events: VEVENTs; each is counted once more in one of the five that follow
 * @n_used: events that take time within the window
 * @n_free: events that take no time: cancelled, transparent, shown as free, or of no length
 * @n_own: events that this practice exported
 * @n_outside: events with no time within the window
 * @n_skipped: events that cannot be used; there is a remark on each, or on the first of those that
 *   are too many
 * @n_freebusy: VFREEBUSYs
 * @is_full: whether there were more times than may be used of one file
 * @is_cut_off: whether the file ends within a component
 * @remarks: (element-type TrellisImportRemark): by line, at most %TRELLIS_IMPORT_MOST_REMARKS
 * @n_more_remarks: further remarks, which are not kept
 *
 * What was read of a file, what was not, and why.
 */
typedef struct
{
  guint n_components;
  guint n_events;
  guint n_used;
  guint n_free;
  guint n_own;
  guint n_outside;
  guint n_skipped;
  guint n_freebusy;
  gboolean is_full;
  gboolean is_cut_off;
  GPtrArray *remarks;
  guint n_more_remarks;
} TrellisImportReport;

TrellisImportReport *trellis_import_report_new (void);
void trellis_import_report_free (TrellisImportReport *self);
void trellis_import_report_add (TrellisImportReport *self,
                                TrellisImportRemarkKind kind,
                                guint line,
                                const char *property);
void trellis_import_report_add_zone (TrellisImportReport *self,
                                     TrellisImportRemarkKind kind,
                                     guint line,
                                     const char *property,
                                     const char *zone);
void trellis_import_report_sort (TrellisImportReport *self);

const char *trellis_import_remark_describe (const TrellisImportRemark *self);
char *trellis_import_remark_to_text (const TrellisImportRemark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportReport, trellis_import_report_free)

G_END_DECLS
