/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

GPtrArray *trellis_record_path_expand (gpointer record, const char *path);
gboolean trellis_record_path_exists (GType type, const char *path);
gboolean trellis_record_path_is_set (gpointer record, const char *path);
gpointer trellis_record_path_get_item (gpointer record, const char *path);
char *trellis_record_path_dup_text (gpointer record, const char *path);

G_END_DECLS
