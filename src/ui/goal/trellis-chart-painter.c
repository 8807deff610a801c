/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the chart of a goal is drawn: axes with their names, the target, the readings. */

#include "config.h"

#include "trellis-chart-painter.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 8.0
#define RADIUS 4.5
#define RING 8.0

static double
measure_words (GtkWidget *widget, const char *words, double *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  int width, lines;

  pango_layout_get_pixel_size (layout, &width, &lines);
  if (height != NULL)
    *height = lines;
  return width;
}

/* A height as its axis names it: a whole number, or with what digits it needs. */
static char *
say_height (TrellisGoal *goal, double value)
{
  g_autofree char *number = g_strdup_printf ("%.6g", value);

  if (goal->measure != NULL && goal->measure->kind == TRELLIS_MEASURE_KIND_YES_NO)
    return g_strdup (value > 0.5 ? _ ("yes") : _ ("no"));
  return g_strdup (number);
}

/**
 * trellis_chart_frame_new:
 *
 * Returns: the room that the names of the axes leave for the curve
 */
TrellisChartFrame
trellis_chart_frame_new (GtkWidget *widget, TrellisGoal *goal, const TrellisCurve *curve)
{
  g_autofree char *low = say_height (goal, curve->low);
  g_autofree char *high = say_height (goal, curve->high);
  double line, names = measure_words (widget, low, &line);
  TrellisChartFrame self = { 0 };

  names = MAX (names, measure_words (widget, high, NULL)) + GAP;
  self.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  self.left = self.mirrored ? RING : names;
  self.width = MAX (gtk_widget_get_width (widget) - names - RING, 1);
  self.top = line + GAP;
  self.height = MAX (gtk_widget_get_height (widget) - 2 * (line + GAP), 1);
  return self;
}

static double
place_height (const TrellisChartFrame *self, const TrellisCurve *curve, double value)
{
  return self->top + trellis_curve_get_y (curve, value) * self->height;
}

/**
 * trellis_chart_frame_place:
 *
 * Returns: where in the widget a reading is drawn
 */
graphene_point_t
trellis_chart_frame_place (const TrellisChartFrame *self, const TrellisCurve *curve, guint point)
{
  double x = trellis_curve_get_x (curve, point);
  double y = place_height (self, curve, trellis_curve_get (curve, point)->value);

  if (self->mirrored)
    x = 1 - x;
  return GRAPHENE_POINT_INIT ((float) (self->left + RING + x * (self->width - 2 * RING)),
                              (float) y);
}

