/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

gboolean trellis_span_of (
    TrellisWall start, const char *zone, gint64 minutes, gint64 *from, gint64 *to, GError **error);
gboolean trellis_span_overlaps (gint64 from, gint64 to, gint64 other_from, gint64 other_to);

G_END_DECLS
