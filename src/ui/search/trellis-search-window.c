/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of a search: one line to type in, and what is found, kind by kind. */

#include "config.h"

#include "trellis-search-window.h"

#include "practice/trellis-search.h"
#include "ui/common/trellis-row-name.h"
#include "ui/search/trellis-search-row.h"

#include <glib/gi18n-lib.h>

/* How much is looked through before the clock is asked, and how long in one go. */
#define EFFORT 16384
#define SLICE_US 4000

struct _TrellisSearchWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  AdwStatusPage *begin;
  AdwStatusPage *nothing;

  TrellisWorkspace *workspace;
  TrellisSearch *search;
  guint searching;
  guint shown;
};

G_DEFINE_FINAL_TYPE (TrellisSearchWindow, trellis_search_window, ADW_TYPE_WINDOW)

static const char *
say_kind (TrellisHitKind kind)
{
  switch (kind)
    {
    case TRELLIS_HIT_PERSON:
      return _ ("People");
    case TRELLIS_HIT_ENGAGEMENT:
      return _ ("Engagements");
    case TRELLIS_HIT_GOAL:
      return _ ("Goals and Aspirations");
    case TRELLIS_HIT_ACTION:
      return _ ("Actions");
    case TRELLIS_HIT_NOTE:
    case TRELLIS_HIT_N_KINDS:
    default:
      return _ ("Notes");
    }
}

/* The heading says how many there are when not all of them are shown. */
static GtkWidget *
create_heading (TrellisSearchWindow *self, TrellisHitKind kind)
{
  guint n = trellis_search_count (self->search, kind);
  g_autofree char *counted
      = n <= TRELLIS_SEARCH_MOST_HITS
            ? g_strdup (say_kind (kind))
            /* Translators: a kind of thing that was found, such as Notes; how many are shown, and
               how many there are */
            : g_strdup_printf (_ ("%s (%u of %u)"), say_kind (kind), TRELLIS_SEARCH_MOST_HITS, n);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", counted, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "shelf");
  return heading;
}

static TrellisHit *
hit_of (GtkListBoxRow *row)
{
  return row == NULL ? NULL : trellis_search_row_get_hit (TRELLIS_SEARCH_ROW (row));
}

static void
update_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  TrellisHit *hit = hit_of (row), *hit_before = hit_of (before);

  if (hit == NULL || (hit_before != NULL && hit_before->kind == hit->kind))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, create_heading (user_data, hit->kind));
}

/* Rows that are there show something else: making new ones would take longer than to search. */
static void
show_hit (TrellisSearchWindow *self, TrellisHit *hit)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) self->shown);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (trellis_search_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  trellis_search_row_show (TRELLIS_SEARCH_ROW (row),
                           trellis_workspace_get_practice (self->workspace), hit);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  self->shown++;
}

static void
show_view (TrellisSearchWindow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_strstrip (text);
  gtk_stack_set_visible_child_name (self->views, *text == '\0'     ? "begin"
                                                 : self->shown > 0 ? "found"
                                                                   : "nothing");
}

static void
show_hits (TrellisSearchWindow *self)
{
  GtkListBoxRow *row;

  self->shown = 0;
  for (TrellisHitKind kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) hits = trellis_search_list_hits (self->search, kind);

      for (guint i = 0; i < hits->len; i++)
        show_hit (self, hits->pdata[i]);
    }
  for (guint i = self->shown; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL;
       i++)
    gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  gtk_list_box_invalidate_headers (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_view (self);
}

/* Between two slices the window draws and takes keys. */
static gboolean
on_search_idle_cb (gpointer user_data)
{
  TrellisSearchWindow *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE_US;
  gboolean more;

  do
    more = trellis_search_step (self->search, EFFORT);
  while (more && g_get_monotonic_time () < end);
  if (more)
    return G_SOURCE_CONTINUE;
  self->searching = 0;
  show_hits (self);
  return G_SOURCE_REMOVE;
}

static void
search_again (TrellisSearchWindow *self)
{
  trellis_search_begin (self->search, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (self->searching == 0)
    self->searching = g_idle_add (on_search_idle_cb, self);
}

static void
on_revision_changed_cb (TrellisSearchWindow *self)
{
  trellis_search_forget (self->search);
  search_again (self);
}

/* An action that the window does not know leaves what is found at its engagement. */
static void
open_hit (TrellisSearchWindow *self, TrellisHit *found)
{
  g_autoptr (TrellisHit) hit = g_object_ref (found);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_close (GTK_WINDOW (self));
  if (parent == NULL)
    return;
  if (hit->kind == TRELLIS_HIT_PERSON)
    gtk_widget_activate_action (parent, "win.open-person", "s", TRELLIS_PERSON (hit->item)->id);
  else if (!TRELLIS_IS_SESSION (hit->item)
           || !gtk_widget_activate_action (parent, "win.open-session", "(ss)", hit->engagement->id,
                                           TRELLIS_SESSION (hit->item)->id))
    gtk_widget_activate_action (parent, "win.open-engagement", "s", hit->engagement->id);
}

static void
on_row_activated_cb (TrellisSearchWindow *self, GtkListBoxRow *row)
{
  if (hit_of (row) != NULL)
    open_hit (self, hit_of (row));
}

static void
on_entry_activated_cb (TrellisSearchWindow *self)
{
  if (self->searching == 0 && self->shown > 0)
    on_row_activated_cb (self, gtk_list_box_get_row_at_index (self->list, 0));
}

static gboolean
on_entry_key_pressed_cb (TrellisSearchWindow *self,
                         guint key,
                         guint code,
                         GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || self->shown == 0)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  return TRUE;
}

static gboolean
on_list_keynav_failed_cb (TrellisSearchWindow *self, GtkDirectionType direction)
{
  if (direction != GTK_DIR_UP)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return TRUE;
}

static void
trellis_search_window_dispose (GObject *object)
{
  TrellisSearchWindow *self = TRELLIS_SEARCH_WINDOW (object);

  /* Headings count what the search found. */
  if (self->search != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_handle_id (&self->searching, g_source_remove);
  g_clear_object (&self->search);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_search_window_parent_class)->dispose (object);
}

static void
trellis_search_window_class_init (TrellisSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_search_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/search/trellis-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, begin);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
trellis_search_window_init (TrellisSearchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_status_page (self->begin);
  trellis_name_status_page (self->nothing);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  gtk_list_box_set_header_func (self->list, update_heading, self, NULL);
}

/**
 * trellis_search_window_new:
 * @parent: (nullable): the window over which it stands, and which opens what is found
 *
 * Returns: (transfer none): a window that searches the practice
 */
GtkWindow *
trellis_search_window_new (GtkWindow *parent, TrellisWorkspace *workspace)
{
  TrellisSearchWindow *self
      = g_object_new (TRELLIS_TYPE_SEARCH_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->workspace = g_object_ref (workspace);
  self->search = trellis_search_new (trellis_workspace_get_practice (workspace));
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (on_revision_changed_cb),
                            self);
  return GTK_WINDOW (self);
}
