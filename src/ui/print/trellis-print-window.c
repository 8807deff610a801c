/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window from which a document is printed or saved: its pages, and how they shall be. */

#include "config.h"

#include "trellis-print-window.h"

#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-page-view.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-toast.h"
#include "ui/print/trellis-print-save.h"
#include "ui/print/trellis-printing.h"

#include <glib/gi18n-lib.h>

/* Names in the template. */
#define VIEW_PAGES "pages"
#define VIEW_REFUSED "refused"

struct _TrellisPrintWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkDropDown *paper;
  GtkCheckButton *large;
  GtkCheckButton *choice;
  GtkStack *views;
  TrellisPageView *page_view;
  AdwStatusPage *refusal;

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  const TrellisPrintKind *kind;
  TrellisDocument *document; /* none while it cannot be written */
  GtkFileChooserNative *chooser;
  TrellisPrinting *printing;
};

G_DEFINE_FINAL_TYPE (TrellisPrintWindow, trellis_print_window, ADW_TYPE_WINDOW)

static const TrellisPaper *
get_paper (TrellisPrintWindow *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->paper);

  return trellis_paper_find (gtk_string_object_get_string (chosen));
}

static TrellisPrintSize
get_size (TrellisPrintWindow *self)
{
  return gtk_check_button_get_active (self->large) ? TRELLIS_PRINT_LARGE : TRELLIS_PRINT_NORMAL;
}

static void
lay_out (TrellisPrintWindow *self)
{
  g_autoptr (TrellisPages) pages = NULL;

  if (self->document == NULL)
    return;
  pages = trellis_pages_new (self->document, get_paper (self), get_size (self));
  trellis_page_view_set_pages (self->page_view, pages);
}

static void
show_refusal (TrellisPrintWindow *self, const GError *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->refusal, words);
  gtk_stack_set_visible_child_name (self->views, VIEW_REFUSED);
}

static void
show_document (TrellisPrintWindow *self)
{
  const char *title = trellis_document_get_title (self->document);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, self->engagement->title);
  lay_out (self);
  gtk_stack_set_visible_child_name (self->views, VIEW_PAGES);
}

static void
write_document (TrellisPrintWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  const char *choice = trellis_print_kind_get_choice (self->kind, self->engagement);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->choice), choice != NULL);
  if (choice != NULL)
    gtk_check_button_set_label (self->choice, choice);
  g_clear_object (&self->document);
  self->document = trellis_print_kind_write (self->kind, practice, self->engagement,
                                             gtk_check_button_get_active (self->choice), &error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.start", self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", self->document != NULL);
  if (self->document == NULL)
    show_refusal (self, error);
  else
    show_document (self);
}

static void
on_layout_changed_cb (TrellisPrintWindow *self)
{
  lay_out (self);
}

static void
on_content_changed_cb (TrellisPrintWindow *self)
{
  if (self->workspace != NULL)
    write_document (self);
}

static void
say (TrellisPrintWindow *self, char *words)
{
  adw_toast_overlay_add_toast (self->toasts, trellis_toast_new (words));
  g_free (words);
}

/* What went wrong stays until it is read. */
static void
warn (TrellisPrintWindow *self, const char *heading, const GError *error)
{
  AdwMessageDialog *dialog = trellis_message_new (GTK_WINDOW (self), heading, error->message);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisPrintWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = trellis_print_save_finish (result, &error);
  g_autofree char *name = NULL;

  /* Then the window was closed meanwhile. */
  if (self->workspace == NULL)
    return;
  if (file == NULL)
    {
      warn (self, _ ("The PDF Is Not Saved"), error);
      return;
    }
  name = g_path_get_basename (g_file_peek_path (file));
  /* Translators: the name of a file. */
  say (self, g_strdup_printf (_ ("“%s” is saved"), name));
}

static void
on_file_chosen_cb (TrellisPrintWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->document == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  trellis_print_save_async (self->document, get_paper (self), get_size (self), file, on_saved_cb,
                            g_object_ref (self));
}

static void
add_pdf_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisPrintWindow *self = TRELLIS_PRINT_WINDOW (widget);
  g_autofree char *name = trellis_print_save_dup_name (self->document);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save as PDF"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  add_pdf_filter (GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_file_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Once for each time that printing was begun. */
static void
end_printing (TrellisPrintWindow *self, const GError *error)
{
  if (self->printing == NULL)
    return;
  g_clear_object (&self->printing);
  if (error != NULL)
    warn (self, _ ("Nothing Is Printed"), error);
}

static void
on_print_done_cb (TrellisPrintWindow *self,
                  GtkPrintOperationResult result,
                  GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  end_printing (self, error);
}

static void
start (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisPrintWindow *self = TRELLIS_PRINT_WINDOW (widget);
  g_autoptr (TrellisPrinting) printing = NULL;
  g_autoptr (GError) error = NULL;

  if (self->printing != NULL)
    return;
  printing = trellis_printing_new (trellis_page_view_get_pages (self->page_view));
  self->printing = g_object_ref (printing);
  g_signal_connect_object (printing, "done", G_CALLBACK (on_print_done_cb), self,
                           G_CONNECT_SWAPPED);
  /* A dialog that cannot even be asked for is told here, everything later by the signal. */
  if (gtk_print_operation_run (GTK_PRINT_OPERATION (printing),
                               GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    end_printing (self, error);
}

static void
trellis_print_window_dispose (GObject *object)
{
  TrellisPrintWindow *self = TRELLIS_PRINT_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->printing);
  g_clear_object (&self->document);
  g_clear_object (&self->engagement);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_print_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, large);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, page_view);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintWindow, refusal);
}

static void
trellis_print_window_class_init (TrellisPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_print_window_dispose;
  g_type_ensure (TRELLIS_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/print/trellis-print-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_content_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed_cb);
  gtk_widget_class_install_action (widget_class, "print.start", NULL, start);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.start",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save",
                                       NULL);
}

static void
trellis_print_window_init (TrellisPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_parts (GTK_WIDGET (self->paper), _ ("Paper"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.start", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", FALSE);
}

static void
choose_paper (TrellisPrintWindow *self, const TrellisPaper *paper)
{
  GListModel *papers = gtk_drop_down_get_model (self->paper);

  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (papers, i);

      if (trellis_paper_find (gtk_string_object_get_string (name)) == paper)
        gtk_drop_down_set_selected (self->paper, i);
    }
}

/**
 * trellis_print_window_new:
 * @engagement: of which something is printed
 * @kind: what
 *
 * Shows the pages as they stand, and as they change while the window is open.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
trellis_print_window_new (TrellisWorkspace *workspace,
                          TrellisEngagement *engagement,
                          const TrellisPrintKind *kind)
{
  TrellisPrintWindow *self = g_object_new (TRELLIS_TYPE_PRINT_WINDOW, NULL);

  choose_paper (self, trellis_paper_get_chosen (trellis_workspace_get_practice (workspace)));
  self->workspace = g_object_ref (workspace);
  self->engagement = g_object_ref (engagement);
  self->kind = kind;
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (on_content_changed_cb),
                            self);
  write_document (self);
  return GTK_WIDGET (self);
}
