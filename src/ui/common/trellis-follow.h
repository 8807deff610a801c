/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void trellis_follow (GListStore *store, GListModel *model);

G_END_DECLS
