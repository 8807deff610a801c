/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/trellis-date.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_DATE_ENTRY (trellis_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrellisDateEntry, trellis_date_entry, TRELLIS, DATE_ENTRY, GtkWidget)

GtkWidget *trellis_date_entry_new (void);
TrellisDate trellis_date_entry_get_date (TrellisDateEntry *self);
void trellis_date_entry_set_date (TrellisDateEntry *self, TrellisDate date);
const char *trellis_date_entry_get_text (TrellisDateEntry *self);
void trellis_date_entry_set_text (TrellisDateEntry *self, const char *text);
const char *trellis_date_entry_get_problem (TrellisDateEntry *self);
void trellis_date_entry_set_label (TrellisDateEntry *self, const char *label);

G_END_DECLS
