/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SIGNING_WINDOW (trellis_signing_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSigningWindow, trellis_signing_window, TRELLIS, SIGNING_WINDOW, AdwWindow)

TrellisSigningWindow *trellis_signing_window_new (TrellisWorkspace *workspace,
                                                  TrellisCoaching *coaching,
                                                  const char *party);
void trellis_signing_window_take_scan (TrellisSigningWindow *self, const char *name, GBytes *scan);

G_END_DECLS
