/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/trellis-document.h"
#include "pages/trellis-paper.h"

G_BEGIN_DECLS

GtkWidget *trellis_contract_pages_new (void);
void trellis_contract_pages_show (GtkWidget *pages,
                                  TrellisDocument *document,
                                  const TrellisPaper *paper);

G_END_DECLS
