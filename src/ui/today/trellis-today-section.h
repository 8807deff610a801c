/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-today.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TODAY_SECTION (trellis_today_section_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTodaySection, trellis_today_section, TRELLIS, TODAY_SECTION, GtkBox)

GtkWidget *trellis_today_section_new (TrellisWorkspace *workspace, TrellisTodayPart part);
void trellis_today_section_show (TrellisTodaySection *self, GPtrArray *items);
void trellis_today_section_set_narrow (TrellisTodaySection *self, gboolean narrow);

G_END_DECLS
