/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question before what was typed in a form is thrown away. */

#include "config.h"

#include "trellis-discard.h"

#include "ui/common/trellis-ask.h"

#include <glib/gi18n-lib.h>

#define REMEMBERED "trellis-remembered-texts"
#define RESPONSE_KEEP "keep"
#define RESPONSE_DISCARD "discard"

static char *
dup_buffer (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* All that can be typed into, in the order of the widgets; what pops up only searches and picks. */
static void
read_into (GtkWidget *widget, GStrvBuilder *texts)
{
  g_autofree char *text = NULL;

  if (GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_TEXT (widget))
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    text = dup_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
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

static void
ask (GtkWidget *form, TrellisDiscarded discarded)
{
  AdwMessageDialog *dialog = trellis_message_new (GTK_WINDOW (gtk_widget_get_root (form)),
                                                  _ ("Discard What You Typed?"), NULL);

  adw_message_dialog_add_responses (dialog, RESPONSE_KEEP, _ ("_Keep Writing"), RESPONSE_DISCARD,
                                    _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, RESPONSE_KEEP);
  adw_message_dialog_set_close_response (dialog, RESPONSE_KEEP);
  g_signal_connect_object (dialog, "response::" RESPONSE_DISCARD, G_CALLBACK (discarded), form,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
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
 * trellis_discard_remember:
 * @form: in which something can be typed
 *
 * What stands in the form now is nothing that somebody typed.
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
    ask (form, discarded);
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
