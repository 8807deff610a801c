/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting sessions to calendars: once to a file, into a file that is kept, or handed over. */

#include "config.h"

#include "trellis-export-window.h"

#include "base/trellis-shown-path.h"
#include "calendar/trellis-calendar-remark.h"
#include "practice/trellis-practice-targets.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-show-file.h"
#include "ui/export/trellis-export-job.h"
#include "ui/export/trellis-kept-group.h"

#include <glib/gi18n-lib.h>

/* Names in the template. */
#define VIEW_FORM "form"
#define VIEW_BUSY "busy"
#define VIEW_DONE "done"

struct _TrellisExportWindow
{
  AdwWindow parent_instance;

  GtkStack *views;
  GtkWidget *cancel;
  GtkWidget *export;
  GtkCheckButton *once;
  GtkCheckButton *keep;
  GtkCheckButton *hand_over;
  GtkWidget *contents;
  GtkCheckButton *everything;
  GtkCheckButton *only_new;
  GtkWidget *naming;
  AdwEntryRow *name;
  TrellisProblemRow *name_problem;
  AdwComboRow *whose;
  TrellisDateEntry *from;
  TrellisDateEntry *until;
  AdwComboRow *titles;
  TrellisProblemRow *problem;
  TrellisKeptGroup *kept;
  AdwStatusPage *done;

  TrellisWorkspace *workspace;
  GCancellable *writing; /* none: nothing is being written */
};

G_DEFINE_FINAL_TYPE (TrellisExportWindow, trellis_export_window, ADW_TYPE_WINDOW)

static gboolean
is_chosen (GtkCheckButton *button)
{
  return gtk_check_button_get_active (button);
}

/* What is remembered needs a name to be remembered by. */
static gboolean
needs_name (TrellisExportWindow *self)
{
  return is_chosen (self->keep) || (is_chosen (self->once) && !is_chosen (self->everything));
}

static int
get_content (TrellisExportWindow *self)
{
  if (!is_chosen (self->once) || is_chosen (self->everything))
    return TRELLIS_TARGET_CONTENT_ALL;
  return is_chosen (self->only_new) ? TRELLIS_TARGET_CONTENT_NEW : TRELLIS_TARGET_CONTENT_CHANGED;
}

static TrellisExportTarget *
find_target (TrellisExportWindow *self, const char *name)
{
  TrellisExportTarget *known
      = trellis_practice_find_target (trellis_workspace_get_practice (self->workspace), name);

  return known != NULL ? trellis_record_copy (known)
                       : g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);
}

static void
set_engagement (TrellisExportWindow *self, TrellisExportTarget *target)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  guint position = adw_combo_row_get_selected (self->whose);
  g_autoptr (TrellisEngagement) engagement
      = position == 0
            ? NULL
            : g_list_model_get_item (trellis_practice_get_engagements (practice), position - 1);
  const char *const ids[] = { engagement == NULL ? NULL : engagement->id, NULL };

  trellis_record_set_strings (target, "engagements", engagement == NULL ? NULL : ids);
}

/* The target as the form has it: one that is known by its name, or a new one. */
static TrellisExportTarget *
make_target (TrellisExportWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  TrellisExportTarget *target = needs_name (self) ? find_target (self, name)
                                                  : g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);

  if (needs_name (self))
    trellis_record_set_string (target, "name", name);
  set_engagement (self, target);
  trellis_record_set_date (target, "from", trellis_date_entry_get_date (self->from));
  trellis_record_set_date (target, "to", trellis_date_entry_get_date (self->until));
  trellis_record_set_enum (target, "titles", adw_combo_row_get_selected (self->titles));
  trellis_record_set_enum (target, "content", get_content (self));
  return target;
}

static const char *
find_bad_until (TrellisExportWindow *self)
{
  const char *problem = trellis_date_entry_get_problem (self->until);
  TrellisDate from = trellis_date_entry_get_date (self->from);
  TrellisDate until = trellis_date_entry_get_date (self->until);

  if (problem == NULL && trellis_date_is_set (from) && trellis_date_is_set (until)
      && trellis_date_compare (until, from) < 0)
    problem = _ ("The last day is before the first.");
  return problem;
}

