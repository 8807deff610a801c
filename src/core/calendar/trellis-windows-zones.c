/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zone names of Windows, such as `W. Europe Standard Time`, and the IANA names they stand for. */

#include "config.h"

#include "trellis-windows-zones.h"

#include "base/trellis-json.h"

#define PLACE "/io/github/trellis_app/Trellis/zones/windows.json"

struct _TrellisWindowsZones
{
  GHashTable *names;
};

static TrellisJson *
load_data (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_resources_lookup_data (PLACE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (TrellisJson) data = text == NULL ? NULL : trellis_json_parse (text, &error);

  if (data == NULL)
    g_critical ("%s: %s", PLACE, error->message);
  return data == NULL ? NULL : trellis_json_get (data, "zones");
}

/**
 * trellis_windows_zones_load:
 *
 * Reads the table that is built into the program, made from windowsZones.xml of the Unicode CLDR.
 *
 * Returns: (transfer full): the table
 */
TrellisWindowsZones *
trellis_windows_zones_load (void)
{
  TrellisWindowsZones *self = g_new (TrellisWindowsZones, 1);
  g_autoptr (TrellisJson) zones = load_data ();
  g_auto (GStrv) members = zones == NULL ? NULL : trellis_json_members (zones);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    g_hash_table_insert (self->names, g_ascii_strdown (members[i], -1),
                         trellis_json_dup_string (zones, members[i]));
  return self;
}

void
trellis_windows_zones_free (TrellisWindowsZones *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * trellis_windows_zones_find:
 * @name: such as `W. Europe Standard Time`, letter case aside
 *
 * Returns: (nullable): the IANA name, such as `Europe/Berlin`
 */
const char *
trellis_windows_zones_find (const TrellisWindowsZones *self, const char *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (self->names, key);
}
