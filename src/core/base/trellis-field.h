/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/* What can be done with one field of any record. For base alone. */

gpointer trellis_field_place (const TrellisField *field, gconstpointer record);
void trellis_field_init (const TrellisField *field, gpointer record);
void trellis_field_clear (const TrellisField *field, gpointer record);
gboolean trellis_field_assign (const TrellisField *field, gpointer record, gconstpointer value);
gboolean trellis_field_equal (const TrellisField *field, gpointer a, gpointer b);
gboolean trellis_field_is_set (const TrellisField *field, gpointer record);
gboolean trellis_field_validate (const TrellisField *field,
                                 gpointer record,
                                 gboolean strict,
                                 GError **error);

GParamSpec *trellis_field_make_property (const TrellisField *field);
void trellis_field_get_value (const TrellisField *field, gpointer record, GValue *value);
gboolean trellis_field_set_value (const TrellisField *field, gpointer record, const GValue *value);

G_END_DECLS
