/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short questions: is this to be done, and why. */

#include "config.h"

#include "trellis-ask.h"

#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkEditable *entry;
  TrellisAnswered answered;
  GObject *data;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->data);
  g_free (question);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
on_entry_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, TRELLIS_DIALOG_DO,
                                           !is_blank (gtk_editable_get_text (entry)));
}

static void
on_responded_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (g_str_equal (response, TRELLIS_DIALOG_DO))
    question->answered (gtk_editable_get_text (question->entry), question->data);
}

/* As a window goes, it looks to the one below it, which may have gone by then. */
static void
on_parent_destroyed_cb (GtkWindow *message)
{
  gtk_window_set_transient_for (message, NULL);
}

static const char *
get_usual_response (AdwMessageDialog *message)
{
  const char *usual = adw_message_dialog_get_default_response (message);

  return usual != NULL ? usual : adw_message_dialog_get_close_response (message);
}

/* Each response has two buttons, for a row and for a column, of which one is seen. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
focus_usual (AdwMessageDialog *message)
{
  const char *usual = get_usual_response (message);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (message));
  GtkWidget *button = NULL;

  if (!GTK_IS_BUTTON (focus))
    return;
  if (adw_message_dialog_has_response (message, usual))
    button = find_button (GTK_WIDGET (message),
                          adw_message_dialog_get_response_label (message, usual));
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

/* The first frame is that in which it finds its width. */
static gboolean
on_frame_cb (GtkWidget *message, GdkFrameClock *clock, gpointer n_frames)
{
  if ((*(guint *) n_frames)++ == 0)
    return G_SOURCE_CONTINUE;
  focus_usual (ADW_MESSAGE_DIALOG (message));
  return G_SOURCE_REMOVE;
}

/* In a column the library gives the focus to the last response, whatever Enter would do there. */
static void
on_mapped_cb (GtkWidget *message)
{
  gtk_widget_add_tick_callback (message, on_frame_cb, g_new0 (guint, 1), g_free);
}

/**
 * trellis_message_new:
 * @parent: (nullable): the window that it is about
 * @body: (nullable): what there is to know
 *
 * A message whose heading is the first line of its body. For a heading of its own, libadwaita
 * tries a line that is larger than the message is wide, of which newer GTK warns. For screen
 * readers it is a dialog, which libadwaita does not say.
 *
 * Returns: (transfer none): a message without responses, not shown yet
 */
AdwMessageDialog *
trellis_message_new (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *self = g_object_new (ADW_TYPE_MESSAGE_DIALOG, "accessible-role",
                                         GTK_ACCESSIBLE_ROLE_DIALOG, "transient-for", parent, NULL);
  gboolean alone = body == NULL || body[0] == '\0';

  /* Size is in 1024ths of a point. */
  adw_message_dialog_format_body_markup (self, "<span size='14336' weight='heavy'>%s</span>%s%s",
                                         heading, alone ? "" : "\n\n", alone ? "" : body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (on_parent_destroyed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_mapped_cb), NULL);
  return self;
}

/**
 * trellis_dialog_new:
 * @parent: in whose window it is asked
 * @body: (nullable): what there is to know before
 * @label: what the button says that does it
 *
 * What is typed in it is not lost without a question.
 *
 * Returns: (transfer none): a question with two answers: Cancel, and %TRELLIS_DIALOG_DO
 */
AdwMessageDialog *
trellis_dialog_new (GtkWidget *parent,
                    const char *heading,
                    const char *body,
                    const char *label,
                    AdwResponseAppearance appearance)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  AdwMessageDialog *self
      = trellis_message_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  adw_message_dialog_add_responses (self, "cancel", _ ("_Cancel"), TRELLIS_DIALOG_DO, label, NULL);
  adw_message_dialog_set_response_appearance (self, TRELLIS_DIALOG_DO, appearance);
  /* Enter does nothing that is regretted. */
  adw_message_dialog_set_default_response (
      self, appearance == ADW_RESPONSE_DESTRUCTIVE ? "cancel" : TRELLIS_DIALOG_DO);
  adw_message_dialog_set_close_response (self, "cancel");
  trellis_discard_guard (GTK_WINDOW (self));
  return self;
}

/**
 * trellis_ask_reason:
 * @parent: in whose window it is asked
 * @label: what the button says that does it; it waits for a reason
 * @answered: called with the reason
 * @data: kept until then
 *
 * Asks why something is to be done.
 *
 * Returns: (transfer none): the question, shown
 */
GtkWidget *
trellis_ask_reason (GtkWidget *parent,
                    const char *heading,
                    const char *body,
                    const char *label,
                    TrellisAnswered answered,
                    GObject *data)
{
  AdwMessageDialog *dialog
      = trellis_dialog_new (parent, heading, body, label, ADW_RESPONSE_SUGGESTED);
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  question->entry = GTK_EDITABLE (entry);
  question->answered = answered;
  question->data = g_object_ref (data);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Why?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_responded_cb), question,
                         (GClosureNotify) (void (*) (void)) free_question, 0);
  on_entry_changed_cb (question->entry, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
  return GTK_WIDGET (dialog);
}
