/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/trellis-page-layout.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PRINTING (trellis_printing_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPrinting, trellis_printing, TRELLIS, PRINTING, GtkPrintOperation)

TrellisPrinting *trellis_printing_new (TrellisPages *pages);

G_END_DECLS
