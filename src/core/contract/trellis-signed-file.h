/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trellis_signed_file_get_type (GBytes *bytes);

G_END_DECLS
