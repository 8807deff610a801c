/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which one party signs: by typing the name, by drawing, or on paper. */

#include "config.h"

#include "trellis-signing-window.h"

#include "contract/trellis-names.h"
#include "contract/trellis-signature-file.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-signature-pad.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-reveal.h"
#include "ui/common/trellis-wrap-box.h"
#include "ui/common/trellis-wrap-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisSigningWindow
{
  AdwWindow parent_instance;

  GtkLabel *intro;
  GtkCheckButton *typed;
  GtkCheckButton *drawn;
  GtkCheckButton *paper;
  GtkWidget *typed_place;
  GtkWidget *drawn_place;
  GtkWidget *paper_place;
  GtkEntry *name;
  TrellisSignaturePad *pad;
  GtkLabel *scan_name;
  GtkWidget *attach_scan;
  GtkButton *remove_scan;
  TrellisDateEntry *date;
  GtkLabel *problem;
  GtkWidget *problem_place;
  GtkCheckButton *allow;

  TrellisWorkspace *workspace;
  char *engagement;
  char *party;
  char *file_name;
  GBytes *scan;
  gboolean scan_refused; /* and nobody has said since that there is to be none */
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (TrellisSigningWindow, trellis_signing_window, ADW_TYPE_WINDOW)

enum
{
  SIGNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (TrellisSigningWindow *self, const char *problem)
{
  GtkWidget *const fields[] = { GTK_WIDGET (self->name), GTK_WIDGET (self->pad),
                                GTK_WIDGET (self->scan_name), GTK_WIDGET (self->date) };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    trellis_field_problem_show (fields[i], NULL);
  gtk_label_set_text (self->problem, problem == NULL ? "" : problem);
  gtk_widget_set_visible (self->problem_place, problem != NULL);
}

/* Says what is wrong where it is typed or chosen. */
static void
show_problem_at (TrellisSigningWindow *self, GtkWidget *field, const char *problem)
{
  show_problem (self, NULL);
  trellis_field_problem_show (field, problem);
  gtk_widget_grab_focus (field);
}

static TrellisSigning
get_how (TrellisSigningWindow *self)
{
  if (gtk_check_button_get_active (self->drawn))
    return TRELLIS_SIGNING_DRAWN;
  return gtk_check_button_get_active (self->paper) ? TRELLIS_SIGNING_PAPER : TRELLIS_SIGNING_TYPED;
}

static void
on_how_toggled_cb (TrellisSigningWindow *self)
{
  TrellisSigning how = get_how (self);

  gtk_widget_set_visible (self->typed_place, how == TRELLIS_SIGNING_TYPED);
  gtk_widget_set_visible (self->drawn_place, how == TRELLIS_SIGNING_DRAWN);
  gtk_widget_set_visible (self->paper_place, how == TRELLIS_SIGNING_PAPER);
  show_problem (self, NULL);
}

static void
on_something_changed_cb (TrellisSigningWindow *self)
{
  show_problem (self, NULL);
}

static void
on_clear_clicked_cb (TrellisSigningWindow *self)
{
  trellis_signature_pad_clear (self->pad);
}

static void
drop_scan (TrellisSigningWindow *self)
{
  g_clear_pointer (&self->scan, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
}

/* The button beside takes back what was chosen, whether it was taken or not. */
static void
show_scan (TrellisSigningWindow *self)
{
  gboolean none = self->scan == NULL && !self->scan_refused;

  if (self->scan != NULL)
    gtk_label_set_text (self->scan_name, self->file_name);
  else
    gtk_label_set_text (self->scan_name, none ? _ ("No scan is attached. You can do without.")
                                              : _ ("No scan is attached."));
  gtk_button_set_label (self->remove_scan,
                        self->scan_refused ? _ ("Do _Without a Scan") : _ ("_Remove Scan"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_scan), !none);
}

/* Who has chosen a scan does not mean to sign without one. */
static void
refuse_scan (TrellisSigningWindow *self, const char *why)
{
  drop_scan (self);
  self->scan_refused = TRUE;
  show_scan (self);
  show_problem_at (self, GTK_WIDGET (self->scan_name), why);
  gtk_widget_grab_focus (self->attach_scan);
}

/**
 * trellis_signing_window_take_scan:
 * @name: of the file
 * @scan: what it holds, which decides whether it is a scan
 *
 * Takes the file as the scan of the signed paper, or says at once why not.
 */
void
trellis_signing_window_take_scan (TrellisSigningWindow *self, const char *name, GBytes *scan)
{
  g_autoptr (GError) error = NULL;

  gtk_check_button_set_active (self->paper, TRUE);
  if (!trellis_signature_file_check (scan, &error))
    {
      refuse_scan (self, error->message);
      return;
    }
  drop_scan (self);
  self->scan = g_bytes_ref (scan);
  self->file_name = g_strdup (name);
  self->scan_refused = FALSE;
  show_scan (self);
  show_problem (self, NULL);
}

static void
on_remove_scan_clicked_cb (TrellisSigningWindow *self)
{
  drop_scan (self);
  self->scan_refused = FALSE;
  show_scan (self);
  show_problem (self, NULL);
}

/* Never more than what can be kept is read, whatever the file is. */
static void
read_scan (TrellisSigningWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree guint8 *buffer = g_malloc (1 << 16);
  g_autoptr (GBytes) scan = NULL;
  gssize n = 0;

  while (stream != NULL && all->len <= TRELLIS_SIGNATURE_FILE_MOST
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, NULL, &error)) > 0)
    g_byte_array_append (all, buffer, (guint) n);
  if (error != NULL)
    {
      refuse_scan (self, error->message);
      return;
    }
  scan = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  trellis_signing_window_take_scan (self, name, scan);
}

static void
on_scan_chosen_cb (TrellisSigningWindow *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    read_scan (self, file);
  g_clear_object (&self->chooser);
}

static void
on_choose_scan_clicked_cb (TrellisSigningWindow *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Scans"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  g_clear_object (&self->chooser);
  self->chooser
      = gtk_file_chooser_native_new (_ ("Scan of the Signed Paper"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), _ ("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_scan_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Whoever types signs with their own name. */
static gboolean
check (TrellisSigningWindow *self, TrellisSigning how)
{
  g_autofree char *wrong_name = NULL;

  if (how == TRELLIS_SIGNING_TYPED
      && !trellis_names_equal (gtk_editable_get_text (GTK_EDITABLE (self->name)), self->party))
    {
      wrong_name
          = g_strdup_printf (_ ("Type the name as it stands in the contract: %s."), self->party);
      show_problem_at (self, GTK_WIDGET (self->name), wrong_name);
      return FALSE;
    }
  if (how == TRELLIS_SIGNING_PAPER && self->scan_refused)
    {
      refuse_scan (self, _ ("Attach another scan, or press “Do Without a Scan”."));
      return FALSE;
    }
  if (trellis_date_is_set (trellis_date_entry_get_date (self->date)))
    return TRUE;
  show_problem_at (self, GTK_WIDGET (self->date),
                   trellis_date_entry_get_problem (self->date) != NULL
                       ? trellis_date_entry_get_problem (self->date)
                       : _ ("Say on which day it was signed."));
  return FALSE;
}

static void
report (TrellisSigningWindow *self, TrellisCoaching *coaching)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autofree char *waiting = trellis_practice_dup_waiting (practice, coaching);
  g_autofree char *what = NULL;

  if (trellis_coaching_get_next_basis (coaching) == NULL)
    what = g_strdup_printf (_ ("“%s” is signed by all and active"),
                            TRELLIS_ENGAGEMENT (coaching)->title);
  else
    /* Translators: a title, and “signed 2 of 3, waiting for Luc Peeters”. */
    what = g_strdup_printf (_ ("“%s”: %s"), TRELLIS_ENGAGEMENT (coaching)->title, waiting);
  trellis_workspace_report_act (self->workspace, what);
}

static void
refuse (TrellisSigningWindow *self, const GError *error)
{
  show_problem (self, error->message);
  gtk_widget_set_visible (
      GTK_WIDGET (self->allow),
      g_error_matches (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_CONFLICT));
  /* What is typed in keeps in sight as long as it has the focus. */
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (self)));
  trellis_reveal (self->problem_place);
}

static void
on_sign_clicked_cb (TrellisSigningWindow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisCoaching *coaching
      = (TrellisCoaching *) trellis_practice_find_engagement (practice, self->engagement);
  TrellisSigning how = get_how (self);
  g_autoptr (GBytes) drawing
      = how == TRELLIS_SIGNING_DRAWN ? trellis_signature_pad_to_svg (self->pad) : NULL;
  g_autoptr (GError) error = NULL;
  TrellisSigningAct act = {
    .party = self->party,
    .date = trellis_date_entry_get_date (self->date),
    .how = how,
    .file_name = how == TRELLIS_SIGNING_DRAWN ? "signature.svg" : self->file_name,
    .file = how == TRELLIS_SIGNING_DRAWN   ? drawing
            : how == TRELLIS_SIGNING_PAPER ? self->scan
                                           : NULL,
  };

  if (coaching == NULL || !check (self, how))
    return;
  if (how == TRELLIS_SIGNING_DRAWN && drawing == NULL)
    {
      show_problem_at (self, GTK_WIDGET (self->pad), _ ("Nothing is drawn yet."));
      return;
    }
  if (!trellis_practice_sign (practice, coaching, &act,
                              gtk_check_button_get_active (self->allow) ? TRELLIS_ALLOW_CONFLICTS
                                                                        : TRELLIS_ALLOW_NOTHING,
                              &error))
    {
      refuse (self, error);
      return;
    }
  report (self, coaching);
  g_signal_emit (self, signals[SIGNED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
read_pad (GtkWidget *pad)
{
  g_autoptr (GBytes) drawing = trellis_signature_pad_to_svg (TRELLIS_SIGNATURE_PAD (pad));

  return g_strdup (drawing == NULL ? "" : "drawn");
}

static char *
read_scan_name (GtkWidget *label)
{
  return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
}

static void
trellis_signing_window_dispose (GObject *object)
{
  TrellisSigningWindow *self = TRELLIS_SIGNING_WINDOW (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->scan, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->engagement, g_free);
  g_clear_pointer (&self->party, g_free);
  G_OBJECT_CLASS (trellis_signing_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, typed);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, drawn);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, typed_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, drawn_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, paper_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, pad);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, scan_name);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, attach_scan);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, remove_scan);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, problem_place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSigningWindow, allow);
}

