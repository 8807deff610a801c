/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *trellis_import_text_decode (GBytes *text);

G_END_DECLS
