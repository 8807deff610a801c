/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the computer remembers of the window: how large it was. */

#include "config.h"

#include "trellis-window-memory.h"

#include "ui/app/trellis-app-settings.h"

/* The schema has bounds, and a value beyond them is a mistake of the program. */
static void
save_size (GSettings *settings, const char *key, int size)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_int32 (size));
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  if (g_settings_schema_key_range_check (schema_key, value))
    g_settings_set_value (settings, key, value);
}

/**
 * trellis_window_memory_restore:
 *
 * Makes the window as large as the last one was.
 */
void
trellis_window_memory_restore (GtkWindow *window)
{
  g_autoptr (GSettings) settings = trellis_app_settings_new ();

  if (settings == NULL)
    return;
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * trellis_window_memory_save:
 *
 * Remembers how large the window is, and of a maximized one how large it was before.
 */
void
trellis_window_memory_save (GtkWindow *window)
{
  g_autoptr (GSettings) settings = trellis_app_settings_new ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  save_size (settings, "window-width", width);
  save_size (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}
