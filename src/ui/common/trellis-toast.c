/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toasts take markup, and what people wrote is none. */

#include "config.h"

#include "trellis-toast.h"

/**
 * trellis_toast_new:
 * @text: as it is to be read, without markup
 *
 * Returns: (transfer full): a toast that says it
 */
AdwToast *
trellis_toast_new (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

/**
 * trellis_toast_set_text:
 * @text: as it is to be read, without markup
 */
void
trellis_toast_set_text (AdwToast *toast, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, markup);
}
