/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions end well, whatever they close. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-ask.h"

#define WIDE 1024

static GtkWindow *
present_parent (int width)
{
  GtkWindow *parent
      = g_object_new (ADW_TYPE_WINDOW, "default-width", width, "default-height", 640, NULL);

  gtk_window_present (parent);
  ui_settle ();
  return parent;
}

static AdwMessageDialog *
ask (GtkWindow *parent)
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

/* What is answered may close the window that is asked about, before the question has gone. */
static void
test_outlives_parent (void)
{
  GtkWindow *parent = present_parent (WIDE);
  AdwMessageDialog *dialog = g_object_ref (ask (parent));

  gtk_window_destroy (parent);
  ui_settle ();
  g_assert_finalize_object (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ask/outlives-parent", test_outlives_parent);
  return g_test_run ();
}
