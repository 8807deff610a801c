/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisImportLine:
 * @number: the number of its first line in the file
 * @name: the name of the property, not ended by a zero byte
 * @name_length: the length of @name; 0 when the line is no property
 * @rest: what follows the name, from the semicolon or colon on, with the folds still in it
 * @rest_length: the length of @rest
 * @folded: whether the line goes on in further lines of the file
 *
 * A content line of RFC 5545, section 3.1; valid until the next is read.
 */
typedef struct
{
  guint number;
  const char *name;
  gsize name_length;
  const char *rest;
  gsize rest_length;
  gboolean folded;
} TrellisImportLine;

/**
 * TrellisImportLines:
 *
 * The content lines of a text, read one after the other.
 */
typedef struct
{
  const char *at;
  const char *end;
  const char *newline;
  guint number;
  GString *unfolded;
} TrellisImportLines;

void trellis_import_lines_init (TrellisImportLines *self, GBytes *text);
void trellis_import_lines_clear (TrellisImportLines *self);
gboolean trellis_import_lines_next (TrellisImportLines *self, TrellisImportLine *line);

gboolean trellis_import_line_is (const TrellisImportLine *self, const char *name);
void trellis_import_line_unfold (const TrellisImportLine *self, GString *rest);

G_END_DECLS
