/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ring that fills with what is reached; the words beside it say the same. */

#include "config.h"

#include "trellis-ring.h"

#define SIZE 18
#define WIDTH 3

struct _TrellisRing
{
  GtkWidget parent_instance;

  double fraction; /* below 0: there is nothing to reach */
};

G_DEFINE_FINAL_TYPE (TrellisRing, trellis_ring, GTK_TYPE_WIDGET)

enum
{
  PROP_FRACTION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
trellis_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisRing *self = TRELLIS_RING (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double radius = (MIN (width, height) - WIDTH) / 2.0;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cairo_set_line_width (cr, WIDTH);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * 0.2);
  cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (self->fraction > 0)
    {
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_arc (cr, width / 2.0, height / 2.0, radius, -G_PI / 2,
                 2 * G_PI * self->fraction - G_PI / 2);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
trellis_ring_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
trellis_ring_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, TRELLIS_RING (object)->fraction);
}

static void
trellis_ring_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisRing *self = TRELLIS_RING (object);
  double fraction = g_value_get_double (value);

  if (self->fraction - fraction == 0)
    return;
  self->fraction = fraction;
  gtk_widget_set_visible (GTK_WIDGET (self), fraction >= 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
trellis_ring_class_init (TrellisRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_ring_get_property;
  object_class->set_property = trellis_ring_set_property;
  widget_class->snapshot = trellis_ring_snapshot;
  widget_class->measure = trellis_ring_measure;

  properties[PROP_FRACTION]
      = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "ring");
}

static void
trellis_ring_init (TrellisRing *self)
{
  self->fraction = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
