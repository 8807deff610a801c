/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/trellis-window.h"

G_BEGIN_DECLS

void trellis_app_open_file (TrellisWindow *window, GFile *file);

G_END_DECLS
