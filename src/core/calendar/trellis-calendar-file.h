/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrellisCalendarWrite:
 * @data: what to write
 * @out: where to; it stays open
 *
 * Returns: whether all of it was taken
 */
typedef gboolean (*TrellisCalendarWrite) (gpointer data, GOutputStream *out, GError **error);

gboolean trellis_calendar_file_replace (const char *path,
                                        TrellisCalendarWrite write,
                                        gpointer data,
                                        GError **error);
void trellis_calendar_file_touch (const char *path);
gboolean
trellis_calendar_file_to_stdout (TrellisCalendarWrite write, gpointer data, GError **error);

G_END_DECLS
