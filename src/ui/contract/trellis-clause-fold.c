/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fold with one clause: our text of it, and the coach's own where there is one. */

#include "config.h"

#include "trellis-clause-fold.h"

#include "contract/trellis-clauses.h"
#include "trellis-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisClauseFold
{
  GtkWidget parent_instance;

  GtkExpander *expander;
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *ours;
  GtkWidget *own_place;
  GtkWidget *write_own;
  GtkWidget *use_ours;

  TrellisForm *form;
  TrellisItem *item;
  char *id;
};

G_DEFINE_FINAL_TYPE (TrellisClauseFold, trellis_clause_fold, GTK_TYPE_WIDGET)

static gboolean
has_own (TrellisClauseFold *self)
{
  return trellis_form_get (self->form, self->item->member) != NULL;
}

static void
show_state (TrellisClauseFold *self, gboolean writing)
{
  gboolean said = *gtk_label_get_text (self->ours) != '\0';

  gtk_label_set_text (self->state, has_own (self) ? _ ("Your own text")
                                   : said         ? _ ("Our text")
                                                  : _ ("Not in the contract"));
  gtk_widget_set_visible (GTK_WIDGET (self->ours), !writing);
  gtk_widget_set_visible (self->own_place, writing);
  gtk_widget_set_visible (self->write_own, !writing);
  gtk_widget_set_visible (self->use_ours, writing);
}

static void
on_write_own_clicked_cb (TrellisClauseFold *self)
{
  if (!has_own (self))
    trellis_form_set (self->form, self->item->member, gtk_label_get_text (self->ours));
  show_state (self, TRUE);
  gtk_widget_child_focus (self->own_place, GTK_DIR_TAB_FORWARD);
}

static void
on_use_ours_clicked_cb (TrellisClauseFold *self)
{
  trellis_form_set (self->form, self->item->member, NULL);
  show_state (self, FALSE);
  gtk_widget_grab_focus (self->write_own);
}

static void
trellis_clause_fold_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_clause_fold_parent_class)->dispose (object);
}

static void
trellis_clause_fold_finalize (GObject *object)
{
  TrellisClauseFold *self = TRELLIS_CLAUSE_FOLD (object);

  g_clear_object (&self->form);
  g_clear_object (&self->item);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (trellis_clause_fold_parent_class)->finalize (object);
}

static void
trellis_clause_fold_class_init (TrellisClauseFoldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_clause_fold_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_clause_fold_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-clause-fold.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, expander);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, state);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, ours);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, own_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, write_own);
  gtk_widget_class_bind_template_child (widget_class, TrellisClauseFold, use_ours);
  gtk_widget_class_bind_template_callback (widget_class, on_write_own_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_use_ours_clicked_cb);
}

static void
trellis_clause_fold_init (TrellisClauseFold *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_clause_fold_new:
 * @item: of the kind `clause`
 *
 * Returns: (transfer floating): a fold that is closed
 */
GtkWidget *
trellis_clause_fold_new (TrellisForm *form, TrellisItem *item)
{
  TrellisClauseFold *self = g_object_new (TRELLIS_TYPE_CLAUSE_FOLD, NULL);
  const char *point = strrchr (item->member, '.');

  self->form = g_object_ref (form);
  self->item = g_object_ref (item);
  self->id = g_strdup (point == NULL ? item->member : point + 1);
  gtk_label_set_text (self->title, item->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->label, -1);
  gtk_box_append (GTK_BOX (self->own_place), trellis_question_new (form, item, item->member));
  show_state (self, has_own (self));
  return GTK_WIDGET (self);
}

/**
 * trellis_clause_fold_update:
 * @book: our texts
 * @said: what the form says
 * @n_sessions: how many sessions its plan makes
 *
 * Shows what our text would be now.
 */
void
trellis_clause_fold_update (TrellisClauseFold *self,
                            TrellisClauseBook *book,
                            TrellisBrief *said,
                            guint n_sessions)
{
  g_autofree char *text = trellis_clause_book_find (book, self->id) == NULL
                              ? NULL
                              : trellis_clause_book_suggest (book, self->id, said, n_sessions);

  gtk_label_set_text (self->ours, text == NULL ? "" : text);
  show_state (self, gtk_widget_get_visible (self->own_place));
}
