/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the focus goes through a widget that takes none itself and hands it on to a part. */

#include "config.h"

#include "trellis-focus.h"

/**
 * trellis_focus_parts:
 *
 * The `focus` of a widget that has a `grab_focus` of its own and one child. Without it the toolkit
 * lets such a widget take the focus again whenever somebody goes backward out of it, and there is
 * no way past.
 *
 * Returns: whether there was a part to go to
 */
gboolean
trellis_focus_parts (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}
