/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_PERSON_FIELD (trellis_person_field_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPersonField, trellis_person_field, TRELLIS, PERSON_FIELD, GtkListBoxRow)

const char *trellis_person_field_get_member (TrellisPersonField *self);
char *trellis_person_field_dup_text (TrellisPersonField *self);
void trellis_person_field_set_text (TrellisPersonField *self, const char *text);
void trellis_person_field_refuse (TrellisPersonField *self, const char *message);
const char *trellis_person_field_get_refusal (TrellisPersonField *self);
const char *trellis_person_field_get_name (TrellisPersonField *self);
void trellis_person_field_commit (TrellisPersonField *self);
void trellis_person_field_focus (TrellisPersonField *self);

G_END_DECLS
