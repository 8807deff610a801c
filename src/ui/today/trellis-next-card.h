/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-today.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_NEXT_CARD (trellis_next_card_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNextCard, trellis_next_card, TRELLIS, NEXT_CARD, GtkBox)

void
trellis_next_card_show (TrellisNextCard *self, TrellisPractice *practice, TrellisTodayItem *item);
void trellis_next_card_set_narrow (TrellisNextCard *self, gboolean narrow);

G_END_DECLS
