/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "guide/trellis-guide-answers.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GUIDE_PAGE (trellis_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGuidePage, trellis_guide_page, TRELLIS, GUIDE_PAGE, GtkBox)

GtkWidget *trellis_guide_page_new (TrellisGuideQuestion *question);
gboolean trellis_guide_page_answer (TrellisGuidePage *self, TrellisGuideAnswers *answers);
void trellis_guide_page_focus (TrellisGuidePage *self);

G_END_DECLS
