/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data files on contracts that are built into the program. */

#include "config.h"

#include "trellis-contract-data.h"

#include "base/trellis-record-json.h"

#include <stdlib.h>
#include <string.h>

#define PLACE "/io/github/trellis_app/Trellis/clauses/"

/**
 * trellis_contract_data_load:
 * @type: a type of record with a format
 * @name: such as `items.json`
 *
 * Reads one of our own files. That it is there and right is for us to see to, so a fault in it is
 * one of the program.
 *
 * Returns: (transfer full): what the file holds; an empty record after a fault
 */
gpointer
trellis_contract_data_load (GType type, const char *name)
{
  g_autofree char *path = g_strconcat (PLACE, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gpointer record = text == NULL ? NULL : trellis_record_from_bytes (type, text, &error);

  if (record != NULL)
    return record;
  g_critical ("%s: %s", path, error->message);
  return g_object_new (type, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * trellis_contract_data_list:
 *
 * Returns: (transfer full): the names of the files that there are, such as `items.json`
 */
char **
trellis_contract_data_list (void)
{
  char **names = g_resources_enumerate_children (PLACE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}
