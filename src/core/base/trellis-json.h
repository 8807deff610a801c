/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_JSON (trellis_json_get_type ())

/**
 * TrellisJson:
 *
 * A JSON value, opaque, immutable and shared by reference.
 */
typedef struct _TrellisJson TrellisJson;

GType trellis_json_get_type (void);
TrellisJson *trellis_json_ref (TrellisJson *self);
void trellis_json_unref (TrellisJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisJson, trellis_json_unref)

TrellisJson *trellis_json_parse (GBytes *text, GError **error);
void trellis_json_pack (TrellisJson *self);
GBytes *trellis_json_to_bytes (TrellisJson *self);
GBytes *trellis_json_canonical (TrellisJson *self, GError **error);
gboolean trellis_json_equal (TrellisJson *a, TrellisJson *b);

gboolean trellis_json_is_object (TrellisJson *self);
gboolean trellis_json_has (TrellisJson *self, const char *member);
TrellisJson *trellis_json_get (TrellisJson *self, const char *member);
char *trellis_json_dup_string (TrellisJson *self, const char *member);
gint64 trellis_json_get_integer (TrellisJson *self, const char *member, gint64 otherwise);
guint trellis_json_length (TrellisJson *self);
TrellisJson *trellis_json_element (TrellisJson *self, guint position);
char **trellis_json_members (TrellisJson *self);
TrellisJson *trellis_json_merge (TrellisJson *self, TrellisJson *patch);
TrellisJson *trellis_json_array (GPtrArray *items);
TrellisJson *trellis_json_string (const char *text);
TrellisJson *trellis_json_with (TrellisJson *self, const char *member, TrellisJson *value);
TrellisJson *trellis_json_with_integers (TrellisJson *self, GHashTable *integers);

G_END_DECLS
