/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrellisBackgroundAnswer:
 * @TRELLIS_BACKGROUND_GRANTED: the app may stay without a window
 * @TRELLIS_BACKGROUND_REFUSED: it may not
 * @TRELLIS_BACKGROUND_MISSING: there is nobody who would forbid it, nor start it
 */
typedef enum
{
  TRELLIS_BACKGROUND_GRANTED,
  TRELLIS_BACKGROUND_REFUSED,
  TRELLIS_BACKGROUND_MISSING
} TrellisBackgroundAnswer;

typedef void (*TrellisBackgroundAnswered) (TrellisBackgroundAnswer answer, gpointer data);

void trellis_background_portal_ask (GDBusConnection *connection,
                                    GCancellable *cancellable,
                                    TrellisBackgroundAnswered answered,
                                    gpointer data);
void trellis_background_portal_leave (GDBusConnection *connection);

G_END_DECLS
