/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the toolkit gives no name, or a wrong one, wherever it is shown, in its own dialogs too. */

#include "config.h"

#include "trellis-toolkit-names.h"

#include "ui/common/trellis-part-names.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What somebody sees of a text with a mnemonic. */
static char *
leave_out_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", 2);

  return g_strjoinv ("", parts);
}

static void
on_label_changed_cb (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  g_autofree char *name = NULL;

  if (label == NULL || !gtk_button_get_use_underline (button))
    return;
  name = leave_out_mnemonic (label);
  trellis_name (GTK_WIDGET (button), name);
}

/* GTK 4.8 says the text as it is written, underscore and all, and then the label, or that of the
   row which the button stands in. Each new label brings the text again. */
static void
name_button (GtkWidget *button)
{
  if (g_signal_handler_find (button, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_label_changed_cb, NULL)
      == 0)
    g_signal_connect (button, "notify::label", G_CALLBACK (on_label_changed_cb), NULL);
  on_label_changed_cb (GTK_BUTTON (button));
}

/* What is drawn on it says what it does. Newer libraries call one that its row stands for as the
   row is called, and say the title of a row with an entry twice. */
static void
name_by_itself (GtkWidget *button)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
name_entry_row (GtkWidget *row)
{
  trellis_name (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* It has nothing but a cross on it. */
static void
name_close_of_toast (GtkWidget *button)
{
  trellis_name (button, _ ("Dismiss"));
}

static void
name_glass (GtkWidget *button)
{
  trellis_name (button, _ ("Search"));
}

static void
name_by_words (GtkWidget *button)
{
  GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

  trellis_name (button, gtk_label_get_text (GTK_LABEL (words)));
}

static void
name_check (GtkWidget *check)
{
  const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (check));
  g_autofree char *name = NULL;

  if (label == NULL || !gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (check)))
    return;
  name = leave_out_mnemonic (label);
  trellis_name (check, name);
}

/* What is chosen is shown by an item as in a list, but the button around it takes the focus. */
static void
take_no_focus (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, FALSE);
}

/* What stands in it is called by its title. */
static void
name_combo (GtkWidget *row)
{
  trellis_name_parts (row, NULL);
}

static void
name_shortcuts (GtkWidget *window)
{
  trellis_name_parts (window, _ ("Keyboard Shortcuts"));
}

static void
name_about (GtkWidget *window)
{
  trellis_name_parts (window, _ ("About Trellis"));
}

static gboolean
is_in_toast (GtkWidget *button)
{
  const char *parent = G_OBJECT_TYPE_NAME (gtk_widget_get_parent (button));

  return g_str_equal (parent, "AdwToastWidget")
         && gtk_button_get_label (GTK_BUTTON (button)) == NULL;
}

static void
mend_button (GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  if (is_in_toast (button))
    name_close_of_toast (button);
  else if (GTK_IS_SHORTCUTS_WINDOW (root) && GTK_IS_TOGGLE_BUTTON (button))
    name_glass (button);
  else if (ADW_IS_ABOUT_WINDOW (root) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (button))))
    name_by_words (button);
  else if (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
    name_by_itself (button);
  else
    name_button (button);
}

static void
mend (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    mend_button (widget);
  else if (GTK_IS_CHECK_BUTTON (widget))
    name_check (widget);
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget")
           && gtk_widget_get_ancestor (widget, GTK_TYPE_TOGGLE_BUTTON))
    take_no_focus (widget);
  else if (ADW_IS_COMBO_ROW (widget))
    name_combo (widget);
  else if (ADW_IS_ENTRY_ROW (widget))
    name_entry_row (widget);
  else if (GTK_IS_SHORTCUTS_WINDOW (widget))
    name_shortcuts (widget);
  else if (ADW_IS_ABOUT_WINDOW (widget))
    name_about (widget);
}

static gboolean
on_widget_mapped_cb (GSignalInvocationHint *hint,
                     guint n_values,
                     const GValue *values,
                     gpointer user_data)
{
  mend (g_value_get_object (values));
  return G_SOURCE_CONTINUE;
}

/**
 * trellis_toolkit_names_start:
 *
 * From now on, for as long as the program runs, what is shown has its name.
 */
void
trellis_toolkit_names_start (void)
{
  static gulong hook;
  /* Its signals are there once the class is. */
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  if (hook == 0)
    hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0,
                                       on_widget_mapped_cb, NULL, NULL);
}
