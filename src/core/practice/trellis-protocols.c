/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The protocols that sessions may follow: ours, which are data files, and the practice's own. */

#include "config.h"

#include "trellis-protocols.h"

#include "base/trellis-record-json.h"

#include <string.h>

#define FOLDER "/io/github/trellis_app/Trellis/protocols/"
#define SUFFIX ".json"

/* An id comes from documents too, and is not to lead anywhere else. */
static TrellisProtocol *
read_ours (const char *id)
{
  g_autofree char *path = g_strconcat (FOLDER, id, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (id[strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
    return NULL;
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return bytes == NULL ? NULL : trellis_record_from_bytes (TRELLIS_TYPE_PROTOCOL, bytes, NULL);
}

/**
 * trellis_practice_dup_protocol:
 * @id: (nullable):
 *
 * Returns: (transfer full) (nullable): the practice's own protocol with that id, or ours
 */
TrellisProtocol *
trellis_practice_dup_protocol (TrellisPractice *self, const char *id)
{
  TrellisProtocol *own;

  if (id == NULL)
    return NULL;
  own = trellis_list_find (trellis_practice_get_head (self)->protocols, id);
  return own != NULL ? g_object_ref (own) : read_ours (id);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  TrellisProtocol *one = *(TrellisProtocol *const *) a, *other = *(TrellisProtocol *const *) b;

  return g_utf8_collate (one->name, other->name);
}

/**
 * trellis_practice_list_protocols:
 *
 * Returns: (transfer full) (element-type TrellisProtocol): ours and the practice's own, by
 *   name; one of its own with the id of ours stands in its place
 */
GPtrArray *
trellis_practice_list_protocols (TrellisPractice *self)
{
  GPtrArray *protocols = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *own = trellis_practice_get_head (self)->protocols;
  g_auto (GStrv) names
      = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (names[i], strlen (names[i]) - strlen (SUFFIX));
      TrellisProtocol *ours = trellis_list_find (own, id) == NULL ? read_ours (id) : NULL;

      if (ours != NULL)
        g_ptr_array_add (protocols, ours);
    }
  for (guint i = 0; i < trellis_list_length (own); i++)
    g_ptr_array_add (protocols, g_object_ref (trellis_list_get (own, i)));
  g_ptr_array_sort (protocols, compare_names);
  return protocols;
}

/**
 * trellis_practice_dup_protocol_of:
 *
 * Returns: (transfer full) (nullable): the protocol that the session follows: its own, or the
 *   contract's where it says none
 */
TrellisProtocol *
trellis_practice_dup_protocol_of (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  TrellisSession *session)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  if (session->protocol != NULL)
    return trellis_practice_dup_protocol (self, session->protocol);
  return contract == NULL ? NULL : trellis_practice_dup_protocol (self, contract->protocol);
}
