/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for one reading of a goal: the value, when, who says so, the note. */

#include "config.h"

#include "trellis-reading-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-part-names.h"
#include "ui/goal/trellis-reading-words.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_remove_button (TrellisCheckIn *check_in, const char *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: what a button does; %s is a reading such as “42 hours” */
  g_autofree char *name = g_strdup_printf (_ ("Remove the Check-In “%s”"), value);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  trellis_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "goal.remove-check-in");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", check_in->id);
  return button;
}

/**
 * trellis_reading_row_new:
 * @can_act: whether the reading can be removed
 *
 * Returns: (transfer floating): a row that says what the chart draws
 */
GtkWidget *
trellis_reading_row_new (TrellisGoal *goal, TrellisCheckIn *check_in, gboolean can_act)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = trellis_reading_words_value (goal, check_in);
  g_autofree char *when = trellis_reading_words_when (check_in);
  g_autofree char *words = check_in->note == NULL || *check_in->note == '\0'
                               ? g_strdup (when)
                               : g_strdup_printf ("%s\n%s", when, check_in->note);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (can_act && check_in->id != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (check_in, value));
  return row;
}
