/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/trellis-document.h"

G_BEGIN_DECLS

GtkWidget *trellis_contract_text_new (TrellisDocument *document);

G_END_DECLS