/* Returns: whether nothing is wrong there; else that is where the focus goes */
static gboolean
check_date (TrellisDateEntry *entry, const char *problem)
{
  trellis_field_problem_show (GTK_WIDGET (entry), problem);
  if (problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (entry));
  return problem == NULL;
}

/* The first of what is wrong has the focus in the end. */
static gboolean
check (TrellisExportWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const char *nameless = needs_name (self) && *name == '\0' ? _ ("Say what to call it.") : NULL;
  gboolean good = check_date (self->until, find_bad_until (self));

  trellis_problem_row_show (self->name_problem, GTK_WIDGET (self->name), nameless);
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->problem), NULL);
  good &= check_date (self->from, trellis_date_entry_get_problem (self->from));
  if (nameless != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return nameless == NULL && good;
}

static void
on_choice_changed_cb (TrellisExportWindow *self)
{
  gtk_widget_set_visible (self->contents, is_chosen (self->once));
  gtk_widget_set_visible (self->naming, needs_name (self));
  gtk_button_set_label (GTK_BUTTON (self->export),
                        is_chosen (self->hand_over) ? _ ("_Hand Over") : _ ("_Export…"));
}

static void
show_view (TrellisExportWindow *self, const char *view)
{
  gboolean form = g_str_equal (view, VIEW_FORM);

  gtk_stack_set_visible_child_name (self->views, view);
  gtk_widget_set_visible (self->export, form);
  gtk_button_set_label (GTK_BUTTON (self->cancel),
                        g_str_equal (view, VIEW_DONE) ? _ ("_Close") : _ ("_Cancel"));
}

static void
show_failure (TrellisExportWindow *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = trellis_problem_read (error, &field);

  show_view (self, VIEW_FORM);
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->problem), text);
}

static char *
say_done (TrellisExported *exported)
{
  g_autofree char *path = trellis_shown_path_say (exported->path);
  g_autoptr (GString) text = g_string_new (NULL);

  if (exported->left_alone)
    /* Translators: %s is the path of a file */
    g_string_append_printf (text, _ ("The file stays as it is: %s"), path);
  else
    g_string_append (text, path);
  for (guint i = 0; i < exported->remarks->len; i++)
    {
      g_autofree char *remark = trellis_calendar_remark_to_text (exported->remarks->pdata[i]);

      g_string_append_printf (text, "\n\n%s", remark);
    }
  return g_markup_escape_text (text->str, -1);
}

static void
show_done (TrellisExportWindow *self, TrellisExported *exported)
{
  g_autofree char *title
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Session Exported",
                                      "%u Sessions Exported", exported->n_sessions),
                         exported->n_sessions);
  g_autofree char *text = say_done (exported);

  adw_status_page_set_title (self->done,
                             exported->n_sessions == 0 ? _ ("Nothing New to Export") : title);
  adw_status_page_set_description (self->done, text);
  show_view (self, VIEW_DONE);
  gtk_widget_grab_focus (self->cancel);
}

/* The window may have been closed by then. */
static void
on_handed_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TrellisExportWindow *self = TRELLIS_EXPORT_WINDOW (source);
  g_autoptr (TrellisExported) exported = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;

  if (trellis_show_file_finish (result, &error) && self->workspace != NULL)
    show_done (self, exported);
  else if (self->workspace != NULL)
    {
      /* Translators: why, as a sentence without its full stop */
      refused = g_error_new (error->domain, error->code,
                             _ ("The sessions could not be handed over. %s"), error->message);
      show_failure (self, refused);
    }
}

static void
hand_over (TrellisExportWindow *self, TrellisExported *exported)
{
  trellis_show_file_async (GTK_WINDOW (self), exported->path, on_handed_over_cb, exported);
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisExported) exported = trellis_export_finish (result, &error);

  g_clear_object (&self->writing);
  if (self->workspace == NULL)
    return;
  if (exported == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_view (self, VIEW_FORM);
  else if (exported == NULL)
    show_failure (self, error);
  else if (is_chosen (self->hand_over) && !exported->left_alone)
    hand_over (self, g_steal_pointer (&exported));
  else
    show_done (self, exported);
}

