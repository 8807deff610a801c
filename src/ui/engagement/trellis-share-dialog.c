/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where it is noted what the two of a mentoring gave each other outside a meeting (rule 11). */

#include "config.h"

#include "trellis-share-dialog.h"

#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

struct _TrellisShareDialog
{
  AdwWindow parent_instance;

  GtkEditable *what;
  AdwComboRow *direction;
  AdwComboRow *kind;
  TrellisDateEntry *date;
  GtkLabel *problem;
  GtkWidget *add;

  TrellisWorkspace *workspace;
  TrellisMentoring *mentoring;
};

G_DEFINE_FINAL_TYPE (TrellisShareDialog, trellis_share_dialog, ADW_TYPE_WINDOW)

static void
show_problem (TrellisShareDialog *self, const char *problem)
{
  trellis_reveal_words (self->problem, problem);
}

static void
on_changed_cb (TrellisShareDialog *self)
{
  const char *wrong_day = trellis_date_entry_get_problem (self->date);

  show_problem (self, wrong_day);
  gtk_widget_set_sensitive (self->add, wrong_day == NULL);
}

/* The rows of both combos are the values of their enumerations, from the first that says anything.
 */
static void
on_add_clicked_cb (TrellisShareDialog *self)
{
  g_autofree char *what = g_strstrip (g_strdup (gtk_editable_get_text (self->what)));
  TrellisExchangeDirection direction = adw_combo_row_get_selected (self->direction) + 1;
  TrellisExchangeKind kind = adw_combo_row_get_selected (self->kind) + 1;
  g_autoptr (GError) error = NULL;

  if (*what == '\0')
    {
      show_problem (self, _ ("Say what was shared."));
      gtk_widget_grab_focus (GTK_WIDGET (self->what));
      return;
    }
  if (trellis_practice_share (trellis_workspace_get_practice (self->workspace), self->mentoring,
                              direction, kind, what, trellis_date_entry_get_date (self->date),
                              &error)
      == NULL)
    {
      g_autofree char *refusal = trellis_problem_say (error);

      show_problem (self, refusal);
      return;
    }
  trellis_workspace_report_act (self->workspace, _ ("What was shared is noted"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
trellis_share_dialog_dispose (GObject *object)
{
  TrellisShareDialog *self = TRELLIS_SHARE_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->mentoring);
  G_OBJECT_CLASS (trellis_share_dialog_parent_class)->dispose (object);
}

static void
trellis_share_dialog_class_init (TrellisShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_share_dialog_dispose;

  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, what);
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisShareDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
trellis_share_dialog_init (TrellisShareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->direction);
  trellis_combo_words_show_whole (self->kind);
  trellis_discard_guard (GTK_WINDOW (self));
}

/**
 * trellis_share_dialog_new:
 *
 * Returns: (transfer none): a dialog that notes one exchange
 */
GtkWidget *
trellis_share_dialog_new (TrellisWorkspace *workspace, TrellisMentoring *mentoring)
{
  TrellisShareDialog *self = g_object_new (TRELLIS_TYPE_SHARE_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->mentoring = g_object_ref (mentoring);
  trellis_date_entry_set_date (self->date, trellis_workspace_get_moment (workspace).today);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  return GTK_WIDGET (self);
}
