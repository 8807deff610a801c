/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ordinary_user_begin (const char *folder);
void ordinary_user_end (void);

G_END_DECLS
