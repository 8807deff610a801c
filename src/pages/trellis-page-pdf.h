/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trellis-page-layout.h"

G_BEGIN_DECLS

GBytes *trellis_pages_to_pdf (TrellisPages *self, GError **error);
gboolean trellis_pages_write_pdf (TrellisPages *self, GOutputStream *stream, GError **error);

G_END_DECLS
