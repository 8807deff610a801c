/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void trellis_group_set_title (AdwPreferencesGroup *group, const char *text);

G_END_DECLS
