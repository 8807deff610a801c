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

/* Rows that are shown in one frame, so that none takes long. */
#define ROWS_A_FRAME 1

/* Rows that are seen, about; those below go until they show what is found now. */
#define ROWS_IN_VIEW 9

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
  GPtrArray *hits; /* that are shown, or soon will be */
  guint searching;
  guint showing;
  guint shown;
  gboolean opens_first; /* as soon as it is found */
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
static char *
say_heading (TrellisSearchWindow *self, TrellisHitKind kind)
{
  guint n = trellis_search_count (self->search, kind);

  if (n <= TRELLIS_SEARCH_MOST_HITS)
    return g_strdup (say_kind (kind));
  /* Translators: a kind of thing that was found, such as Notes; how many are shown, and how many
     there are */
  return g_strdup_printf (_ ("%s (%u of %u)"), say_kind (kind), TRELLIS_SEARCH_MOST_HITS, n);
}

/* A heading that is there already says something else. */
static void
show_heading (TrellisSearchWindow *self, GtkListBoxRow *row, TrellisHitKind kind)
{
  g_autofree char *words = say_heading (self, kind);
  GtkWidget *heading = gtk_list_box_row_get_header (row);

  if (heading == NULL)
    {
      heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                              "xalign", 0.0f, NULL);
      gtk_widget_add_css_class (heading, "heading");
      gtk_widget_add_css_class (heading, "shelf");
      gtk_list_box_row_set_header (row, heading);
    }
  gtk_label_set_label (GTK_LABEL (heading), words);
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
    show_heading (user_data, row, hit->kind);
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
  gtk_list_box_row_changed (row);
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
hide_rows (TrellisSearchWindow *self, guint from)
{
  GtkListBoxRow *row;

  for (guint i = from; (row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
}

/* A goal and a session have windows of their own, an action the plan; the rest its engagement. */
static void
open_in_engagement (GtkWidget *parent, TrellisHit *hit)
{
  const char *id = hit->engagement->id;

  if (TRELLIS_IS_SESSION (hit->item)
      && gtk_widget_activate_action (parent, "win.open-session", "(ss)", id,
                                     TRELLIS_SESSION (hit->item)->id))
    return;
  gtk_widget_activate_action (
      parent, hit->kind == TRELLIS_HIT_ACTION ? "win.open-action-plan" : "win.open-engagement", "s",
      id);
  if (TRELLIS_IS_GOAL (hit->item))
    gtk_widget_activate_action (parent, "win.open-goal", "(ss)", id, TRELLIS_GOAL (hit->item)->id);
}

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
  else
    open_in_engagement (parent, hit);
}

static void
on_row_activated_cb (TrellisSearchWindow *self, GtkListBoxRow *row)
{
  if (hit_of (row) != NULL)
    open_hit (self, hit_of (row));
}

static gboolean
on_showing_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TrellisSearchWindow *self = TRELLIS_SEARCH_WINDOW (widget);
  gboolean opens;

  for (guint n = 0; n < ROWS_A_FRAME && self->shown < self->hits->len; n++)
    show_hit (self, self->hits->pdata[self->shown]);
  show_view (self);
  opens = self->opens_first && self->shown > 0;
  if (!opens && self->shown < self->hits->len)
    return G_SOURCE_CONTINUE;
  self->showing = 0;
  self->opens_first = FALSE;
  hide_rows (self, self->hits->len);
  if (opens)
    open_hit (self, self->hits->pdata[0]);
  return G_SOURCE_REMOVE;
}

static void
stop_showing (TrellisSearchWindow *self)
{
  if (self->showing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->showing);
  self->showing = 0;
}

/* A few in each frame: what is seen stands at once, and no key waits for what is further down. */
static void
show_hits (TrellisSearchWindow *self)
{
  g_ptr_array_set_size (self->hits, 0);
  for (TrellisHitKind kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    g_ptr_array_extend_and_steal (self->hits, trellis_search_list_hits (self->search, kind));
  self->shown = 0;
  hide_rows (self, MIN (self->hits->len, ROWS_IN_VIEW));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->showing = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_showing_frame_cb, NULL, NULL);
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
  stop_showing (self);
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

/* What was typed last may not have been searched for yet. */
static void
on_entry_activated_cb (TrellisSearchWindow *self)
{
  self->opens_first = TRUE;
  search_again (self);
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
  stop_showing (self);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
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
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
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
