/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/trellis-curve.h"

G_BEGIN_DECLS

/**
 * TrellisChartFrame:
 * @left: where the drawing begins, right of the heights' names
 * @top: where it begins, under the room for a label
 * @width: of the drawing
 * @height: of the drawing
 * @mirrored: whether time runs from right to left
 *
 * Where in a widget the curve is drawn.
 */
typedef struct
{
  double left;
  double top;
  double width;
  double height;
  gboolean mirrored;
} TrellisChartFrame;

TrellisChartFrame
trellis_chart_frame_new (GtkWidget *widget, TrellisGoal *goal, const TrellisCurve *curve);
graphene_point_t
trellis_chart_frame_place (const TrellisChartFrame *self, const TrellisCurve *curve, guint point);
void trellis_chart_paint (GtkWidget *widget,
                          GtkSnapshot *snapshot,
                          TrellisGoal *goal,
                          const TrellisCurve *curve,
                          int selected,
                          const char *words);

G_END_DECLS
