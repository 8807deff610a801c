/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practices that were opened last on this computer: where they are, and nothing of what is in
 * them. */

#include "config.h"

#include "trellis-recent.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-folder.h"
#include "ui/app/trellis-app-settings.h"

#include <glib/gi18n-lib.h>

#define KEY "recent-practices"

/**
 * trellis_recent_list:
 *
 * Returns: (transfer full) (array zero-terminated=1) (element-type filename): the folders, the last
 *   one first
 */
char **
trellis_recent_list (void)
{
  g_autoptr (GSettings) settings = trellis_app_settings_new ();
  g_autoptr (GVariant) value = NULL;

  if (settings == NULL)
    return g_new0 (char *, 1);
  value = g_settings_get_value (settings, KEY);
  return g_variant_dup_bytestring_array (value, NULL);
}

/**
 * trellis_recent_note:
 * @place: (type filename): the absolute path of a practice that was opened
 *
 * Remembers that the practice was the last.
 */
void
trellis_recent_note (const char *place)
{
  g_autoptr (GSettings) settings = trellis_app_settings_new ();
  g_auto (GStrv) before = trellis_recent_list ();
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  if (settings == NULL)
    return;
  g_ptr_array_add (places, (char *) place);
  for (guint i = 0; before[i] != NULL && places->len < TRELLIS_RECENT_MOST; i++)
    if (!g_str_equal (before[i], place))
      g_ptr_array_add (places, before[i]);
  g_settings_set_value (
      settings, KEY,
      g_variant_new_bytestring_array ((const char *const *) places->pdata, places->len));
}

/**
 * trellis_recent_knows:
 *
 * Returns: whether the practice there was opened before, as one of the last; never of the usual
 *   place, which is made anew when it is gone
 */
gboolean
trellis_recent_knows (const char *place)
{
  g_auto (GStrv) places = trellis_recent_list ();
  g_autofree char *usual = trellis_folder_dup_default_path ();

  return !g_str_equal (place, usual) && g_strv_contains ((const char *const *) places, place);
}

/**
 * trellis_recent_dup_label:
 *
 * Returns: (transfer full): what to call a practice by where it is
 */
char *
trellis_recent_dup_label (const char *place)
{
  g_autofree char *usual = trellis_folder_dup_default_path ();
  g_autofree char *shown = trellis_shown_path_find (place);
  g_autofree char *name = g_filename_display_name (shown);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (g_str_equal (place, usual))
    return g_strdup (_ ("My Practice"));
  if (length > 1 && g_str_has_prefix (shown, home) && shown[length] == '/')
    {
      g_free (name);
      name = g_filename_display_name (shown + length);
      return g_strconcat ("~", name, NULL);
    }
  return g_steal_pointer (&name);
}

/**
 * trellis_recent_fill_menu:
 * @action: that opens a practice, with its path as a byte string
 *
 * Appends an item for each practice that is still there.
 */
void
trellis_recent_fill_menu (GMenu *menu, const char *action)
{
  g_auto (GStrv) places = trellis_recent_list ();

  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autofree char *label = trellis_recent_dup_label (places[i]);
      g_auto (GStrv) parts = g_strsplit (label, "_", -1);
      g_autofree char *plain = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (plain, NULL);

      if (!g_file_test (places[i], G_FILE_TEST_IS_DIR))
        continue;
      g_menu_item_set_action_and_target_value (item, action, g_variant_new_bytestring (places[i]));
      g_menu_append_item (menu, item);
    }
}
