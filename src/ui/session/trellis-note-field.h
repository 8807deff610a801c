/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_NOTE_FIELD (trellis_note_field_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNoteField, trellis_note_field, TRELLIS, NOTE_FIELD, GtkWidget)

GtkWidget *trellis_note_field_new (const char *title, const char *caption);
const char *trellis_note_field_get_text (TrellisNoteField *self);
void trellis_note_field_set_text (TrellisNoteField *self, const char *text);

G_END_DECLS
