/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar files that are kept up to date, and letting go of one. */

#include "config.h"

#include "trellis-kept-group.h"

#include "base/trellis-shown-path.h"
#include "practice/trellis-practice-targets.h"

#include <glib/gi18n-lib.h>

/* The target that a button is about. */
#define TARGET "target"

struct _TrellisKeptGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  TrellisWorkspace *workspace;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TrellisKeptGroup, trellis_kept_group, ADW_TYPE_BIN)

/* The file stays where it is, and the target knows what it got. */
static void
on_stopped_cb (TrellisKeptGroup *self, GtkWidget *button)
{
  TrellisExportTarget *live = g_object_get_data (G_OBJECT (button), TARGET);
  g_autoptr (TrellisExportTarget) target = trellis_record_copy (live);
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (target, "place", NULL);
  trellis_record_set_string (target, "facts", NULL);
  if (!trellis_practice_put_target (trellis_workspace_get_practice (self->workspace), target,
                                    &error))
    trellis_workspace_report_refusal (self->workspace, error);
}

static GtkWidget *
create_row (TrellisKeptGroup *self, TrellisExportTarget *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Stop"));
  g_autofree char *place = trellis_shown_path_say (target->place);
  /* Translators: %s is the name of a calendar */
  g_autofree char *label = g_strdup_printf (_ ("Stop keeping “%s” up to date"), target->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  g_object_set_data_full (G_OBJECT (button), TARGET, g_object_ref (target), g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_stopped_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_targets (TrellisKeptGroup *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (practice));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);
      GtkWidget *row = target->place == NULL ? NULL : create_row (self, target);

      if (row == NULL)
        continue;
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
trellis_kept_group_dispose (GObject *object)
{
  TrellisKeptGroup *self = TRELLIS_KEPT_GROUP (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_kept_group_parent_class)->dispose (object);
}

static void
trellis_kept_group_class_init (TrellisKeptGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_kept_group_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/export/trellis-kept-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisKeptGroup, group);
}

static void
trellis_kept_group_init (TrellisKeptGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * trellis_kept_group_set_workspace:
 *
 * Shows the kept files of a practice, once; and nothing as long as there is none.
 */
void
trellis_kept_group_set_workspace (TrellisKeptGroup *self, TrellisWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  g_signal_connect_object (trellis_workspace_get_practice (workspace), "changed",
                           G_CALLBACK (show_targets), self, G_CONNECT_SWAPPED);
  show_targets (self);
}
