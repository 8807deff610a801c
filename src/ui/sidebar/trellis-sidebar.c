/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the places of a practice and its engagements, shelf by shelf; one is chosen. */

#include "config.h"

#include "trellis-sidebar.h"

#include "ui/sidebar/trellis-shelf.h"
#include "ui/sidebar/trellis-sidebar-row.h"

/* Rows that are made at once, so that the window stands before all of a large practice are. */
#define FIRST_ROWS 24
#define MORE_ROWS 8

struct _TrellisSidebar
{
  AdwBin parent_instance;

  GtkListBox *first_places;
  GtkListBox *list;
  GtkListBox *last_places;
  GtkListBoxRow *today;
  GtkListBoxRow *people;
  GtkSliceListModel *slice;
  GtkSortListModel *sorted;
  GtkCustomSorter *sorter;

  TrellisWorkspace *workspace;
  TrellisEngagement *selected;
  TrellisPlace place;
  guint filling;
  guint refreshing;
  guint n_fresh; /* rows that show what is, from the first on */
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
  return TRELLIS_IS_SIDEBAR_ROW (row)
             ? trellis_sidebar_row_get_engagement (TRELLIS_SIDEBAR_ROW (row))
             : NULL;
}

static TrellisPlace
place_of (TrellisSidebar *self, GtkListBoxRow *row)
{
  if (row == self->today)
    return TRELLIS_PLACE_TODAY;
  return row == self->people ? TRELLIS_PLACE_PEOPLE : TRELLIS_PLACE_NONE;
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

static GtkListBoxRow *
find_row (TrellisSidebar *self, TrellisEngagement *engagement)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; engagement != NULL; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, i);
      if (row == NULL || engagement_of (row) == engagement)
        break;
    }
  return row;
}

/* One row of three lists. That of an engagement is another one after it went to another shelf. */
static void
select_again (TrellisSidebar *self)
{
  GtkListBoxRow *row = find_row (self, self->selected);
  gboolean sorting = self->sorting;

  if (self->folded)
    return;
  self->sorting = TRUE;
  gtk_list_box_select_row (self->first_places,
                           self->place == TRELLIS_PLACE_TODAY ? self->today : NULL);
  gtk_list_box_select_row (self->list, row);
  gtk_list_box_select_row (self->last_places,
                           self->place == TRELLIS_PLACE_PEOPLE ? self->people : NULL);
  self->sorting = sorting;
}

/* Looking is much cheaper than sorting, and few acts move an engagement. */
static gboolean
is_in_order (TrellisSidebar *self)
{
  GListModel *model = G_LIST_MODEL (self->sorted);
  g_autoptr (TrellisEngagement) before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TrellisEngagement) engagement = g_list_model_get_item (model, i);

      if (before != NULL && trellis_shelf_compare (before, engagement) > 0)
        return FALSE;
      g_set_object (&before, engagement);
    }
  return TRUE;
}

/* Returns: whether there are more */
static gboolean
refresh_rows (TrellisSidebar *self, guint n)
{
  for (; n > 0; n--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) self->n_fresh);

      if (row == NULL)
        return FALSE;
      trellis_sidebar_row_refresh (TRELLIS_SIDEBAR_ROW (row));
      self->n_fresh++;
    }
  return TRUE;
}

static gboolean
on_refresh_cb (gpointer user_data)
{
  TrellisSidebar *self = user_data;

  if (refresh_rows (self, MORE_ROWS))
    return G_SOURCE_CONTINUE;
  self->refreshing = 0;
  return G_SOURCE_REMOVE;
}

/* What is likely to be seen at once, the others when there is time. */
static void
refresh (TrellisSidebar *self)
{
  GtkListBoxRow *selected = find_row (self, self->selected);

  if (selected != NULL)
    trellis_sidebar_row_refresh (TRELLIS_SIDEBAR_ROW (selected));
  self->n_fresh = 0;
  if (refresh_rows (self, FIRST_ROWS) && self->refreshing == 0)
    self->refreshing = g_idle_add (on_refresh_cb, self);
}

