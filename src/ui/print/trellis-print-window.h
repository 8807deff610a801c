/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"
#include "ui/print/trellis-print-kind.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PRINT_WINDOW (trellis_print_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPrintWindow, trellis_print_window, TRELLIS, PRINT_WINDOW, AdwWindow)

GtkWidget *trellis_print_window_new (TrellisWorkspace *workspace,
                                     TrellisEngagement *engagement,
                                     const TrellisPrintKind *kind);

G_END_DECLS
