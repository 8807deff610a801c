/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question before what was entered in a form is thrown away. */

#include "config.h"

#include "trellis-discard.h"

#include "ui/common/trellis-ask.h"

#include <glib/gi18n-lib.h>

#define REMEMBERED "trellis-remembered-texts"
#define READ "trellis-discard-read"
#define RESPONSE_DISCARD "discard"

static char *
dup_buffer (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Returns: (nullable): what is entered in this very widget */
static char *
dup_entered (GtkWidget *widget)
{
  TrellisDiscardRead read
      = (TrellisDiscardRead) (void (*) (void)) g_object_get_data (G_OBJECT (widget), READ);

  if (read != NULL)
    return read (widget);
  if (GTK_IS_TEXT (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  return GTK_IS_TEXT_VIEW (widget) ? dup_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)))
                                   : NULL;
}

/* All that can be typed into, in the order of the widgets; what pops up only searches and picks. */
static void
read_into (GtkWidget *widget, GStrvBuilder *texts)
{
  g_autofree char *text = NULL;

  if (GTK_IS_POPOVER (widget))
    return;
  text = dup_entered (widget);
  if (text != NULL)
    g_strv_builder_add (texts, text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_into (child, texts);
}

static GStrv
dup_texts (GtkWidget *form)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  read_into (form, texts);
  return g_strv_builder_end (texts);
}

static gboolean
is_typed_in (GtkWidget *form)
{
  const char *const *remembered = g_object_get_data (G_OBJECT (form), REMEMBERED);
  g_auto (GStrv) texts = dup_texts (form);

  return remembered != NULL && !g_strv_equal (remembered, (const char *const *) texts);
}

/* By now a message has said what was answered. */
static gboolean
on_close_held_cb (gpointer window)
{
  if (gtk_widget_get_mapped (window))
    trellis_discard_leave (window, (TrellisDiscarded) (void (*) (void)) gtk_window_destroy);
  return G_SOURCE_REMOVE;
}

static gboolean
on_close_requested_cb (GtkWidget *window)
{
  if (!is_typed_in (window))
    return FALSE;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_close_held_cb, g_object_ref (window), g_object_unref);
  return TRUE;
}

static void
on_mapped_cb (GtkWidget *window)
{
  if (g_object_get_data (G_OBJECT (window), REMEMBERED) == NULL)
    trellis_discard_remember (window);
}

/**
 * trellis_discard_is_due:
 *
 * Returns: whether something was entered in it, or in a form within it, that was remembered
 */
gboolean
trellis_discard_is_due (GtkWidget *root)
{
  if (is_typed_in (root))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (trellis_discard_is_due (child))
      return TRUE;
  return FALSE;
}

/**
 * trellis_discard_count:
 * @widget: in which something is drawn, picked or attached
 *
 * Has what is entered there count like what is typed. Choices count where making them is the work.
 */
void
trellis_discard_count (GtkWidget *widget, TrellisDiscardRead read)
{
  g_object_set_data (G_OBJECT (widget), READ, (gpointer) (void (*) (void)) read);
}

/**
 * trellis_discard_ask:
 * @form: in whose window it is asked
 * @discarded: called when what was typed may be lost
 *
 * Returns: (transfer none): the question, shown
 */
AdwMessageDialog *
trellis_discard_ask (GtkWidget *form, TrellisDiscarded discarded)
{
  AdwMessageDialog *dialog = trellis_message_new (GTK_WINDOW (gtk_widget_get_root (form)),
                                                  _ ("Discard What You Entered?"), NULL);

  adw_message_dialog_add_responses (dialog, TRELLIS_DISCARD_KEEP, _ ("_Keep Editing"),
                                    RESPONSE_DISCARD, _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, TRELLIS_DISCARD_KEEP);
  adw_message_dialog_set_close_response (dialog, TRELLIS_DISCARD_KEEP);
  g_signal_connect_object (dialog, "response::" RESPONSE_DISCARD, G_CALLBACK (discarded), form,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/**
 * trellis_discard_remember:
 * @form: in which something can be entered
 *
 * What stands in the form now is nothing that somebody entered.
 */
void
trellis_discard_remember (GtkWidget *form)
{
  g_object_set_data_full (G_OBJECT (form), REMEMBERED, dup_texts (form),
                          (GDestroyNotify) g_strfreev);
}

/**
 * trellis_discard_leave:
 * @form: one that was remembered, in a window
 * @discarded: called at once when nothing was typed, and otherwise when it may be lost
 *
 * Leaves a form whose words are not taken.
 */
void
trellis_discard_leave (GtkWidget *form, TrellisDiscarded discarded)
{
  if (is_typed_in (form))
    trellis_discard_ask (form, discarded);
  else
    discarded (form);
}

/**
 * trellis_discard_guard:
 * @window: a form, not shown yet
 *
 * From when it is shown, closing it asks before words are lost. Who has taken them destroys the
 * window; a message that is answered with %TRELLIS_DIALOG_DO has taken them.
 */
void
trellis_discard_guard (GtkWindow *window)
{
  g_signal_connect (window, "map", G_CALLBACK (on_mapped_cb), NULL);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_requested_cb), NULL);
  if (ADW_IS_MESSAGE_DIALOG (window))
    g_signal_connect (window, "response::" TRELLIS_DIALOG_DO, G_CALLBACK (trellis_discard_remember),
                      NULL);
}