/**
 * trellis_export_window_write:
 * @path: (type filename): the file, an absolute path
 *
 * Writes what the form asks for.
 */
void
trellis_export_window_write (TrellisExportWindow *self, const char *path)
{
  g_autoptr (TrellisExportTarget) target = NULL;

  if (self->writing != NULL || !check (self))
    return;
  target = make_target (self);
  if (is_chosen (self->keep) && g_strcmp0 (target->place, path) != 0)
    trellis_record_set_string (target, "facts", NULL);
  if (is_chosen (self->keep))
    trellis_record_set_string (target, "place", path);
  self->writing = g_cancellable_new ();
  show_view (self, VIEW_BUSY);
  trellis_export_async (trellis_workspace_get_practice (self->workspace), target, path,
                        self->writing, on_exported_cb, g_object_ref (self));
}

static void
on_file_chosen_cb (TrellisExportWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->workspace != NULL)
    trellis_export_window_write (self, path);
  g_object_unref (chooser);
}

static void
choose_file (TrellisExportWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export Calendar"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Calendars"));
  gtk_file_filter_add_mime_type (filter, "text/calendar");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  /* Translators: the name of a file */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("sessions.ics"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_file_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The calendar app reads the file when it likes, so it stays until the next is handed over. */
static void
write_to_hand_over (TrellisExportWindow *self)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "trellis", NULL);
  g_autofree char *path = g_build_filename (folder, "sessions.ics", NULL);

  g_mkdir_with_parents (folder, 0700);
  trellis_export_window_write (self, path);
}

static void
on_export_clicked_cb (TrellisExportWindow *self)
{
  if (!check (self))
    return;
  if (is_chosen (self->hand_over))
    write_to_hand_over (self);
  else
    choose_file (self);
}

static void
on_cancel_clicked_cb (TrellisExportWindow *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
trellis_export_window_dispose (GObject *object)
{
  TrellisExportWindow *self = TRELLIS_EXPORT_WINDOW (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_export_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, export);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, once);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, keep);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, hand_over);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, everything);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, only_new);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, naming);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, name_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, whose);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, from);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, until);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, kept);
  gtk_widget_class_bind_template_child (widget_class, TrellisExportWindow, done);
}

static void
trellis_export_window_class_init (TrellisExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_export_window_dispose;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_KEPT_GROUP);
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/export/trellis-export-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
trellis_export_window_init (TrellisExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->whose);
  trellis_combo_words_show_whole (self->titles);
  on_choice_changed_cb (self);
}

static GListModel *
list_titles (TrellisPractice *practice)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  GtkStringList *titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("Everybody"));
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      gtk_string_list_append (titles, engagement->title == NULL ? "" : engagement->title);
    }
  return G_LIST_MODEL (titles);
}

/* What is only to be looked at can be exported once, with nothing to be remembered. */
static void
allow_what_can_be (TrellisExportWindow *self, gboolean can_act)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), can_act);
  gtk_widget_set_sensitive (self->contents, can_act);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kept), can_act);
}

/**
 * trellis_export_window_new:
 *
 * Returns: (transfer none): the window in which sessions of a practice are exported
 */
GtkWindow *
trellis_export_window_new (GtkWindow *parent, TrellisWorkspace *workspace)
{
  TrellisExportWindow *self
      = g_object_new (TRELLIS_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GListModel) titles = list_titles (trellis_workspace_get_practice (workspace));

  self->workspace = g_object_ref (workspace);
  adw_combo_row_set_model (self->whose, titles);
  trellis_name_parts (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  trellis_kept_group_set_workspace (self->kept, workspace);
  allow_what_can_be (self, trellis_workspace_can_act (workspace));
  return GTK_WINDOW (self);
}
