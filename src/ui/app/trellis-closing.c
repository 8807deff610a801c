/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a window whose practice is not all saved: it waits, and asks when waiting does not help.
 */

#include "config.h"

#include "trellis-closing.h"

#include "ui/app/trellis-window.h"
#include "ui/common/trellis-ask.h"

#include <glib/gi18n-lib.h>

#define RESPONSE_STAY "stay"
#define RESPONSE_RETRY "retry"
#define RESPONSE_LOSE "lose"

/* Closing is asked for again: it ends here, goes on waiting, or asks. */
static void
on_state_changed_cb (GtkWindow *window, TrellisKeeping *keeping)
{
  if (trellis_keeping_get_cause (keeping) == NULL && trellis_keeping_count_unsaved (keeping) > 0)
    return;
  g_signal_handlers_disconnect_by_func (keeping, on_state_changed_cb, window);
  gtk_window_close (window);
}

static void
close_when_saved (GtkWindow *window, TrellisKeeping *keeping)
{
  g_signal_connect_object (keeping, "state-changed", G_CALLBACK (on_state_changed_cb), window,
                           G_CONNECT_SWAPPED);
}

static void
on_response_cb (GtkWindow *window, const char *response, GtkWindow *dialog)
{
  TrellisKeeping *keeping = g_object_get_data (G_OBJECT (dialog), "keeping");

  if (g_str_equal (response, RESPONSE_LOSE))
    {
      trellis_keeping_give_up (keeping);
      gtk_window_close (window);
    }
  else if (g_str_equal (response, RESPONSE_RETRY))
    {
      close_when_saved (window, keeping);
      trellis_keeping_refresh (keeping);
    }
  else if (TRELLIS_IS_WINDOW (window))
    trellis_window_set_leaves (TRELLIS_WINDOW (window), FALSE);
}

static char *
say_loss (TrellisKeeping *keeping)
{
  guint n = trellis_keeping_count_unsaved (keeping);
  g_autofree char *lost = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "If you close now, your last change is lost.",
                   "If you close now, your last %u changes are lost.", n),
      n);
  g_autofree char *why
      /* Translators: %s says why, such as “the disk is full” */
      = g_strdup_printf (_ ("What you did last could not be saved: %s."),
                         trellis_keeping_get_cause (keeping));

  return g_strdup_printf ("%s\n\n%s", why, lost);
}

static void
ask (GtkWindow *window, TrellisKeeping *keeping)
{
  g_autofree char *loss = say_loss (keeping);
  AdwMessageDialog *dialog = trellis_message_new (window, _ ("Close Without Saving?"), loss);

  adw_message_dialog_add_responses (dialog, RESPONSE_STAY, _ ("_Keep Open"), RESPONSE_RETRY,
                                    _ ("_Try Again"), RESPONSE_LOSE, _ ("Close _Without Saving"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_LOSE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, RESPONSE_RETRY);
  adw_message_dialog_set_close_response (dialog, RESPONSE_STAY);
  g_object_set_data_full (G_OBJECT (dialog), "keeping", g_object_ref (keeping), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * trellis_closing_may_close:
 * @window: that is to be closed
 * @keeping: of the practice that it shows
 *
 * Answers whether nothing would be lost. If something would, the window closes by itself once all
 * is saved, and asks when that fails.
 *
 * Returns: whether the window may close now
 */
gboolean
trellis_closing_may_close (GtkWindow *window, TrellisKeeping *keeping)
{
  if (trellis_keeping_count_unsaved (keeping) == 0)
    return TRUE;
  g_signal_handlers_disconnect_by_func (keeping, on_state_changed_cb, window);
  if (trellis_keeping_get_cause (keeping) != NULL)
    ask (window, keeping);
  else
    close_when_saved (window, keeping);
  return FALSE;
}
