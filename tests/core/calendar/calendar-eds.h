/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CalendarEds:
 *
 * evolution-data-server, on a bus and in folders of its own.
 */
typedef struct _CalendarEds CalendarEds;

CalendarEds *calendar_eds_new (void);
void calendar_eds_free (CalendarEds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CalendarEds, calendar_eds_free)

char *calendar_eds_ask (CalendarEds *self, const char *command, const char *path);
char *calendar_eds_ask_with (CalendarEds *self, const char *command, const char *text);
void
calendar_eds_assert (CalendarEds *self, const char *command, const char *text, const char *answer);

G_END_DECLS
