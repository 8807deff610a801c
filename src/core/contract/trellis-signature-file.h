/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest scan that is kept, in bytes. */
#define TRELLIS_SIGNATURE_FILE_MOST (50 * 1024 * 1024)

gboolean trellis_signature_file_check (GBytes *file, GError **error);

G_END_DECLS
