/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of buttons or fields that goes on in the next line where there is no room. */

#include "config.h"

#include "trellis-wrap-box.h"

#define GAP 12
#define LINE_GAP 6

struct _TrellisWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TrellisWrapBox, trellis_wrap_box, GTK_TYPE_WIDGET)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (GtkWidget *box)
{
  return next_shown (gtk_widget_get_first_child (box));
}

static GtkSizeRequestMode
trellis_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? GAP : 0);
    }
}

static void
measure_child (GtkWidget *child, int width, int *child_width, int *child_height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *child_width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, NULL, child_height, NULL,
                      NULL);
}

/* Returns: how high the line is that begins with @first; @next begins the one after it */
static int
measure_line (GtkWidget *first, int width, GtkWidget **next)
{
  int x = 0, line = 0;

  for (*next = first; *next != NULL; *next = next_shown (gtk_widget_get_next_sibling (*next)))
    {
      int child_width, child_height;

      measure_child (*next, width, &child_width, &child_height);
      if (x > 0 && x + child_width > width)
        break;
      x += child_width + GAP;
      line = MAX (line, child_height);
    }
  return line;
}

/* Words stand beside the middle of a field, as its own words do. */
static void
place_line (GtkWidget *first, GtkWidget *next, int width, int y, int line)
{
  gboolean mirrored = gtk_widget_get_direction (first) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != next;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation at = { .x = x };

      measure_child (child, width, &at.width, &at.height);
      at.y = y + (line - at.height) / 2;
      if (mirrored)
        at.x = width - x - at.width;
      gtk_widget_size_allocate (child, &at, -1);
      x += at.width + GAP;
    }
}

/* Places the children in lines of @width, or measures only, and returns how high that is. */
static int
place_children (GtkWidget *widget, int width, gboolean place)
{
  int y = 0;

  for (GtkWidget *first = first_shown (widget), *next; first != NULL; first = next)
    {
      int line = measure_line (first, width, &next);

      if (place)
        place_line (first, next, width, y, line);
      y += line + (next == NULL ? 0 : LINE_GAP);
    }
  return y;
}

static void
trellis_wrap_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = place_children (widget, for_size < 0 ? G_MAXINT : for_size, FALSE);
}

static void
trellis_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place_children (widget, width, TRUE);
}

static void
trellis_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_wrap_box_parent_class)->dispose (object);
}

static void
trellis_wrap_box_class_init (TrellisWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_wrap_box_dispose;
  widget_class->get_request_mode = trellis_wrap_box_get_request_mode;
  widget_class->measure = trellis_wrap_box_measure;
  widget_class->size_allocate = trellis_wrap_box_size_allocate;
}

static void
trellis_wrap_box_init (TrellisWrapBox *self)
{
}
