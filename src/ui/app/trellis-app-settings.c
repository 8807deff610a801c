/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the computer remembers of the app, apart from any practice. */

#include "config.h"

#include "trellis-app-settings.h"

/**
 * trellis_app_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL for a program that was not installed: it
 *   has no schema, forgets, and runs
 */
GSettings *
trellis_app_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source == NULL ? NULL : g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}
