/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions: what Enter answers, and that they end well. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-ask.h"

#define WIDE 1024
#define NARROW 360

static GtkWindow *
present_parent (int width)
{
  GtkWindow *parent
      = g_object_new (ADW_TYPE_WINDOW, "default-width", width, "default-height", 640, NULL);

  gtk_window_present (parent);
  ui_settle ();
  return parent;
}

static const char *
get_focused (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_BUTTON (focus) ? gtk_button_get_label (GTK_BUTTON (focus)) : NULL;
}

static gboolean
is_on_retry (gpointer window)
{
  return g_strcmp0 (get_focused (window), "_Try Again") == 0;
}

static gboolean
is_on_stay (gpointer window)
{
  return g_strcmp0 (get_focused (window), "_Go On Writing") == 0;
}

static AdwMessageDialog *
ask_three (GtkWindow *parent)
{
  AdwMessageDialog *dialog = trellis_message_new (parent, "Close Without Saving?",
                                                  "What you did last could not be saved.");

  adw_message_dialog_add_responses (dialog, "stay", "_Keep Open", "retry", "_Try Again", "lose",
                                    "Close _Without Saving", NULL);
  adw_message_dialog_set_default_response (dialog, "retry");
  adw_message_dialog_set_close_response (dialog, "stay");
  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  return dialog;
}

static void
test_three (gconstpointer width)
{
  GtkWindow *parent = present_parent (GPOINTER_TO_INT (width));
  AdwMessageDialog *dialog = ask_three (parent);

  ui_wait (is_on_retry, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

/* Where no response is the usual one, Enter closes and does nothing. */
static void
test_no_default (gconstpointer width)
{
  GtkWindow *parent = present_parent (GPOINTER_TO_INT (width));
  AdwMessageDialog *dialog = trellis_message_new (parent, "Close and Lose Changes?", NULL);

  adw_message_dialog_add_responses (dialog, "stay", "_Go On Writing", "close",
                                    "_Close and Lose What Is Not Kept", NULL);
  adw_message_dialog_set_close_response (dialog, "stay");
  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  ui_wait (is_on_stay, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

/* What is answered may close the window that is asked about, before the question has gone. */
static void
test_outlives_parent (void)
{
  GtkWindow *parent = present_parent (WIDE);
  AdwMessageDialog *dialog = g_object_ref (ask_three (parent));

  gtk_window_destroy (parent);
  ui_settle ();
  g_assert_finalize_object (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/ask/three", GINT_TO_POINTER (WIDE), test_three);
  g_test_add_data_func ("/ask/three/narrow", GINT_TO_POINTER (NARROW), test_three);
  g_test_add_data_func ("/ask/no-default", GINT_TO_POINTER (WIDE), test_no_default);
  g_test_add_data_func ("/ask/no-default/narrow", GINT_TO_POINTER (NARROW), test_no_default);
  g_test_add_func ("/ask/outlives-parent", test_outlives_parent);
  return g_test_run ();
}
