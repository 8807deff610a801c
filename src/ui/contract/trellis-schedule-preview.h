/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-form-schedule.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SCHEDULE_PREVIEW (trellis_schedule_preview_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSchedulePreview, trellis_schedule_preview, TRELLIS, SCHEDULE_PREVIEW, GtkWidget)

GtkWidget *trellis_schedule_preview_new (void);
void trellis_schedule_preview_show (TrellisSchedulePreview *self, TrellisFormSchedule *schedule);
gboolean trellis_schedule_preview_allows_outside (TrellisSchedulePreview *self);
void trellis_schedule_preview_allow_outside (TrellisSchedulePreview *self, gboolean allow);

G_END_DECLS
