/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean trellis_window_has_action (GtkWidget *window, const char *action);
void trellis_window_prune_menu (GtkWidget *window, GMenu *menu);
void trellis_window_prune_buttons (GtkWidget *window, GtkWidget *root);
void trellis_window_offer_menu (GtkMenuButton *button, GMenuModel *menu);
gboolean trellis_window_popup_menu (GtkWidget *root, GMenuModel *menu);
void trellis_window_enable_actions (GtkWidget *window, gboolean can_look, gboolean can_act);

G_END_DECLS
