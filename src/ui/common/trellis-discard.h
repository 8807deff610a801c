/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TrellisDiscarded:
 * @form: what is left
 *
 * Called when nothing keeps somebody from leaving a form.
 */
typedef void (*TrellisDiscarded) (GtkWidget *form);

/**
 * TrellisDiscardRead:
 * @widget: one of a form
 *
 * Returns: (transfer full) (nullable): something that differs when what was entered there does
 */
typedef char *(*TrellisDiscardRead) (GtkWidget *widget);

/**
 * TRELLIS_DISCARD_KEEP:
 *
 * The response to the question that loses nothing.
 */
#define TRELLIS_DISCARD_KEEP "keep"

AdwMessageDialog *trellis_discard_ask (GtkWidget *form, TrellisDiscarded discarded);
gboolean trellis_discard_is_due (GtkWidget *root);
void trellis_discard_count (GtkWidget *widget, TrellisDiscardRead read);
void trellis_discard_remember (GtkWidget *form);
void trellis_discard_leave (GtkWidget *form, TrellisDiscarded discarded);
void trellis_discard_guard (GtkWindow *window);

G_END_DECLS
