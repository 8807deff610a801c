/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TrellisAnswered:
 * @text: what was typed
 *
 * Called when a question is answered, and not when it is cancelled.
 */
typedef void (*TrellisAnswered) (const char *text, gpointer data);

GtkWidget *trellis_ask_reason (GtkWidget *parent,
                               const char *heading,
                               const char *body,
                               const char *label,
                               TrellisAnswered answered,
                               GObject *data);
AdwMessageDialog *trellis_message_new (GtkWindow *parent, const char *heading, const char *body);
AdwMessageDialog *trellis_dialog_new (GtkWidget *parent,
                                      const char *heading,
                                      const char *body,
                                      const char *label,
                                      AdwResponseAppearance appearance);

#define TRELLIS_DIALOG_DO "do"

G_END_DECLS