/* The headings that are there against those that there should be. */
static gboolean
has_its_headings (TrellisSidebar *self)
{
  GtkListBoxRow *before = NULL, *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      TrellisShelf shelf = trellis_shelf_of (engagement_of (row));
      gboolean first = before == NULL || trellis_shelf_of (engagement_of (before)) != shelf;
      GtkWidget *heading = gtk_list_box_row_get_header (row);
      const char *title = heading == NULL ? NULL : gtk_label_get_text (GTK_LABEL (heading));

      if (g_strcmp0 (title, first ? trellis_shelf_get_title (shelf) : NULL) != 0)
        return FALSE;
      before = row;
    }
  return TRUE;
}

static void
on_revision_changed_cb (TrellisSidebar *self)
{
  self->sorting = TRUE;
  if (!is_in_order (self))
    gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  if (!has_its_headings (self))
    gtk_list_box_invalidate_headers (self->list);
  select_again (self);
  refresh (self);
  self->sorting = FALSE;
}

static void
choose (TrellisSidebar *self, TrellisPlace place, TrellisEngagement *engagement)
{
  gboolean changed = self->place != place;

  self->place = place;
  changed |= g_set_object (&self->selected, engagement);
  select_again (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* What is chosen stays so until another row is activated: the arrow keys move the focus alone. */
static void
on_row_selected_cb (TrellisSidebar *self)
{
  if (!self->sorting)
    select_again (self);
}

static void
on_row_activated_cb (TrellisSidebar *self, GtkListBoxRow *row)
{
  choose (self, place_of (self, row), engagement_of (row));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
on_fill_cb (gpointer user_data)
{
  TrellisSidebar *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice) + MORE_ROWS;
  gboolean all = size >= g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  gtk_slice_list_model_set_size (self->slice, all ? G_MAXUINT : size);
  if (self->selected != NULL && gtk_list_box_get_selected_row (self->list) == NULL)
    select_again (self);
  if (all)
    self->filling = 0;
  return !all;
}

static void
fill (TrellisSidebar *self, GListModel *engagements)
{
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  gtk_sort_list_model_set_model (self->sorted, engagements);
  self->filling = g_idle_add (on_fill_cb, self);
}

/* Alone on the screen it is a list to go on from; beside the page it shows whose page that is. */
static void
set_folded (TrellisSidebar *self, gboolean folded)
{
  GtkSelectionMode mode = folded ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE;

  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_list_box_set_selection_mode (self->first_places, mode);
  gtk_list_box_set_selection_mode (self->list, mode);
  gtk_list_box_set_selection_mode (self->last_places, mode);
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

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  /* Rows that go are no choice. */
  self->sorting = TRUE;
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
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, first_places);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, last_places);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, people);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, slice);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, sorted);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, sorter);
  gtk_widget_class_bind_template_child (widget_class, TrellisSidebar, today);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
trellis_sidebar_init (TrellisSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_sorter_set_sort_func (self->sorter, compare_engagements, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_heading, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, self, NULL);
}

/**
 * trellis_sidebar_set_workspace:
 *
 * Lists the engagements of another practice; nothing is chosen.
 */
void
trellis_sidebar_set_workspace (TrellisSidebar *self, TrellisWorkspace *workspace)
{
  if (self->workspace == workspace)
    return;
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_sort_list_model_set_model (self->sorted, NULL);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, on_revision_changed_cb, self);
  g_clear_object (&self->selected);
  self->place = TRELLIS_PLACE_NONE;
  select_again (self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      TrellisPractice *practice = trellis_workspace_get_practice (workspace);

      g_signal_connect_object (workspace, "notify::revision", G_CALLBACK (on_revision_changed_cb),
                               self, G_CONNECT_SWAPPED);
      fill (self, trellis_practice_get_engagements (practice));
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
 * trellis_sidebar_get_place:
 *
 * Returns: the place that is chosen
 */
TrellisPlace
trellis_sidebar_get_place (TrellisSidebar *self)
{
  return self->place;
}

/**
 * trellis_sidebar_select:
 * @engagement: one of the practice
 *
 * Chooses an engagement.
 */
void
trellis_sidebar_select (TrellisSidebar *self, TrellisEngagement *engagement)
{
  choose (self, TRELLIS_PLACE_NONE, engagement);
}

/**
 * trellis_sidebar_select_place:
 *
 * Chooses a place.
 */
void
trellis_sidebar_select_place (TrellisSidebar *self, TrellisPlace place)
{
  choose (self, place, NULL);
}
