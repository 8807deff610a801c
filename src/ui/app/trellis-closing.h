/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/app/trellis-keeping.h"

G_BEGIN_DECLS

gboolean trellis_closing_may_close (GtkWindow *window, TrellisKeeping *keeping);

G_END_DECLS
