/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of today: a heading and the rows of one part, the first of many. */

#include "config.h"

#include "trellis-today-section.h"

#include "ui/common/trellis-focus.h"
#include "ui/today/trellis-today-row.h"
#include "ui/today/trellis-today-words.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROWS 8
#define MORE_ROWS 40

struct _TrellisTodaySection
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkLabel *count;
  GtkListBox *list;
  GtkButton *more;

  TrellisWorkspace *workspace;
  TrellisTodayPart part;
  GListStore *store;
  GtkSliceListModel *slice;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TrellisTodaySection, trellis_today_section, GTK_TYPE_BOX)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  TrellisTodaySection *self = user_data;
  GtkWidget *row = trellis_today_row_new (self->workspace, item);

  trellis_today_row_set_narrow (TRELLIS_TODAY_ROW (row), self->narrow);
  return row;
}

static guint
count_items (TrellisTodaySection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

static void
update_length (TrellisTodaySection *self)
{
  guint n = count_items (self), shown = gtk_slice_list_model_get_size (self->slice);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > shown);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > FIRST_ROWS);
  gtk_label_set_label (self->count, count);
}

static void
on_more_clicked_cb (TrellisTodaySection *self)
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
on_row_activated_cb (TrellisTodaySection *self, GtkListBoxRow *row)
{
  trellis_today_row_act (TRELLIS_TODAY_ROW (row));
}

static gboolean
is_same (TrellisTodayItem *a, TrellisTodayItem *b)
{
  return a->engagement == b->engagement && a->item == b->item;
}

static gboolean
is_same_at (TrellisTodaySection *self, guint position, TrellisTodayItem *item)
{
  g_autoptr (TrellisTodayItem) old = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return is_same (old, item);
}

/* Returns: at which row the focus is, or in it; -1 elsewhere */
static int
find_focus (TrellisTodaySection *self)
{
  GtkListBoxRow *row = trellis_focus_get_row (self->list);

  return row == NULL ? -1 : gtk_list_box_row_get_index (row);
}

/* With a row that goes, the focus goes to the one that takes its place. */
static void
keep_focus (TrellisTodaySection *self, int position)
{
  int last = (int) count_items (self) - 1;

  if (position >= 0 && last >= 0 && find_focus (self) < 0)
    gtk_widget_grab_focus (GTK_WIDGET (
        gtk_list_box_get_row_at_index (self->list, MIN (position, MIN (last, FIRST_ROWS - 1)))));
}

static void
trellis_today_section_dispose (GObject *object)
{
  TrellisTodaySection *self = TRELLIS_TODAY_SECTION (object);

  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_box_remove (GTK_BOX (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->slice);
  g_clear_object (&self->store);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_today_section_parent_class)->dispose (object);
}

static void
trellis_today_section_class_init (TrellisTodaySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_today_section_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/today/trellis-today-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisTodaySection, count);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodaySection, heading);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodaySection, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodaySection, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
trellis_today_section_init (TrellisTodaySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (TRELLIS_TYPE_TODAY_ITEM);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), 0, FIRST_ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row, self, NULL);
}

GtkWidget *
trellis_today_section_new (TrellisWorkspace *workspace, TrellisTodayPart part)
{
  TrellisTodaySection *self = g_object_new (TRELLIS_TYPE_TODAY_SECTION, NULL);

  self->workspace = g_object_ref (workspace);
  self->part = part;
  gtk_label_set_label (self->heading, trellis_today_words_heading (part));
  update_length (self);
  return GTK_WIDGET (self);
}

/**
 * trellis_today_section_show:
 * @items: (element-type TrellisTodayItem): of all parts, part by part
 *
 * Shows those of its own part. Rows of what stays do too, and with them the focus.
 */
void
trellis_today_section_show (TrellisTodaySection *self, GPtrArray *items)
{
  guint first = 0, n = 0, head = 0, tail = 0, old = count_items (self);
  GtkListBoxRow *row;
  int focus;

  while (first < items->len && ((TrellisTodayItem *) items->pdata[first])->part != self->part)
    first++;
  while (first + n < items->len
         && ((TrellisTodayItem *) items->pdata[first + n])->part == self->part)
    n++;
  while (head < MIN (n, old) && is_same_at (self, head, items->pdata[first + head]))
    head++;
  while (tail < MIN (n, old) - head
         && is_same_at (self, old - 1 - tail, items->pdata[first + n - 1 - tail]))
    tail++;
  focus = find_focus (self);
  g_list_store_splice (self->store, head, old - head - tail, items->pdata + first + head,
                       n - head - tail);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    trellis_today_row_update (TRELLIS_TODAY_ROW (row));
  update_length (self);
  keep_focus (self, focus);
}

void
trellis_today_section_set_narrow (TrellisTodaySection *self, gboolean narrow)
{
  GtkListBoxRow *row;

  self->narrow = narrow;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    trellis_today_row_set_narrow (TRELLIS_TODAY_ROW (row), narrow);
}
