/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with what is typed, said right under the field in which it is typed. */

#include "config.h"

#include "trellis-field-problem.h"

#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-reveal.h"

#include <string.h>

#define PROBLEM "trellis-field-problem"

static GtkWidget *
create_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (line, "error");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

/* What holds the field: the row of a list, or a part of a column. */
static GtkWidget *
find_holder (GtkWidget *field)
{
  GtkWidget *holder = field;

  for (GtkWidget *parent; (parent = gtk_widget_get_parent (holder)) != NULL; holder = parent)
    if ((GTK_IS_LIST_BOX_ROW (holder) && GTK_IS_LIST_BOX (parent))
        || (GTK_IS_BOX (parent)
            && gtk_orientable_get_orientation (GTK_ORIENTABLE (parent))
                   == GTK_ORIENTATION_VERTICAL))
      return holder;
  return NULL;
}

static GtkWidget *
place (GtkWidget *field)
{
  GtkWidget *holder = find_holder (field), *parent;
  GtkWidget *problem;

  if (holder == NULL)
    return NULL;
  parent = gtk_widget_get_parent (holder);
  problem
      = GTK_IS_LIST_BOX (parent) ? g_object_new (TRELLIS_TYPE_PROBLEM_ROW, NULL) : create_line ();
  if (GTK_IS_LIST_BOX (parent))
    gtk_list_box_insert (GTK_LIST_BOX (parent), problem,
                         gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (holder)) + 1);
  else
    gtk_box_insert_child_after (GTK_BOX (parent), problem, holder);
  g_object_set_data (G_OBJECT (field), PROBLEM, problem);
  return problem;
}

static void
show_line (GtkWidget *line, GtkWidget *field, const char *text)
{
  GtkLabel *label = GTK_LABEL (gtk_widget_get_last_child (line));
  gboolean new = text != NULL &&g_strcmp0 (gtk_label_get_label (label), text) != 0;

  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (line, text != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
      text == NULL ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (new)
    trellis_reveal (line);
}

/**
 * trellis_field_problem_show:
 * @field: a widget in a column or in a list
 * @text: (nullable): what is wrong with what is typed there, a sentence; %NULL for nothing
 *
 * Says it right under the field, marks the field, and scrolls there.
 */
void
trellis_field_problem_show (GtkWidget *field, const char *text)
{
  GtkWidget *problem = g_object_get_data (G_OBJECT (field), PROBLEM);

  if (problem == NULL)
    problem = text == NULL ? NULL : place (field);
  if (problem == NULL)
    return;
  if (TRELLIS_IS_PROBLEM_ROW (problem))
    trellis_problem_row_show (TRELLIS_PROBLEM_ROW (problem), field, text);
  else
    show_line (problem, field, text);
}

/* `measure` is where `measure.target` is said, unless that has a place of its own. */
static GtkWidget *
find_widget (const TrellisFieldPlace *places, guint n_places, const char *member)
{
  GtkWidget *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < n_places; i++)
    {
      gsize length = strlen (places[i].member);

      if (length > longest && g_str_has_prefix (member, places[i].member)
          && strchr (".[", member[length]) != NULL)
        {
          found = places[i].widget;
          longest = length;
        }
    }
  return found;
}

/**
 * trellis_field_problem_tell:
 * @error: (nullable): of a verb; %NULL when nothing is wrong
 * @places: (array length=n_places): where the members are typed
 * @sentence: (out) (nullable) (transfer full): what is wrong, when it is about none of these
 *
 * Says what is wrong under the field that it is about, and nothing under the others.
 *
 * Returns: (transfer none) (nullable): that field
 */
GtkWidget *
trellis_field_problem_tell (const GError *error,
                            const TrellisFieldPlace *places,
                            guint n_places,
                            char **sentence)
{
  g_autofree char *member = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &member);
  GtkWidget *field = member == NULL ? NULL : find_widget (places, n_places, member);

  for (guint i = 0; i < n_places; i++)
    if (places[i].widget != field)
      trellis_field_problem_show (places[i].widget, NULL);
  if (field != NULL)
    trellis_field_problem_show (field, text);
  *sentence = field == NULL ? g_steal_pointer (&text) : NULL;
  return field;
}

/**
 * trellis_field_dup_line:
 * @field: where one line is typed
 *
 * Returns: (transfer full) (nullable): what is typed, without blanks around it, and in one line
 *   also when several were pasted; %NULL for nothing
 */
char *
trellis_field_dup_line (GtkEditable *field)
{
  g_autofree char *text
      = g_strstrip (g_strdelimit (g_strdup (gtk_editable_get_text (field)), "\n\r\t", ' '));

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}
