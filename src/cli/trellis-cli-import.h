/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/trellis-calendar-reading.h"
#include "trellis-cli-call.h"

G_BEGIN_DECLS

/* Reading other calendars, and saying what came of it. */

gboolean trellis_cli_read_again (TrellisCli *cli,
                                 TrellisCalendarSource *calendar,
                                 TrellisJson **report,
                                 GError **error);

void trellis_cli_print_import (TrellisCli *cli,
                               TrellisCalendarReading *reading,
                               TrellisCalendarSource *calendar);
TrellisJson *
trellis_cli_import_to_json (TrellisCalendarReading *reading, TrellisCalendarSource *calendar);

G_END_DECLS
