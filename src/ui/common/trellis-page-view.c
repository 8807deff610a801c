/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's pages to be looked at as they will print: scrolled, zoomed and counted. */

#include "config.h"

#include "trellis-page-view.h"

#include "ui/common/trellis-page-sheets.h"

#include <glib/gi18n-lib.h>

struct _TrellisPageView
{
  AdwBin parent_instance;

  TrellisPageSheets *sheets;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (TrellisPageView, trellis_page_view, ADW_TYPE_BIN)

enum
{
  PROP_PAGES = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const zoom_actions[] = {
  [TRELLIS_ZOOM_OUT] = "pages.zoom-out",
  [TRELLIS_ZOOM_IN] = "pages.zoom-in",
  [TRELLIS_ZOOM_FIT] = "pages.zoom-fit",
};

static void
zoom_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (zoom_actions); i++)
    if (g_str_equal (zoom_actions[i], action))
      trellis_page_sheets_zoom (TRELLIS_PAGE_VIEW (widget)->sheets, i);
}

static void
on_scale_changed_cb (TrellisPageView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (zoom_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), zoom_actions[i],
                                   trellis_page_sheets_can_zoom (self->sheets, i));
}

static void
on_page_changed_cb (TrellisPageView *self)
{
  TrellisPages *pages = trellis_page_sheets_get_pages (self->sheets);
  g_autofree char *text = NULL;

  if (pages != NULL)
    text = g_strdup_printf (_ ("Page %u of %u"), trellis_page_sheets_get_page (self->sheets),
                            trellis_pages_get_n_pages (pages));
  gtk_label_set_text (self->number, text != NULL ? text : "");
}

static void
trellis_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PAGES)
    g_value_set_object (value, trellis_page_view_get_pages (TRELLIS_PAGE_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
trellis_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PAGES)
    trellis_page_view_set_pages (TRELLIS_PAGE_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
trellis_page_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (trellis_page_view_parent_class)->dispose (object);
}

static void
trellis_page_view_class_init (TrellisPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_page_view_get_property;
  object_class->set_property = trellis_page_view_set_property;
  object_class->dispose = trellis_page_view_dispose;

  properties[PROP_PAGES]
      = g_param_spec_object ("pages", NULL, NULL, TRELLIS_TYPE_PAGES,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TRELLIS_TYPE_PAGE_SHEETS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPageView, sheets);
  gtk_widget_class_bind_template_child (widget_class, TrellisPageView, number);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scale_changed_cb);
  for (guint i = 0; i < G_N_ELEMENTS (zoom_actions); i++)
    gtk_widget_class_install_action (widget_class, zoom_actions[i], NULL, zoom_to);
}

static void
trellis_page_view_init (TrellisPageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_scale_changed_cb (self);
}

/**
 * trellis_page_view_new:
 *
 * Returns: (transfer full): a view that shows no pages yet
 */
GtkWidget *
trellis_page_view_new (void)
{
  return g_object_new (TRELLIS_TYPE_PAGE_VIEW, NULL);
}

/**
 * trellis_page_view_get_pages:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
TrellisPages *
trellis_page_view_get_pages (TrellisPageView *self)
{
  g_return_val_if_fail (TRELLIS_IS_PAGE_VIEW (self), NULL);

  return self->sheets == NULL ? NULL : trellis_page_sheets_get_pages (self->sheets);
}

/**
 * trellis_page_view_set_pages:
 * @pages: (nullable): what is shown
 *
 * Shows other pages, where the last ones were read: what is typed beside the view can be seen to
 * change on them.
 */
void
trellis_page_view_set_pages (TrellisPageView *self, TrellisPages *pages)
{
  g_return_if_fail (TRELLIS_IS_PAGE_VIEW (self));
  g_return_if_fail (pages == NULL || TRELLIS_IS_PAGES (pages));

  if (pages == trellis_page_sheets_get_pages (self->sheets))
    return;
  trellis_page_sheets_set_pages (self->sheets, pages);
  on_scale_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}
