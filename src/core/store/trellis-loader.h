/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-saver.h"
#include "store/trellis-stamp.h"

G_BEGIN_DECLS

/**
 * TrellisLoaded:
 * @place: such as `people/<id>.json`
 * @id: by its name; `practice` for `practice.json`
 * @record: (nullable): what it holds
 * @problem: (nullable): why it holds nothing that could be read
 * @seen: whether @stamp says what was seen of the file
 *
 * A document that was found, and what became of it.
 */
typedef struct
{
  TrellisDocumentKind kind;
  char *place;
  char *id;
  gpointer record;
  GError *problem;
  gboolean seen;
  TrellisStamp stamp;
} TrellisLoaded;

GPtrArray *trellis_loader_find (int folder, GError **error);
GPtrArray *trellis_loader_list (const char *const *places);
void trellis_loader_read (int folder, GPtrArray *documents);
gpointer
trellis_loader_parse (TrellisDocumentKind kind, const char *id, GBytes *bytes, GError **error);

G_END_DECLS
