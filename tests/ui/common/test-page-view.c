/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of pages: as many as there are, as wide as there is room, counted and zoomed. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-page-sheets.h"
#include "ui/common/trellis-page-view.h"

#define WIDTH 640
#define HEIGHT 480

typedef struct
{
  GtkWidget *window;
  TrellisPageView *view;
  TrellisPageSheets *sheets;
  GtkAdjustment *vertical;
} Fixture;

static TrellisPages *
new_pages (const char *title, guint n)
{
  g_autoptr (TrellisDocument) document = trellis_document_new (title, UI_NOW);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        trellis_document_add_page_break (document);
      trellis_document_add_heading (document, 1, "A heading");
      trellis_document_add_paragraph (document, "What was agreed.");
    }
  return trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
}

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static void
set_up (Fixture *self, guint n)
{
  g_autoptr (TrellisPages) pages = new_pages ("Contract", n);

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  self->view = TRELLIS_PAGE_VIEW (trellis_page_view_new ());
  trellis_page_view_set_pages (self->view, pages);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
  self->sheets
      = TRELLIS_PAGE_SHEETS (ui_find (GTK_WIDGET (self->view), TRELLIS_TYPE_PAGE_SHEETS, NULL));
  ui_wait (is_drawn, self->sheets);
  self->vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->sheets));
}

static void
tear_down (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_settle ();
}

static double
get_scale (Fixture *self)
{
  double scale;

  g_object_get (self->sheets, "scale", &scale, NULL);
  return scale;
}

/* The frame that is due is drawn. */
static gboolean
is_up_to_date (gpointer data)
{
  Fixture *self = data;

  return gtk_adjustment_get_upper (self->vertical) > gtk_adjustment_get_page_size (self->vertical);
}

static void
test_counts_pages (void)
{
  Fixture fixture;

  set_up (&fixture, 3);
  ui_wait (is_up_to_date, &fixture);
  ui_assert_says (GTK_WIDGET (fixture.view), "Page 1 of 3");
  gtk_adjustment_set_value (fixture.vertical, gtk_adjustment_get_upper (fixture.vertical));
  ui_assert_says (GTK_WIDGET (fixture.view), "Page 3 of 3");
  tear_down (&fixture);
}

static void
test_fits_width (void)
{
  Fixture fixture;
  GtkAdjustment *across;

  set_up (&fixture, 2);
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture.sheets));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
  g_assert_cmpfloat (get_scale (&fixture) * trellis_paper_find ("A4")->width, >, 0.9 * WIDTH);
  tear_down (&fixture);
}

static void
test_zooms (void)
{
  Fixture fixture;
  double fit;

  set_up (&fixture, 2);
  fit = get_scale (&fixture);
  g_assert_false (trellis_page_sheets_can_zoom (fixture.sheets, TRELLIS_ZOOM_FIT));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "pages.zoom-in", NULL));
  gtk_widget_allocate (GTK_WIDGET (fixture.sheets), WIDTH, HEIGHT, -1, NULL);
  g_assert_cmpfloat (get_scale (&fixture), >, fit);
  g_assert_true (trellis_page_sheets_can_zoom (fixture.sheets, TRELLIS_ZOOM_FIT));
  for (int i = 0; i < 20; i++)
    {
      trellis_page_sheets_zoom (fixture.sheets, TRELLIS_ZOOM_OUT);
      gtk_widget_allocate (GTK_WIDGET (fixture.sheets), WIDTH, HEIGHT, -1, NULL);
    }
  g_assert_cmpfloat (get_scale (&fixture), <, fit);
  g_assert_false (trellis_page_sheets_can_zoom (fixture.sheets, TRELLIS_ZOOM_OUT));
  tear_down (&fixture);
}

static void
test_says_what_it_shows (void)
{
  Fixture fixture;

  set_up (&fixture, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.sheets), GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.sheets),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Contract");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.sheets),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Contract\n\nA heading\n\nWhat was agreed.\n");
  tear_down (&fixture);
}

/* What is typed beside the view changes the pages, and the reader is not sent to the first one. */
static void
test_stays_where_it_was_read (void)
{
  Fixture fixture;
  g_autoptr (TrellisPages) next = new_pages ("Contract", 4);
  double value;

  set_up (&fixture, 3);
  ui_wait (is_up_to_date, &fixture);
  gtk_adjustment_set_value (fixture.vertical, 700);
  value = gtk_adjustment_get_value (fixture.vertical);
  trellis_page_view_set_pages (fixture.view, next);
  gtk_widget_allocate (GTK_WIDGET (fixture.sheets), WIDTH, HEIGHT, -1, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture.vertical), ==, value);
  ui_assert_says (GTK_WIDGET (fixture.view), "of 4");
  trellis_page_view_set_pages (fixture.view, NULL);
  ui_assert_says_not (GTK_WIDGET (fixture.view), "Page");
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/page-view/counts-pages", test_counts_pages);
  g_test_add_func ("/page-view/fits-width", test_fits_width);
  g_test_add_func ("/page-view/zooms", test_zooms);
  g_test_add_func ("/page-view/says-what-it-shows", test_says_what_it_shows);
  g_test_add_func ("/page-view/stays-where-it-was-read", test_stays_where_it_was_read);
  return g_test_run ();
}
