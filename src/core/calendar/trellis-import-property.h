/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-line.h"

G_BEGIN_DECLS

/**
 * TrellisImportPropertyKind:
 *
 * The properties that say when somebody is busy; %TRELLIS_IMPORT_PROPERTY_OTHER for all others,
 * whose values are never looked at.
 */
typedef enum
{
  TRELLIS_IMPORT_PROPERTY_OTHER,
  TRELLIS_IMPORT_PROPERTY_BEGIN,
  TRELLIS_IMPORT_PROPERTY_BUSYSTATUS,
  TRELLIS_IMPORT_PROPERTY_DTEND,
  TRELLIS_IMPORT_PROPERTY_DTSTART,
  TRELLIS_IMPORT_PROPERTY_DURATION,
  TRELLIS_IMPORT_PROPERTY_END,
  TRELLIS_IMPORT_PROPERTY_EXDATE,
  TRELLIS_IMPORT_PROPERTY_EXRULE,
  TRELLIS_IMPORT_PROPERTY_FREEBUSY,
  TRELLIS_IMPORT_PROPERTY_LOCATION_OF_ZONE,
  TRELLIS_IMPORT_PROPERTY_METHOD,
  TRELLIS_IMPORT_PROPERTY_RDATE,
  TRELLIS_IMPORT_PROPERTY_RECURRENCE_ID,
  TRELLIS_IMPORT_PROPERTY_RRULE,
  TRELLIS_IMPORT_PROPERTY_STATUS,
  TRELLIS_IMPORT_PROPERTY_TRANSP,
  TRELLIS_IMPORT_PROPERTY_TZID,
  TRELLIS_IMPORT_PROPERTY_TZOFFSETFROM,
  TRELLIS_IMPORT_PROPERTY_TZOFFSETTO,
  TRELLIS_IMPORT_PROPERTY_UID
} TrellisImportPropertyKind;

/**
 * TrellisImportProperty:
 * @kind: which property
 * @name: its name, which stays valid
 * @line: the line of the file
 * @value: its value, without white space around it
 * @zone: (nullable): its parameter TZID
 * @busy: (nullable): its parameter FBTYPE
 * @range: (nullable): its parameter RANGE
 *
 * A property, borrowing its texts from the buffer that it was read with.
 */
typedef struct
{
  TrellisImportPropertyKind kind;
  const char *name;
  guint line;
  char *value;
  const char *zone;
  const char *busy;
  const char *range;
} TrellisImportProperty;

TrellisImportPropertyKind trellis_import_property_find (const TrellisImportLine *line);
gboolean trellis_import_property_read (TrellisImportProperty *self,
                                       TrellisImportPropertyKind kind,
                                       const TrellisImportLine *line,
                                       GString *buffer);
char *trellis_import_property_next_value (char **values);

G_END_DECLS
