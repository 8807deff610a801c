/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pad to sign on with pen, finger or mouse; the strokes are kept as SVG. */

#include "config.h"

#include "trellis-signature-pad.h"

#include "contract/trellis-strokes.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 160

struct _TrellisSignaturePad
{
  GtkWidget parent_instance;

  TrellisStrokes *strokes;
  double from_x, from_y;
};

G_DEFINE_FINAL_TYPE (TrellisSignaturePad, trellis_signature_pad, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_drag_begun_cb (TrellisSignaturePad *self, double x, double y)
{
  self->from_x = x;
  self->from_y = y;
  trellis_signature_pad_begin_stroke (self, x, y);
}

static void
on_drag_updated_cb (TrellisSignaturePad *self, double x, double y)
{
  trellis_signature_pad_draw_to (self, self->from_x + x, self->from_y + y);
}

static void
draw_strokes (cairo_t *cr, const TrellisStrokes *strokes)
{
  cairo_set_line_width (cr, TRELLIS_STROKES_PEN);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < trellis_strokes_get_length (strokes); i++)
    {
      const TrellisStrokePoint *point = trellis_strokes_get_point (strokes, i);

      if (point->begins)
        cairo_move_to (cr, point->x / 10.0, point->y / 10.0);
      cairo_line_to (cr, point->x / 10.0, point->y / 10.0);
    }
  cairo_stroke (cr);
}

static void
trellis_signature_pad_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisSignaturePad *self = TRELLIS_SIGNATURE_PAD (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 24, height - 36);
  cairo_line_to (cr, width - 24, height - 36);
  cairo_stroke (cr);
  draw_strokes (cr, self->strokes);
  cairo_destroy (cr);
}

static void
trellis_signature_pad_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 240;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 420;
}

static void
trellis_signature_pad_finalize (GObject *object)
{
  g_clear_pointer (&TRELLIS_SIGNATURE_PAD (object)->strokes, trellis_strokes_unref);
  G_OBJECT_CLASS (trellis_signature_pad_parent_class)->finalize (object);
}

static void
trellis_signature_pad_class_init (TrellisSignaturePadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trellis_signature_pad_finalize;
  widget_class->snapshot = trellis_signature_pad_snapshot;
  widget_class->measure = trellis_signature_pad_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "signaturepad");
  signals[CHANGED] = g_signal_new ("changed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_signature_pad_init (TrellisSignaturePad *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->strokes = trellis_strokes_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_updated_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Place to draw the signature"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("By pen, finger or mouse. Without one of these, type the name instead."), -1);
}

/**
 * trellis_signature_pad_new:
 *
 * Its signal `changed` tells that something was drawn or wiped off.
 *
 * Returns: (transfer floating): a pad with nothing on it
 */
GtkWidget *
trellis_signature_pad_new (void)
{
  return g_object_new (TRELLIS_TYPE_SIGNATURE_PAD, NULL);
}

static void
tell (TrellisSignaturePad *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trellis_signature_pad_begin_stroke:
 * @x: in pixels from the left
 * @y: in pixels from the top
 */
void
trellis_signature_pad_begin_stroke (TrellisSignaturePad *self, double x, double y)
{
  trellis_strokes_begin (self->strokes, x, y);
  tell (self);
}

void
trellis_signature_pad_draw_to (TrellisSignaturePad *self, double x, double y)
{
  trellis_strokes_draw_to (self->strokes, x, y);
  tell (self);
}

void
trellis_signature_pad_clear (TrellisSignaturePad *self)
{
  trellis_strokes_clear (self->strokes);
  tell (self);
}

/**
 * trellis_signature_pad_to_svg:
 *
 * Returns: (transfer full) (nullable): the strokes as a picture; %NULL while there are none
 */
GBytes *
trellis_signature_pad_to_svg (TrellisSignaturePad *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return trellis_strokes_to_svg (self->strokes, gtk_widget_get_width (widget),
                                 MAX (gtk_widget_get_height (widget), HEIGHT));
}
