/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trellis_choice_say (const char *choice);

G_END_DECLS