static void
trellis_signing_window_class_init (TrellisSigningWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_signing_window_dispose;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_SIGNATURE_PAD);
  g_type_ensure (TRELLIS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-signing-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_how_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_something_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_scan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_scan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sign_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[SIGNED] = g_signal_new ("signed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_signing_window_init (TrellisSigningWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_wrap_checks (GTK_WIDGET (self));
  trellis_date_entry_set_label (self->date, _ ("Signed on"));
  show_scan (self);
  trellis_discard_count (GTK_WIDGET (self->pad), read_pad);
  trellis_discard_count (GTK_WIDGET (self->scan_name), read_scan_name);
  trellis_discard_guard (GTK_WINDOW (self));
}

/**
 * trellis_signing_window_new:
 * @party: the name of who signs
 *
 * Its signal `signed` tells that they have.
 *
 * Returns: (transfer none): a window for that signature
 */
TrellisSigningWindow *
trellis_signing_window_new (TrellisWorkspace *workspace,
                            TrellisCoaching *coaching,
                            const char *party)
{
  TrellisSigningWindow *self = g_object_new (TRELLIS_TYPE_SIGNING_WINDOW, NULL);
  g_autofree char *intro = g_strdup_printf (
      _ ("%s signs “%s”. The first signature freezes the text; a change after it "
         "takes all signatures off."),
      party, TRELLIS_ENGAGEMENT (coaching)->title);

  self->workspace = g_object_ref (workspace);
  self->engagement = g_strdup (TRELLIS_ENGAGEMENT (coaching)->id);
  self->party = g_strdup (party);
  gtk_label_set_text (self->intro, intro);
  trellis_date_entry_set_date (self->date, trellis_workspace_get_moment (workspace).today);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}
