/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the people in a practice: all of them, or one. */

#include "config.h"

#include "trellis-people-page.h"

#include "practice/trellis-search-text.h"
#include "ui/common/trellis-row-name.h"
#include "ui/people/trellis-person-item-row.h"
#include "ui/people/trellis-person-page.h"

/* Names in the template. */
#define VIEW_LIST "list"
#define VIEW_EMPTY "empty"
#define VIEW_PERSON "person"

#define FIRST_ROWS 20
#define MORE_ROWS 60

struct _TrellisPeoplePage
{
  AdwBin parent_instance;

  GtkStack *views;
  GtkEditable *search;
  GtkStack *found;
  GtkListBox *list;
  GtkWidget *more;
  AdwBin *person_place;
  AdwStatusPage *nobody;
  AdwStatusPage *empty;

  TrellisWorkspace *workspace;
  TrellisPerson *person;
  GtkFilterListModel *filtered;
  GtkSliceListModel *slice;
  GtkFilter *filter;
  GtkSorter *sorter;
  char **words;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TrellisPeoplePage, trellis_people_page, ADW_TYPE_BIN)

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_sought (gpointer item, gpointer user_data)
{
  TrellisPeoplePage *self = user_data;
  TrellisPerson *person = item;
  g_autofree char *text = NULL, *folded = NULL;

  if (self->words == NULL || self->words[0] == NULL)
    return TRUE;
  text = g_strjoin ("\n", person->name != NULL ? person->name : "",
                    person->email != NULL ? person->email : "",
                    person->organisation != NULL ? person->organisation : "", NULL);
  folded = trellis_search_fold (text);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TrellisPerson *one = a, *other = b;
  int order = one->name != NULL && other->name != NULL ? g_utf8_collate (one->name, other->name)
                                                       : g_strcmp0 (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return trellis_person_item_row_new (TRELLIS_PEOPLE_PAGE (user_data)->workspace, item);
}

static void
update_length (TrellisPeoplePage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_widget_set_visible (self->more, n > gtk_slice_list_model_get_size (self->slice));
  gtk_stack_set_visible_child_name (self->found, n > 0 ? "some" : "none");
}

static guint
count_people (TrellisPeoplePage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  return g_list_model_get_n_items (trellis_practice_get_people (practice));
}

static void
show_view (TrellisPeoplePage *self)
{
  if (self->person != NULL)
    gtk_stack_set_visible_child_name (self->views, VIEW_PERSON);
  else
    gtk_stack_set_visible_child_name (self->views,
                                      count_people (self) > 0 ? VIEW_LIST : VIEW_EMPTY);
}

/* Names and parts may be others now, and so may be the order. */
static void
on_revision_changed_cb (TrellisPeoplePage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  if (self->person != NULL && trellis_practice_find_person (practice, self->person->id) == NULL)
    trellis_people_page_show_list (self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, self, NULL);
  update_length (self);
  show_view (self);
}

static void
on_search_changed_cb (TrellisPeoplePage *self)
{
  g_strfreev (self->words);
  self->words = trellis_search_fold_words (gtk_editable_get_text (self->search));
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_length (self);
}

static void
on_more_clicked_cb (TrellisPeoplePage *self)
{
  guint shown = gtk_slice_list_model_get_size (self->slice);
  GtkListBoxRow *next;

  gtk_slice_list_model_set_size (self->slice, shown + MORE_ROWS);
  update_length (self);
  next = gtk_list_box_get_row_at_index (self->list, (int) shown);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
trellis_people_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TRELLIS_PEOPLE_PAGE (object)->narrow);
}

static void
trellis_people_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TRELLIS_PEOPLE_PAGE (object)->narrow = g_value_get_boolean (value);
}

static void
trellis_people_page_dispose (GObject *object)
{
  TrellisPeoplePage *self = TRELLIS_PEOPLE_PAGE (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->slice);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->person);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_people_page_parent_class)->dispose (object);
}

static void
trellis_people_page_finalize (GObject *object)
{
  g_clear_pointer (&TRELLIS_PEOPLE_PAGE (object)->words, g_strfreev);
  G_OBJECT_CLASS (trellis_people_page_parent_class)->finalize (object);
}

static void
trellis_people_page_class_init (TrellisPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_people_page_get_property;
  object_class->set_property = trellis_people_page_set_property;
  object_class->dispose = trellis_people_page_dispose;
  object_class->finalize = trellis_people_page_finalize;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/people/trellis-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, empty);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, found);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, more);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, nobody);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, person_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, search);
  gtk_widget_class_bind_template_child (widget_class, TrellisPeoplePage, views);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
trellis_people_page_init (TrellisPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_status_page (self->nobody);
  trellis_name_status_page (self->empty);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_sought, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_people, NULL, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->slice = gtk_slice_list_model_new (
      G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                             g_object_ref (self->sorter))),
      0, FIRST_ROWS);
}

/**
 * trellis_people_page_new:
 *
 * Returns: (transfer floating): a page with the list of all people
 */
GtkWidget *
trellis_people_page_new (TrellisWorkspace *workspace)
{
  TrellisPeoplePage *self = g_object_new (TRELLIS_TYPE_PEOPLE_PAGE, NULL);
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);

  self->workspace = g_object_ref (workspace);
  gtk_filter_list_model_set_model (self->filtered, trellis_practice_get_people (practice));
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (on_revision_changed_cb),
                            self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, self, NULL);
  update_length (self);
  show_view (self);
  return GTK_WIDGET (self);
}

/**
 * trellis_people_page_open:
 *
 * Shows the page of one person.
 */
void
trellis_people_page_open (TrellisPeoplePage *self, TrellisPerson *person)
{
  g_set_object (&self->person, person);
  adw_bin_set_child (self->person_place, trellis_person_page_new (self->workspace, person));
  show_view (self);
}

/**
 * trellis_people_page_show_list:
 *
 * Shows all people again.
 */
void
trellis_people_page_show_list (TrellisPeoplePage *self)
{
  g_clear_object (&self->person);
  show_view (self);
  adw_bin_set_child (self->person_place, NULL);
}
