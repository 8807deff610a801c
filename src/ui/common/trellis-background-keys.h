/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* In the settings of the app: whether it is to stay when its windows are closed, and what the
   desktop says to that; nothing while nobody wants it. */
#define TRELLIS_BACKGROUND_WANTED "remind-when-closed"
#define TRELLIS_BACKGROUND_STANDING "background-standing"

#define TRELLIS_BACKGROUND_STANDING_ASKING "asking"
#define TRELLIS_BACKGROUND_STANDING_GRANTED "granted"
#define TRELLIS_BACKGROUND_STANDING_REFUSED "refused"
#define TRELLIS_BACKGROUND_STANDING_MISSING "missing"
#define TRELLIS_BACKGROUND_STANDING_SILENT "silent"
