/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where documents stand in a practice's folder, and what the names there mean. */

#include "config.h"

#include "trellis-place.h"

#include "base/trellis-id.h"

#include <string.h>

#define DOCUMENT_SUFFIX ".json"
#define OTHER_SUFFIX ".other.json"
#define TEMPORARY_MARK ".trellis-"
#define TEMPORARY_DIGITS 6

/* The id at the start of @name, before a dot. */
static char *
dup_id (const char *name)
{
  g_autofree char *id = g_strndup (name, strcspn (name, "."));

  return trellis_id_is_valid (id) || g_str_equal (id, TRELLIS_PRACTICE_ID) ? g_steal_pointer (&id)
                                                                           : NULL;
}

static gboolean
is_leftover (const char *name)
{
  const char *mark = g_strrstr (name, TEMPORARY_MARK);

  return mark != NULL && strlen (mark) == strlen (TEMPORARY_MARK) + TEMPORARY_DIGITS;
}

/**
 * trellis_name_read:
 * @name: the name of a file, without its folder
 * @id: (out) (optional) (nullable) (transfer full): which document it is, or is about
 *
 * Returns: what the name says
 */
TrellisNameKind
trellis_name_read (const char *name, char **id)
{
  g_autofree char *found = NULL;
  TrellisNameKind kind = TRELLIS_NAME_UNKNOWN;

  if (id != NULL)
    *id = NULL;
  if (name[0] == '.')
    return is_leftover (name) ? TRELLIS_NAME_LEFTOVER : TRELLIS_NAME_HIDDEN;
  found = dup_id (name);
  if (found == NULL)
    return TRELLIS_NAME_UNKNOWN;
  if (g_str_equal (name + strlen (found), DOCUMENT_SUFFIX))
    kind = TRELLIS_NAME_DOCUMENT;
  else if (g_str_has_suffix (name, OTHER_SUFFIX))
    kind = TRELLIS_NAME_OTHER;
  if (id != NULL && kind != TRELLIS_NAME_UNKNOWN)
    *id = g_steal_pointer (&found);
  return kind;
}

/**
 * trellis_place_of_item:
 *
 * Returns: (transfer full) (nullable): where the document stands; %NULL when the item names none
 *   that could be: ids are UUIDs, and the name of an attachment is a name and no path
 */
char *
trellis_place_of_item (const TrellisSaveItem *item)
{
  if (item->kind == TRELLIS_DOCUMENT_PRACTICE)
    return g_strdup (TRELLIS_PLACE_PRACTICE);
  if (!trellis_id_is_valid (item->id))
    return NULL;
  if (item->kind == TRELLIS_DOCUMENT_PERSON)
    return g_strconcat (TRELLIS_PLACE_PEOPLE, "/", item->id, DOCUMENT_SUFFIX, NULL);
  if (item->kind == TRELLIS_DOCUMENT_ENGAGEMENT)
    return g_strconcat (TRELLIS_PLACE_ENGAGEMENTS, "/", item->id, DOCUMENT_SUFFIX, NULL);
  if (item->kind == TRELLIS_DOCUMENT_EXPORT)
    return g_strconcat (TRELLIS_PLACE_EXPORTS, "/", item->id, DOCUMENT_SUFFIX, NULL);
  if (item->kind == TRELLIS_DOCUMENT_CALENDAR)
    return g_strconcat (TRELLIS_PLACE_CALENDARS, "/", item->id, DOCUMENT_SUFFIX, NULL);
  if (item->file == NULL || item->file[0] == '\0' || item->file[0] == '.'
      || strchr (item->file, '/') != NULL)
    return NULL;
  return g_strconcat (TRELLIS_PLACE_ATTACHMENTS, "/", item->id, "/", item->file, NULL);
}

/**
 * trellis_place_of_history:
 * @name: (nullable): of a generation
 *
 * Returns: (transfer full): where the generations of a document stand, or one of them
 */
char *
trellis_place_of_history (const char *id, const char *name)
{
  return name == NULL ? g_strconcat (TRELLIS_PLACE_HISTORY, "/", id, NULL)
                      : g_strconcat (TRELLIS_PLACE_HISTORY, "/", id, "/", name, NULL);
}

/**
 * trellis_place_make_temporary:
 *
 * Returns: (transfer full): a place in the same folder, for a file that is being written
 */
char *
trellis_place_make_temporary (const char *place)
{
  static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char *folder = trellis_place_dup_folder (place);
  const char *slash = strrchr (place, '/');
  GString *text = g_string_new (NULL);

  if (slash != NULL)
    g_string_append_printf (text, "%s/", folder);
  g_string_append_printf (text, ".%s%s", slash == NULL ? place : slash + 1, TEMPORARY_MARK);
  for (int i = 0; i < TEMPORARY_DIGITS; i++)
    g_string_append_c (text, digits[g_random_int_range (0, sizeof digits - 1)]);
  return g_string_free (text, FALSE);
}

/**
 * trellis_place_make_other:
 * @place: of a document
 * @attempt: from 1; others than 1 are written into the name
 *
 * Returns: (transfer full): where what was changed from outside is kept beside it
 */
char *
trellis_place_make_other (const char *place, const char *time, guint attempt)
{
  g_autofree char *stem = g_strndup (place, strlen (place) - strlen (DOCUMENT_SUFFIX));

  if (attempt > 1)
    return g_strdup_printf ("%s.%s-%u%s", stem, time, attempt, OTHER_SUFFIX);
  return g_strdup_printf ("%s.%s%s", stem, time, OTHER_SUFFIX);
}

/**
 * trellis_place_dup_folder:
 *
 * Returns: (transfer full): the folder in which the place is; `.` for the practice's own
 */
char *
trellis_place_dup_folder (const char *place)
{
  return g_path_get_dirname (place);
}
