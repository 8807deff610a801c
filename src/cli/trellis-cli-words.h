/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sessions/trellis-session.h"

G_BEGIN_DECLS

/* Values as a command prints them for people: dates as a command takes them, with the weekday. */

char *trellis_cli_say_date (TrellisDate date);
char *trellis_cli_say_wall (TrellisWall wall);
char *trellis_cli_say_when (TrellisWall wall, const char *zone);
char *trellis_cli_say_session (TrellisSession *session);
char *trellis_cli_say_place_in_time (TrellisWall wall, const char *zone);
char *trellis_cli_say_zone (const char *zone);
char *trellis_cli_shorten_id (const char *id);
const char *trellis_cli_get_nick (GType type, int value);
void trellis_cli_note_odd_time (TrellisWall wall, const char *zone);

G_END_DECLS
