/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pad to sign on with pen, finger or mouse; the strokes are kept as SVG. */

#include "config.h"

#include "trellis-signature-pad.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEIGHT 160
#define PEN 2.5
#define MOST_POINTS 20000

struct _TrellisSignaturePad
{
  GtkWidget parent_instance;

  GPtrArray *strokes; /* arrays of graphene_point_t */
  guint n_points;
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
draw_stroke (cairo_t *cr, GArray *stroke)
{
  for (guint i = 0; i < stroke->len; i++)
    {
      graphene_point_t *point = &g_array_index (stroke, graphene_point_t, i);

      if (i == 0)
        cairo_move_to (cr, point->x, point->y);
      cairo_line_to (cr, point->x, point->y);
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
  cairo_set_line_width (cr, PEN);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->strokes->len; i++)
    draw_stroke (cr, self->strokes->pdata[i]);
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
  g_clear_pointer (&TRELLIS_SIGNATURE_PAD (object)->strokes, g_ptr_array_unref);
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

  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
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
  g_ptr_array_add (self->strokes, g_array_new (FALSE, FALSE, sizeof (graphene_point_t)));
  trellis_signature_pad_draw_to (self, x, y);
}

void
trellis_signature_pad_draw_to (TrellisSignaturePad *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (self->strokes->len == 0 || self->n_points >= MOST_POINTS)
    return;
  g_array_append_val ((GArray *) self->strokes->pdata[self->strokes->len - 1], point);
  self->n_points++;
  tell (self);
}

void
trellis_signature_pad_clear (TrellisSignaturePad *self)
{
  g_ptr_array_set_size (self->strokes, 0);
  self->n_points = 0;
  tell (self);
}

/* In tenths of a pixel, which no locale writes otherwise. */
static void
add_number (GString *svg, double value)
{
  int tenths = (int) (value * 10 + (value < 0 ? -0.5 : 0.5));

  g_string_append_printf (svg, "%s%d.%d ", tenths < 0 ? "-" : "", ABS (tenths) / 10,
                          ABS (tenths) % 10);
}

static void
add_path (GString *svg, GArray *stroke)
{
  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < stroke->len; i++)
    {
      graphene_point_t *point = &g_array_index (stroke, graphene_point_t, i);

      g_string_append_c (svg, i == 0 ? 'M' : 'L');
      add_number (svg, point->x);
      add_number (svg, point->y);
      if (stroke->len == 1)
        g_string_append (svg, "l0 0");
    }
  g_string_append (svg, "\"/>");
}

/**
 * trellis_signature_pad_to_svg:
 *
 * Returns: (transfer full) (nullable): the strokes as a picture; %NULL while there are none
 */
GBytes *
trellis_signature_pad_to_svg (TrellisSignaturePad *self)
{
  int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  GString *svg;
  gsize length;

  if (self->n_points == 0)
    return NULL;
  svg = g_string_new (NULL);
  g_string_append_printf (svg,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                          "fill=\"none\" stroke=\"black\" stroke-width=\"2.5\" "
                          "stroke-linecap=\"round\" stroke-linejoin=\"round\">",
                          width, HEIGHT);
  for (guint i = 0; i < self->strokes->len; i++)
    add_path (svg, self->strokes->pdata[i]);
  g_string_append (svg, "</svg>\n");
  length = svg->len;
  return g_bytes_new_take (g_string_free (svg, FALSE), length);
}
