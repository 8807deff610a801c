/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reminders that sessions get where their plan names none. */

#include "config.h"

#include "trellis-usual-reminders.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/preferences/trellis-settings-draft.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60
#define MINUTES_A_DAY 1440
#define MINUTES_A_WEEK (7 * MINUTES_A_DAY)

/* Which one a button removes. */
#define POSITION "position"

struct _TrellisUsualReminders
{
  AdwPreferencesGroup parent_instance;

  GtkSpinButton *minutes;
  AdwActionRow *add;
  TrellisProblemRow *problem;

  TrellisWorkspace *workspace;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TrellisUsualReminders, trellis_usual_reminders, ADW_TYPE_PREFERENCES_GROUP)

static void show_reminders (TrellisUsualReminders *self);

static GArray *
get_kept (TrellisUsualReminders *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  return trellis_practice_get_settings (practice)->reminders_minutes;
}

static GArray *
copy_kept (TrellisUsualReminders *self)
{
  GArray *kept = get_kept (self);

  return kept == NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : g_array_copy (kept);
}

/* The longest before first, as they come. */
static int
compare_minutes (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one < other) - (one > other);
}

static void
keep (TrellisUsualReminders *self, GArray *all)
{
  g_autoptr (TrellisSettings) draft = trellis_settings_draft_new (self->workspace);
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  trellis_record_set_integers (draft, "reminders-minutes", all->len == 0 ? NULL : all);
  if (!trellis_settings_draft_keep (self->workspace, draft, &error))
    text = trellis_problem_read (error, &field);
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->add), text);
  show_reminders (self);
}

static void
on_removed_cb (TrellisUsualReminders *self, GtkWidget *button)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), POSITION));
  g_autoptr (GArray) all = copy_kept (self);

  if (position >= all->len)
    return;
  g_array_remove_index (all, position);
  keep (self, all);
}

static gboolean
has (GArray *all, gint64 minutes)
{
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, gint64, i) == minutes)
      return TRUE;
  return FALSE;
}

static void
on_added_cb (TrellisUsualReminders *self)
{
  g_autoptr (GArray) all = copy_kept (self);
  gint64 minutes;

  gtk_spin_button_update (self->minutes);
  minutes = gtk_spin_button_get_value_as_int (self->minutes);
  if (has (all, minutes))
    {
      trellis_problem_row_show (self->problem, GTK_WIDGET (self->add),
                                _ ("There is such a reminder already."));
      return;
    }
  g_array_append_val (all, minutes);
  g_array_sort (all, compare_minutes);
  keep (self, all);
}

static char *
say_before (gint64 minutes)
{
  int n = (int) minutes;

  if (n == 0)
    return g_strdup (_ ("At the start"));
  if (n % MINUTES_A_WEEK == 0)
    return g_strdup_printf (
        ngettext ("%d week before", "%d weeks before", (gulong) (n / MINUTES_A_WEEK)),
        n / MINUTES_A_WEEK);
  if (n % MINUTES_A_DAY == 0)
    return g_strdup_printf (
        ngettext ("%d day before", "%d days before", (gulong) (n / MINUTES_A_DAY)),
        n / MINUTES_A_DAY);
  if (n % MINUTES_AN_HOUR == 0)
    return g_strdup_printf (
        ngettext ("%d hour before", "%d hours before", (gulong) (n / MINUTES_AN_HOUR)),
        n / MINUTES_AN_HOUR);
  return g_strdup_printf (ngettext ("%d minute before", "%d minutes before", (gulong) n), n);
}

static GtkWidget *
create_row (TrellisUsualReminders *self, guint position, gint64 minutes)
{
  g_autofree char *said = say_before (minutes);
  /* Translators: %s is a reminder, such as “1 day before” */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), said);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), said);
  g_object_set_data (G_OBJECT (button), POSITION, GUINT_TO_POINTER (position));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  trellis_name (button, label);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_removed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Above the rows that add one. */
static void
show_reminders (TrellisUsualReminders *self)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->add)));
  GArray *kept = get_kept (self);

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      GtkWidget *row = create_row (self, i, g_array_index (kept, gint64, i));

      gtk_list_box_insert (list, row, (int) i);
      g_ptr_array_add (self->rows, row);
    }
  trellis_name_parts (GTK_WIDGET (self), "");
}

static void
trellis_usual_reminders_dispose (GObject *object)
{
  TrellisUsualReminders *self = TRELLIS_USUAL_REMINDERS (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_usual_reminders_parent_class)->dispose (object);
}

static void
trellis_usual_reminders_class_init (TrellisUsualRemindersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_usual_reminders_dispose;
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-usual-reminders.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisUsualReminders, minutes);
  gtk_widget_class_bind_template_child (widget_class, TrellisUsualReminders, add);
  gtk_widget_class_bind_template_child (widget_class, TrellisUsualReminders, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_added_cb);
}

static void
trellis_usual_reminders_init (TrellisUsualReminders *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * trellis_usual_reminders_set_workspace:
 * @workspace: (nullable): whose practice it is; %NULL at the end
 *
 * Shows the settings of a practice.
 */
void
trellis_usual_reminders_set_workspace (TrellisUsualReminders *self, TrellisWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    show_reminders (self);
}