/* @across: how much of the words stands before @x, from 0 to 1. */
static void
draw_words (
    GtkWidget *widget, GtkSnapshot *snapshot, const char *words, double x, double y, double across)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  GdkRGBA color;
  int width, height;

  trellis_pen_get (widget, TRELLIS_PEN_TEXT, &color);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - across * width, 0, MAX (gtk_widget_get_width (widget) - width, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_height (GtkWidget *widget,
             GtkSnapshot *snapshot,
             const TrellisChartFrame *frame,
             TrellisGoal *goal,
             const TrellisCurve *curve,
             double value)
{
  g_autofree char *words = say_height (goal, value);
  double line, y = place_height (frame, curve, value);

  measure_words (widget, words, &line);
  draw_words (widget, snapshot, words,
              frame->mirrored ? frame->left + frame->width + GAP : frame->left - GAP, y - line / 2,
              frame->mirrored ? 0 : 1);
}

static void
draw_days (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const TrellisChartFrame *frame,
           const TrellisCurve *curve)
{
  g_autofree char *first = trellis_say_date (curve->first);
  g_autofree char *last = trellis_say_date (curve->last);
  double y = frame->top + frame->height + GAP;
  double begin = frame->mirrored ? frame->left + frame->width : frame->left;
  double end = frame->mirrored ? frame->left : frame->left + frame->width;

  if (!trellis_date_is_set (curve->first))
    return;
  draw_words (widget, snapshot, first, begin, y, frame->mirrored ? 1 : 0);
  if (trellis_date_compare (curve->first, curve->last) != 0)
    draw_words (widget, snapshot, last, end, y, frame->mirrored ? 0 : 1);
}

static void
draw_line (cairo_t *cr, const TrellisChartFrame *frame, double y)
{
  cairo_move_to (cr, frame->left, floor (y) + 0.5);
  cairo_line_to (cr, frame->left + frame->width, floor (y) + 0.5);
  cairo_stroke (cr);
}

static void
draw_lines (cairo_t *cr,
            GtkWidget *widget,
            const TrellisChartFrame *frame,
            const TrellisCurve *curve)
{
  trellis_pen_take (cr, widget, TRELLIS_PEN_FAINT);
  cairo_set_line_width (cr, 1);
  draw_line (cr, frame, frame->top + frame->height);
  if (isnan (curve->target))
    return;
  trellis_pen_take (cr, widget, TRELLIS_PEN_SUCCESS);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, (double[]){ 6, 4 }, 2, 0);
  draw_line (cr, frame, place_height (frame, curve, curve->target));
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_curve (cairo_t *cr,
            GtkWidget *widget,
            const TrellisChartFrame *frame,
            const TrellisCurve *curve)
{
  trellis_pen_take (cr, widget, TRELLIS_PEN_ACCENT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2.5);
  for (guint i = 0; i < curve->points->len; i++)
    {
      graphene_point_t point = trellis_chart_frame_place (frame, curve, i);

      cairo_line_to (cr, point.x, point.y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < curve->points->len; i++)
    {
      graphene_point_t point = trellis_chart_frame_place (frame, curve, i);

      cairo_arc (cr, point.x, point.y, RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* The point that the keys are on has a ring, and its words stand at the top. */
static void
draw_selected (cairo_t *cr, GtkWidget *widget, graphene_point_t point)
{
  trellis_pen_take (cr, widget, TRELLIS_PEN_TEXT);
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, point.x, point.y, RING, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* The target has its name at its line, at the side where time begins. */
static void
draw_target_name (GtkWidget *widget,
                  GtkSnapshot *snapshot,
                  const TrellisChartFrame *frame,
                  TrellisGoal *goal,
                  const TrellisCurve *curve)
{
  g_autofree char *target = trellis_say_target (goal->measure);
  /* Translators: the name of a line in a chart, such as “Target 24” */
  g_autofree char *words = g_strdup_printf (_ ("Target %s"), target);
  double line, y = place_height (frame, curve, curve->target);

  if (isnan (curve->target))
    return;
  measure_words (widget, words, &line);
  y = y - line - 2 >= frame->top ? y - line - 2 : y + 2;
  draw_words (widget, snapshot, words, frame->mirrored ? frame->left : frame->left + frame->width,
              y, frame->mirrored ? 0 : 1);
}

/**
 * trellis_chart_paint:
 * @selected: the point that is pointed out, -1 for none
 * @words: (nullable): what is to be said of it
 */
void
trellis_chart_paint (GtkWidget *widget,
                     GtkSnapshot *snapshot,
                     TrellisGoal *goal,
                     const TrellisCurve *curve,
                     int selected,
                     const char *words)
{
  TrellisChartFrame frame = trellis_chart_frame_new (widget, goal, curve);
  float width = (float) gtk_widget_get_width (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, (float) gtk_widget_get_height (widget)));

  draw_lines (cr, widget, &frame, curve);
  draw_curve (cr, widget, &frame, curve);
  if (selected >= 0)
    draw_selected (cr, widget, trellis_chart_frame_place (&frame, curve, (guint) selected));
  cairo_destroy (cr);
  draw_height (widget, snapshot, &frame, goal, curve, curve->low);
  draw_height (widget, snapshot, &frame, goal, curve, curve->high);
  draw_days (widget, snapshot, &frame, curve);
  draw_target_name (widget, snapshot, &frame, goal, curve);
  if (words != NULL)
    draw_words (widget, snapshot, words,
                trellis_chart_frame_place (&frame, curve, (guint) selected).x, 0, 0.5);
}
