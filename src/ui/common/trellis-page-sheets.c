/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of paper under one another, with pages drawn on them as they will print. */

#include "config.h"

#include "trellis-page-sheets.h"

#include "pages/trellis-document-text.h"
#include "ui/common/trellis-page-keys.h"

/* In pixels. */
#define MARGIN 12
#define GAP 18
#define LINE 48

/* Pixels a point at which a page is as large as on paper, by the usual 96 pixels an inch. */
#define REAL_SIZE (96.0 / 72.0)

/* Wider than this, lines are harder to read and not easier. */
#define WIDEST_FIT (1.25 * REAL_SIZE)
#define NARROWEST_FIT (0.2 * REAL_SIZE)

/* How much of a view is still seen after a page down. */
#define KEPT 0.1

struct _TrellisPageSheets
{
  GtkWidget parent_instance;

  TrellisPages *pages;
  GPtrArray *drawn; /* (element-type GskRenderNode): a page each, NULL until it is first seen */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  double scale;  /* pixels a point */
  double wanted; /* the scale that was chosen, 0 to fit the width */
};

static void trellis_page_sheets_scrollable_init (GtkScrollableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrellisPageSheets,
                               trellis_page_sheets,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      trellis_page_sheets_scrollable_init))

enum
{
  PROP_PAGES = 1,
  PROP_PAGE,
  PROP_SCALE,
  N_PROPS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

/* Parts of the real size that a step of zooming goes to. */
static const double steps[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4 };

static GParamSpec *properties[N_PROPS];

static guint
count_pages (TrellisPageSheets *self)
{
  return self->pages == NULL ? 0 : trellis_pages_get_n_pages (self->pages);
}

/* From the head of one sheet to the head of the next, in pixels. */
static double
get_pitch (TrellisPageSheets *self)
{
  return trellis_pages_get_paper (self->pages)->height * self->scale + GAP;
}

static double
get_content (TrellisPageSheets *self, GtkOrientation orientation)
{
  if (self->pages == NULL)
    return 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return trellis_pages_get_paper (self->pages)->width * self->scale + 2 * MARGIN;
  return count_pages (self) * get_pitch (self) - GAP + 2 * MARGIN;
}

static double
get_value (TrellisPageSheets *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment == NULL ? 0 : gtk_adjustment_get_value (adjustment);
}

static double
choose_scale (TrellisPageSheets *self, int width)
{
  if (self->wanted > 0 || self->pages == NULL)
    return self->wanted > 0 ? self->wanted : REAL_SIZE;
  return CLAMP ((width - 2 * MARGIN) / trellis_pages_get_paper (self->pages)->width, NARROWEST_FIT,
                WIDEST_FIT);
}

static void
configure (TrellisPageSheets *self, GtkOrientation orientation, double size, double value)
{
  double content = MAX (get_content (self, orientation), size);

  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], value, 0, content, LINE,
                              (1 - KEPT) * size, size);
}

/* What is in the middle of the view stays there when the size of the sheets changes. */
static double
follow_middle (TrellisPageSheets *self, GtkOrientation orientation, double size, double before)
{
  double value = get_value (self, orientation);
  double factor = before > 0 ? self->scale / before : 1;

  if (factor == 1 || (value <= 0 && orientation == GTK_ORIENTATION_VERTICAL))
    return value;
  return (value + size / 2) * factor - size / 2;
}

static void
on_value_changed_cb (TrellisPageSheets *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
set_adjustment (TrellisPageSheets *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment && adjustment != NULL)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_value_changed_cb, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_wheel_turned_cb (GtkEventControllerScroll *wheel, double dx, double dy, TrellisPageSheets *self)
{
  GdkModifierType keys
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (wheel));

  if (!(keys & GDK_CONTROL_MASK) || dy == 0)
    return FALSE;
  trellis_page_sheets_zoom (self, dy < 0 ? TRELLIS_ZOOM_IN : TRELLIS_ZOOM_OUT);
  return TRUE;
}

static void
clear_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

/* A page is drawn once, by the same calls as on paper; its node is scaled, and stays sharp. */
static GskRenderNode *
get_drawn (TrellisPageSheets *self, guint page)
{
  const TrellisPaper *paper = trellis_pages_get_paper (self->pages);
  GskRenderNode *node = g_ptr_array_index (self->drawn, page);
  cairo_t *cr;

  if (node != NULL)
    return node;
  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, paper->width, paper->height));
  cr = gsk_cairo_node_get_draw_context (node);
  trellis_pages_draw (self->pages, page, cr);
  cairo_destroy (cr);
  g_ptr_array_index (self->drawn, page) = node;
  return node;
}

