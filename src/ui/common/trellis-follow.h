/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_follow (GListStore *store, GListModel *model);
void trellis_follow_with_focus (GListStore *store, GListModel *model, GtkListBox *list);

G_END_DECLS
