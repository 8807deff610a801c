/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/trellis-calendar-file.h"
#include "calendar/trellis-calendar-selection.h"
#include "trellis-cli-call.h"

G_BEGIN_DECLS

gboolean trellis_cli_write_calendar (TrellisCli *cli,
                                     TrellisCalendarWrite write,
                                     gpointer data,
                                     GError **error);
const char *trellis_cli_get_calendar_path (TrellisCli *cli);
gboolean trellis_cli_read_calendar_options (TrellisCli *cli,
                                            TrellisCalendarOptions *options,
                                            const char **engagements,
                                            GError **error);
void trellis_cli_note_remarks (GPtrArray *remarks);

G_END_DECLS
