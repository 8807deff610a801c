/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: all engagements of the practice, shelf by shelf, one of them chosen. */

#include "config.h"

#include "trellis-sidebar.h"

#include "ui/sidebar/trellis-shelf.h"
#include "ui/sidebar/trellis-sidebar-row.h"

struct _TrellisSidebar
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkSortListModel *sorted;
  GtkCustomSorter *sorter;

  TrellisWorkspace *workspace;
  TrellisEngagement *selected;
  gboolean sorting;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (TrellisSidebar, trellis_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_WORKSPACE = 1,
  PROP_SELECTED,
  PROP_FOLDED,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static TrellisEngagement *
engagement_of (GtkListBoxRow *row)
{
  return row == NULL ? NULL : trellis_sidebar_row_get_engagement (TRELLIS_SIDEBAR_ROW (row));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return trellis_sidebar_row_new (TRELLIS_SIDEBAR (user_data)->workspace, item);
}

static GtkWidget *
create_heading (TrellisShelf shelf)
{
  GtkWidget *heading
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                      trellis_shelf_get_title (shelf), "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "shelf");
  return heading;
}

static void
update_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  TrellisShelf shelf = trellis_shelf_of (engagement_of (row));

  if (before != NULL && trellis_shelf_of (engagement_of (before)) == shelf)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, create_heading (shelf));
}

static int
compare_engagements (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return trellis_shelf_compare ((gpointer) a, (gpointer) b);
}

/* The row of an engagement is another one after it went to another shelf. */
static void
select_again (TrellisSidebar *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL || engagement_of (row) == self->selected)
        {
          gtk_list_box_select_row (self->list, row);
          return;
        }
    }
}

static void
on_revision_changed_cb (TrellisSidebar *self)
{
  self->sorting = TRUE;
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (self->list);
  select_again (self);
  self->sorting = FALSE;
}

static void
choose (TrellisSidebar *self, GtkListBoxRow *row)
{
  if (g_set_object (&self->selected, engagement_of (row)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_row_selected_cb (TrellisSidebar *self, GtkListBoxRow *row)
{
  if (!self->sorting && row != NULL)
    choose (self, row);
}

static void
on_row_activated_cb (TrellisSidebar *self, GtkListBoxRow *row)
{
  choose (self, row);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Alone on the screen it is a list to go on from; beside the page it shows whose page that is. */
static void
set_folded (TrellisSidebar *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_list_box_set_selection_mode (self->list, folded ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  if (!folded && self->selected != NULL)
    select_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
trellis_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisSidebar *self = TRELLIS_SIDEBAR (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_WORKSPACE:
      trellis_sidebar_set_workspace (TRELLIS_SIDEBAR (object), g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (TRELLIS_SIDEBAR (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_sidebar_dispose (GObject *object)
{
  TrellisSidebar *self = TRELLIS_SIDEBAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selected);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_sidebar_parent_class)->dispose (object);
}

static void
trellis_sidebar_class_init (TrellisSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_sidebar_get_property;
  object_class->set_property = trellis_sidebar_set_property;
  object_class->dispose = trellis_sidebar_dispose;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED]
      = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/sidebar/trellis-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, sorted);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, sorter);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
trellis_sidebar_init (TrellisSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_sorter_set_sort_func (self->sorter, compare_engagements, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_heading, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_row, self, NULL);
}

/**
 * trellis_sidebar_set_workspace:
 *
 * Lists the engagements of another practice; none of them is chosen.
 */
void
trellis_sidebar_set_workspace (TrellisSidebar *self, TrellisWorkspace *workspace)
{
  if (self->workspace == workspace)
    return;
  gtk_sort_list_model_set_model (self->sorted, NULL);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, on_revision_changed_cb, self);
  g_clear_object (&self->selected);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      TrellisPractice *practice = trellis_workspace_get_practice (workspace);

      g_signal_connect_object (workspace, "notify::revision", G_CALLBACK (on_revision_changed_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_sort_list_model_set_model (self->sorted, trellis_practice_get_engagements (practice));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * trellis_sidebar_get_selected:
 *
 * Returns: (transfer none) (nullable): the engagement that is chosen
 */
TrellisEngagement *
trellis_sidebar_get_selected (TrellisSidebar *self)
{
  return self->selected;
}

/**
 * trellis_sidebar_select_first:
 *
 * Chooses the engagement at the top, if there is one.
 */
void
trellis_sidebar_select_first (TrellisSidebar *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first == NULL)
    return;
  choose (self, first);
  gtk_list_box_select_row (self->list, first);
}

/**
 * trellis_sidebar_select:
 *
 * Chooses an engagement of the practice.
 */
void
trellis_sidebar_select (TrellisSidebar *self, TrellisEngagement *engagement)
{
  if (g_set_object (&self->selected, engagement))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  if (!self->folded)
    select_again (self);
}
