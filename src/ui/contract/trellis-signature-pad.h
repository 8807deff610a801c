/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SIGNATURE_PAD (trellis_signature_pad_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSignaturePad, trellis_signature_pad, TRELLIS, SIGNATURE_PAD, GtkWidget)

GtkWidget *trellis_signature_pad_new (void);
void trellis_signature_pad_begin_stroke (TrellisSignaturePad *self, double x, double y);
void trellis_signature_pad_draw_to (TrellisSignaturePad *self, double x, double y);
void trellis_signature_pad_clear (TrellisSignaturePad *self);
GBytes *trellis_signature_pad_to_svg (TrellisSignaturePad *self);

G_END_DECLS
