/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/trellis-window.h"

G_BEGIN_DECLS

void trellis_window_wish (TrellisWindow *self, const char *action, GVariant *parameter);

G_END_DECLS
