/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that puts somebody whom the practice knows into a form. */

#include "config.h"

#include "trellis-people-button.h"

#include "contract/trellis-form-reading.h"
#include "ui/common/trellis-part-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrellisForm *form;
  char *path;
  TrellisPractice *practice;
  GtkWidget *button;
} Choice;

static void
free_choice (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->form);
  g_object_unref (choice->practice);
  g_free (choice->path);
  g_free (choice);
}

static void
put_person (Choice *choice, TrellisPerson *person)
{
  g_autoptr (TrellisBrief) brief = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  g_autoptr (TrellisForm) filled = trellis_form_new ();
  g_autofree char *id = g_strconcat (choice->path, ".id", NULL);
  GHashTableIter iter;
  gpointer key, text;

  trellis_record_set_record (brief, "sponsor", person);
  trellis_form_fill (filled, brief);
  trellis_form_clear_under (choice->form, choice->path);
  trellis_form_note (choice->form, id, person->id);
  g_hash_table_iter_init (&iter, filled->typed);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (g_str_has_prefix (key, "sponsor.") && !g_str_equal (key, "sponsor.id"))
      {
        g_autofree char *path = g_strconcat (choice->path, (char *) key + strlen ("sponsor"), NULL);

        trellis_form_set (choice->form, path, text);
      }
}

static void
on_person_activated_cb (GtkListBox *list, GtkListBoxRow *row, Choice *choice)
{
  TrellisPerson *person = g_object_get_data (G_OBJECT (row), "person");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (choice->button));
  put_person (choice, person);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  TrellisPerson *person = item;
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = person->organisation == NULL
                              ? g_strdup (person->name)
                              : g_strdup_printf ("%s · %s", person->name, person->organisation);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  g_object_set (label, "margin-top", 9, "margin-bottom", 9, "margin-start", 9, "margin-end", 9,
                NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  trellis_name (row, text);
  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (person), g_object_unref);
  return row;
}

static GtkWidget *
create_popover (Choice *choice)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_bind_model (GTK_LIST_BOX (list), trellis_practice_get_people (choice->practice),
                           create_row, NULL, NULL);
  trellis_name (list, _ ("People of the practice"));
  g_signal_connect_data (list, "row-activated", G_CALLBACK (on_person_activated_cb), choice,
                         free_choice, 0);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "max-content-height", 320, "min-content-width",
                220, "child", list, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

/* As with a label of its own, but no wider than there is room. */
static GtkWidget *
create_label (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Choose From People"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  return box;
}

/**
 * trellis_people_button_new:
 * @path: of the person in the form, such as `sponsor` or `coachees[0]`
 *
 * Returns: (transfer floating): a button that offers the people of the practice; not seen while
 * there are none
 */
GtkWidget *
trellis_people_button_new (TrellisForm *form, const char *path, TrellisPractice *practice)
{
  GtkWidget *button = gtk_menu_button_new ();
  Choice *choice = g_new0 (Choice, 1);

  choice->form = g_object_ref (form);
  choice->practice = g_object_ref (practice);
  choice->path = g_strdup (path);
  choice->button = button;
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), create_label ());
  trellis_name (button, _ ("Choose From People"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), create_popover (choice));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button,
                          g_list_model_get_n_items (trellis_practice_get_people (practice)) > 0);
  return button;
}
