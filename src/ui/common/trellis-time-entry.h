/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/trellis-typed-time.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TIME_ENTRY (trellis_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTimeEntry, trellis_time_entry, TRELLIS, TIME_ENTRY, GtkWidget)

GtkWidget *trellis_time_entry_new (void);
int trellis_time_entry_get_minute (TrellisTimeEntry *self);
void trellis_time_entry_set_minute (TrellisTimeEntry *self, int minute);
const char *trellis_time_entry_get_text (TrellisTimeEntry *self);
void trellis_time_entry_set_text (TrellisTimeEntry *self, const char *text);
const char *trellis_time_entry_get_problem (TrellisTimeEntry *self);
void trellis_time_entry_set_label (TrellisTimeEntry *self, const char *label);

G_END_DECLS