static void
draw_sheet (TrellisPageSheets *self, GtkSnapshot *snapshot, guint page, double x, double y)
{
  const TrellisPaper *paper = trellis_pages_get_paper (self->pages);
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (x, y, paper->width * self->scale, paper->height * self->scale);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.3 }, 0, 1, 1, 4);
  /* Paper is white, whatever the style of the window. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_scale (snapshot, self->scale, self->scale);
  gtk_snapshot_append_node (snapshot, get_drawn (self, page));
  gtk_snapshot_restore (snapshot);
}

static void
trellis_page_sheets_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisPageSheets *self = TRELLIS_PAGE_SHEETS (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double content = get_content (self, GTK_ORIENTATION_HORIZONTAL);
  double x = MARGIN + MAX ((width - content) / 2, 0) - get_value (self, GTK_ORIENTATION_HORIZONTAL);

  for (guint i = 0; i < count_pages (self); i++)
    {
      double y = MARGIN + i * get_pitch (self) - get_value (self, GTK_ORIENTATION_VERTICAL);

      if (y < height && y + get_pitch (self) > 0)
        draw_sheet (self, snapshot, i, x, y);
    }
}

static void
trellis_page_sheets_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = 2 * MARGIN + LINE;
  *natural = 10 * LINE;
}

static void
trellis_page_sheets_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrellisPageSheets *self = TRELLIS_PAGE_SHEETS (widget);
  const int sizes[] = { width, height };
  double before = self->scale;

  self->scale = choose_scale (self, width);
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    configure (self, i, sizes[i], follow_middle (self, i, sizes[i], before));
  if (self->scale != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
trellis_page_sheets_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisPageSheets *self = TRELLIS_PAGE_SHEETS (object);

  switch (id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, trellis_page_sheets_get_page (self));
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_page_sheets_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisPageSheets *self = TRELLIS_PAGE_SHEETS (object);

  switch (id)
    {
    case PROP_PAGES:
      trellis_page_sheets_set_pages (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_page_sheets_dispose (GObject *object)
{
  TrellisPageSheets *self = TRELLIS_PAGE_SHEETS (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->drawn, g_ptr_array_unref);
  g_clear_object (&self->pages);
  G_OBJECT_CLASS (trellis_page_sheets_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_PAGES]
      = g_param_spec_object ("pages", NULL, NULL, TRELLIS_TYPE_PAGES,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0, G_MAXDOUBLE, REAL_SIZE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
trellis_page_sheets_class_init (TrellisPageSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_page_sheets_get_property;
  object_class->set_property = trellis_page_sheets_set_property;
  object_class->dispose = trellis_page_sheets_dispose;
  widget_class->measure = trellis_page_sheets_measure;
  widget_class->size_allocate = trellis_page_sheets_size_allocate;
  widget_class->snapshot = trellis_page_sheets_snapshot;
  install_properties (object_class);
  trellis_page_keys_bind (widget_class);
  gtk_widget_class_set_css_name (widget_class, "sheets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
trellis_page_sheets_scrollable_init (GtkScrollableInterface *interface)
{
}

static void
trellis_page_sheets_init (TrellisPageSheets *self)
{
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->scale = REAL_SIZE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (wheel, "scroll", G_CALLBACK (on_wheel_turned_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

TrellisPages *
trellis_page_sheets_get_pages (TrellisPageSheets *self)
{
  return self->pages;
}

/* A picture of text is none to who cannot see it: the document's text stands beside it. */
static void
describe (TrellisPageSheets *self)
{
  TrellisDocument *document = trellis_pages_get_document (self->pages);
  g_autofree char *text = trellis_document_to_text (document);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trellis_document_get_title (document),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * trellis_page_sheets_set_pages:
 * @pages: (nullable): what is shown
 *
 * Shows other pages, at the place and in the size in which the last ones were read.
 */
void
trellis_page_sheets_set_pages (TrellisPageSheets *self, TrellisPages *pages)
{
  if (!g_set_object (&self->pages, pages))
    return;
  g_clear_pointer (&self->drawn, g_ptr_array_unref);
  self->drawn = g_ptr_array_new_with_free_func (clear_node);
  g_ptr_array_set_size (self->drawn, count_pages (self));
  if (pages != NULL)
    describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * trellis_page_sheets_get_page:
 *
 * Returns: the number, from 1, of the page in the middle of the view; 0 when there are none
 */
guint
trellis_page_sheets_get_page (TrellisPageSheets *self)
{
  double at = get_value (self, GTK_ORIENTATION_VERTICAL)
              + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 - MARGIN;

  if (self->pages == NULL)
    return 0;
  return CLAMP ((int) (at / get_pitch (self)), 0, (int) count_pages (self) - 1) + 1;
}

/* The scale that a step leads to; the one that is there when there is none further. */
static double
find_step (TrellisPageSheets *self, gboolean larger)
{
  const double least = 0.01 * REAL_SIZE;
  double found = self->scale;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * REAL_SIZE;

      if (larger && step > self->scale + least)
        return step;
      if (!larger && step < self->scale - least)
        found = step;
    }
  return found;
}

gboolean
trellis_page_sheets_can_zoom (TrellisPageSheets *self, TrellisZoom zoom)
{
  if (self->pages == NULL)
    return FALSE;
  if (zoom == TRELLIS_ZOOM_FIT)
    return self->wanted > 0;
  return find_step (self, zoom == TRELLIS_ZOOM_IN) != self->scale;
}

/**
 * trellis_page_sheets_zoom:
 * @zoom: where to
 *
 * Shows the pages larger or smaller, or so that they fit the width again.
 */
void
trellis_page_sheets_zoom (TrellisPageSheets *self, TrellisZoom zoom)
{
  if (!trellis_page_sheets_can_zoom (self, zoom))
    return;
  self->wanted = zoom == TRELLIS_ZOOM_FIT ? 0 : find_step (self, zoom == TRELLIS_ZOOM_IN);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}
