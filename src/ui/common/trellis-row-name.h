/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void trellis_name_by_labels (GtkWidget *widget);
void trellis_name_status_page (AdwStatusPage *page);

G_END_DECLS
