/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "guide/trellis-guide-advice.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GUIDE_RESULT (trellis_guide_result_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGuideResult, trellis_guide_result, TRELLIS, GUIDE_RESULT, GtkBox)

GtkWidget *trellis_guide_result_new (void);
void trellis_guide_result_show (TrellisGuideResult *self, const TrellisGuideAdvice *advice);

G_END_DECLS
