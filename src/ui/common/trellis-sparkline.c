/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal's readings as a small line beside its words, which say the same. */

#include "config.h"

#include "trellis-sparkline.h"

#include "ui/common/trellis-curve.h"
#include "ui/common/trellis-pen.h"

#include <math.h>

#define WIDTH 72
#define HEIGHT 24
#define EDGE 3.0

struct _TrellisSparkline
{
  GtkWidget parent_instance;

  TrellisGoal *goal;
};

G_DEFINE_FINAL_TYPE (TrellisSparkline, trellis_sparkline, GTK_TYPE_WIDGET)

enum
{
  PROP_GOAL = 1,
  PROP_REVISION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
draw_target (cairo_t *cr, const TrellisCurve *curve, double width, double height)
{
  double y = EDGE + trellis_curve_get_y (curve, curve->target) * (height - 2 * EDGE);

  if (isnan (curve->target))
    return;
  cairo_set_dash (cr, (double[]){ 2, 2 }, 2, 0);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, floor (y) + 0.5);
  cairo_line_to (cr, width, floor (y) + 0.5);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_readings (cairo_t *cr, const TrellisCurve *curve, double width, double height)
{
  double x = 0, y = 0;

  for (guint i = 0; i < curve->points->len; i++)
    {
      x = EDGE + trellis_curve_get_x (curve, i) * (width - 2 * EDGE);
      y = EDGE
          + trellis_curve_get_y (curve, trellis_curve_get (curve, i)->value) * (height - 2 * EDGE);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, EDGE, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
trellis_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisSparkline *self = TRELLIS_SPARKLINE (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (TrellisCurve) curve = self->goal == NULL ? NULL : trellis_curve_new (self->goal);
  cairo_t *cr;

  if (curve == NULL || curve->points->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  trellis_pen_take (cr, widget, TRELLIS_PEN_FAINT);
  draw_target (cr, curve, width, height);
  trellis_pen_take (cr, widget, TRELLIS_PEN_ACCENT);
  draw_readings (cr, curve, width, height);
  cairo_destroy (cr);
}

static void
trellis_sparkline_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
trellis_sparkline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisSparkline *self = TRELLIS_SPARKLINE (object);

  switch (id)
    {
    case PROP_GOAL:
      g_set_object (&self->goal, g_value_get_object (value));
      break;
    case PROP_REVISION:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
trellis_sparkline_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_SPARKLINE (object)->goal);
  G_OBJECT_CLASS (trellis_sparkline_parent_class)->dispose (object);
}

static void
trellis_sparkline_class_init (TrellisSparklineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = trellis_sparkline_set_property;
  object_class->dispose = trellis_sparkline_dispose;
  widget_class->snapshot = trellis_sparkline_snapshot;
  widget_class->measure = trellis_sparkline_measure;

  properties[PROP_GOAL] = g_param_spec_object ("goal", NULL, NULL, TRELLIS_TYPE_GOAL, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* The row says in words what it draws. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trellis_sparkline_init (TrellisSparkline *self)
{
}
