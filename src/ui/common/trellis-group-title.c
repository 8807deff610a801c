/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of groups take markup, and what people wrote is none. */

#include "config.h"

#include "trellis-group-title.h"

/**
 * trellis_group_set_title:
 * @text: as it is to be read, without markup
 */
void
trellis_group_set_title (AdwPreferencesGroup *group, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (g_strcmp0 (adw_preferences_group_get_title (group), markup) != 0)
    adw_preferences_group_set_title (group, markup);
}
