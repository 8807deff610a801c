/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of a list: as many cards as it has items, each with the same questions. */

#include "config.h"

#include "trellis-question-list.h"

#include "contract/trellis-form-reading.h"
#include "trellis-question.h"
#include "ui/common/trellis-focus.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisQuestionList
{
  GtkWidget parent_instance;

  GtkBox *cards;
  GtkButton *add;

  TrellisForm *form;
  char *list;
  GListModel *items;
  TrellisQuestionListExtra extra;
  gpointer data;
  gboolean fixed;
  guint length;
};

G_DEFINE_FINAL_TYPE (TrellisQuestionList, trellis_question_list, GTK_TYPE_WIDGET)

/* What an item of a list is called; one that we have no words for has a number alone. */
static const struct
{
  const char *list;
  const char *title;
  const char *add;
  const char *remove;
  const char *removed;
} words[] = {
  /* Translators: %u counts from 1. */
  { "goals", N_ ("Goal %u"), N_ ("Add Goal"), N_ ("Remove Goal %u"), N_ ("Goal %u is removed") },
  { "coachees", N_ ("Person %u"), N_ ("Add Person"), N_ ("Remove Person %u"),
    N_ ("Person %u is removed") },
  { "", N_ ("Number %u"), N_ ("Add"), N_ ("Remove Number %u"), N_ ("Number %u is removed") },
};

static guint
find_words (const char *list)
{
  guint i = 0;

  while (*words[i].list != '\0' && !g_str_equal (words[i].list, list))
    i++;
  return i;
}

/* The words have one place for a number, and are ours. */
static char *
say_number (const char *format, guint number)
{
  g_auto (GStrv) parts = g_strsplit (_ (format), "%u", 2);

  return g_strdup_printf ("%s%u%s", parts[0], number, parts[1] == NULL ? "" : parts[1]);
}

static void
on_undo_clicked_cb (TrellisQuestionList *self, AdwToast *toast)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toast), "position"));
  GHashTable *item = g_object_get_data (G_OBJECT (toast), "item");

  trellis_form_insert_item (self->form, self->list, MIN (position, self->length), item);
}

static void
offer_undo (TrellisQuestionList *self, guint position, GHashTable *item)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *text = say_number (words[find_words (self->list)].removed, position + 1);
  AdwToast *toast;

  if (toasts == NULL || g_hash_table_size (item) == 0)
    return;
  toast = trellis_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_object_set_data (G_OBJECT (toast), "position", GUINT_TO_POINTER (position));
  g_object_set_data_full (G_OBJECT (toast), "item", g_hash_table_ref (item),
                          (GDestroyNotify) g_hash_table_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

/* The button goes with its card, and the focus must not fall into what somebody has typed. */
static void
on_remove_clicked_cb (GtkButton *button, TrellisQuestionList *self)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));
  g_autoptr (GHashTable) item = trellis_form_dup_item (self->form, self->list, position);

  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  trellis_form_remove_item (self->form, self->list, position);
  offer_undo (self, position, item);
}

static GtkWidget *
create_remove (TrellisQuestionList *self, guint position)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = say_number (words[find_words (self->list)].remove, position + 1);

  gtk_widget_set_tooltip_text (button, label);
  trellis_name (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self);
  return button;
}

static GtkWidget *
create_title (TrellisQuestionList *self, guint position)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = say_number (words[find_words (self->list)].title, position + 1);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "title-4");
  gtk_box_append (GTK_BOX (title), label);
  if (self->length > 1 && !self->fixed)
    gtk_box_append (GTK_BOX (title), create_remove (self, position));
  return title;
}

/* Below the title: beside it there is no room in a narrow window. */
static void
add_extra (TrellisQuestionList *self, GtkWidget *card, guint position)
{
  g_autofree char *item = g_strdup_printf ("%s[%u]", self->list, position);
  GtkWidget *extra;

  if (self->extra == NULL || self->fixed)
    return;
  extra = self->extra (self->form, item, self->data);
  gtk_widget_set_halign (extra, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), extra);
}

static void
add_card (TrellisQuestionList *self, guint position)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "questions");
  gtk_box_append (GTK_BOX (card), create_title (self, position));
  add_extra (self, card, position);
  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (TrellisItem) item = g_list_model_get_item (self->items, i);
      const char *rest = strstr (item->member, "[]");
      g_autofree char *path = g_strdup_printf ("%s[%u]%s", self->list, position, rest + 2);

      gtk_box_append (GTK_BOX (card), trellis_question_new (self->form, item, path));
    }
  gtk_box_append (self->cards, card);
}

static void
build (TrellisQuestionList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  self->length = trellis_form_get_length (self->form, self->list);
  for (guint i = 0; i < self->length; i++)
    add_card (self, i);
}

static void
on_form_edited_cb (TrellisQuestionList *self, const char *path)
{
  if (g_str_equal (path, self->list))
    build (self);
}

static void
find_first (TrellisQuestion *question, gpointer first)
{
  if (*(TrellisQuestion **) first == NULL)
    *(TrellisQuestion **) first = question;
}

/* To what is asked first, not to the button that takes the item away again. */
static void
on_add_clicked_cb (TrellisQuestionList *self)
{
  TrellisQuestion *first = NULL;

  trellis_form_add_fresh_item (self->form, self->list);
  trellis_questions_foreach (gtk_widget_get_last_child (GTK_WIDGET (self->cards)), find_first,
                             &first);
  if (first != NULL)
    trellis_focus_soon (GTK_WIDGET (first));
}

static void
trellis_question_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_question_list_parent_class)->dispose (object);
}

static void
trellis_question_list_finalize (GObject *object)
{
  TrellisQuestionList *self = TRELLIS_QUESTION_LIST (object);

  g_clear_object (&self->form);
  g_clear_object (&self->items);
  g_clear_pointer (&self->list, g_free);
  G_OBJECT_CLASS (trellis_question_list_parent_class)->finalize (object);
}

static void
trellis_question_list_class_init (TrellisQuestionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_question_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_question_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisQuestionList, cards);
  gtk_widget_class_bind_template_child (widget_class, TrellisQuestionList, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
trellis_question_list_init (TrellisQuestionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_question_list_new:
 * @list: such as `goals`
 * @items: a list of #TrellisItem, whose members begin with the list's
 * @fixed: whether none may come and none may go
 * @extra: (nullable): makes what stands beside the title of each
 *
 * Returns: (transfer floating): the questions of all items of the list, and a way to add one
 */
GtkWidget *
trellis_question_list_new (TrellisForm *form,
                           const char *list,
                           GListModel *items,
                           gboolean fixed,
                           TrellisQuestionListExtra extra,
                           gpointer data)
{
  TrellisQuestionList *self = g_object_new (TRELLIS_TYPE_QUESTION_LIST, NULL);

  self->form = g_object_ref (form);
  self->list = g_strdup (list);
  self->items = g_object_ref (items);
  self->fixed = fixed;
  self->extra = extra;
  self->data = data;
  gtk_widget_set_visible (GTK_WIDGET (self->add), !fixed);
  gtk_button_set_label (self->add, _ (words[find_words (list)].add));
  build (self);
  g_signal_connect_object (form, "edited", G_CALLBACK (on_form_edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
