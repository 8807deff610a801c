/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check buttons whose words go on in a next line, which GTK does not offer. */

#include "config.h"

#include "trellis-wrap-checks.h"

static void
wrap_label (GtkWidget *label)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}

/**
 * trellis_wrap_checks:
 *
 * Lets the words of every check button at or below @root wrap, so that they fit into a narrow
 * window in large letters and in any language.
 */
void
trellis_wrap_checks (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_CHECK_BUTTON (root) && GTK_IS_LABEL (child))
        wrap_label (child);
      trellis_wrap_checks (child);
    }
}
