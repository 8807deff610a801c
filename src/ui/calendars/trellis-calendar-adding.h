/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

void trellis_calendar_adding_start (GFile *file,
                                    TrellisWorkspace *workspace,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
char *trellis_calendar_adding_finish (GAsyncResult *result, GError **error);

G_END_DECLS
