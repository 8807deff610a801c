/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *trellis_coaching_menu_new (const char *engagement);

G_END_DECLS
