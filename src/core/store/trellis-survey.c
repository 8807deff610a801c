/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first look at a folder: is it a practice, empty, or somebody else's? */

#include "config.h"

#include "trellis-survey.h"

#include "base/trellis-id.h"
#include "store/trellis-listing.h"
#include "store/trellis-lock.h"
#include "store/trellis-place.h"

#include <string.h>

static const char *const our_folders[] = {
  TRELLIS_PLACE_PEOPLE,
  TRELLIS_PLACE_ENGAGEMENTS,
  TRELLIS_PLACE_ATTACHMENTS,
  TRELLIS_PLACE_HISTORY,
  TRELLIS_PLACE_CALENDARS,
  TRELLIS_PLACE_EXPORTS,
  NULL,
};

/**
 * trellis_survey_is_our_folder:
 *
 * Returns: whether a practice has a folder of that name
 */
gboolean
trellis_survey_is_our_folder (const char *name)
{
  return g_strv_contains (our_folders, name);
}

/* Whether the name begins with the id of a document, as all do that stand in our folders. */
static gboolean
names_document (const char *name)
{
  g_autofree char *id = g_strndup (name, strcspn (name, "."));

  return trellis_id_is_valid (id) || g_str_equal (id, TRELLIS_PRACTICE_ID);
}

static TrellisFinding
look_into (int folder, const char *name)
{
  g_autoptr (GPtrArray) names = trellis_list_names (folder, name, NULL);
  TrellisFinding finding = TRELLIS_FINDING_EMPTY;

  if (names == NULL)
    return TRELLIS_FINDING_STRANGE;
  for (guint i = 0; i < names->len; i++)
    {
      if (names_document (names->pdata[i]))
        return TRELLIS_FINDING_PRACTICE;
      if (trellis_name_read (names->pdata[i], NULL) != TRELLIS_NAME_LEFTOVER)
        finding = TRELLIS_FINDING_STRANGE;
    }
  return finding;
}

static TrellisFinding
look_at (int folder, const char *name)
{
  TrellisNameKind kind = trellis_name_read (name, NULL);

  if (kind == TRELLIS_NAME_DOCUMENT || kind == TRELLIS_NAME_OTHER)
    return g_str_has_prefix (name, TRELLIS_PRACTICE_ID ".") ? TRELLIS_FINDING_PRACTICE
                                                            : TRELLIS_FINDING_STRANGE;
  if (kind == TRELLIS_NAME_LEFTOVER
      || (g_str_equal (name, TRELLIS_PLACE_LOCK) && trellis_lock_is_ours (folder)))
    return TRELLIS_FINDING_EMPTY;
  return trellis_survey_is_our_folder (name) ? look_into (folder, name) : TRELLIS_FINDING_STRANGE;
}

/**
 * trellis_survey:
 * @folder: open
 * @finding: (out):
 *
 * Documents decide, even where `practice.json` is lost: whoever has them has a practice.
 *
 * Returns: whether the folder could be looked into
 */
gboolean
trellis_survey (int folder, TrellisFinding *finding, GError **error)
{
  g_autoptr (GPtrArray) names = trellis_list_names (folder, ".", error);

  if (names == NULL)
    return FALSE;
  *finding = TRELLIS_FINDING_EMPTY;
  if (g_ptr_array_find_with_equal_func (names, TRELLIS_PLACE_PRACTICE, g_str_equal, NULL))
    *finding = TRELLIS_FINDING_PRACTICE;
  for (guint i = 0; i < names->len && *finding != TRELLIS_FINDING_PRACTICE; i++)
    {
      TrellisFinding found = look_at (folder, names->pdata[i]);

      if (found != TRELLIS_FINDING_EMPTY)
        *finding = found;
    }
  return TRUE;
}

/**
 * trellis_survey_is_practice:
 * @folder: open
 *
 * Judges a folder that nobody has named as a practice: `practice.json` alone, which may be an
 * export, does not make it one.
 *
 * Returns: whether it holds the documents of a practice
 */
gboolean
trellis_survey_is_practice (int folder)
{
  TrellisFinding finding = TRELLIS_FINDING_EMPTY;

  if (!trellis_survey (folder, &finding, NULL) || finding != TRELLIS_FINDING_PRACTICE)
    return FALSE;
  for (guint i = 0; our_folders[i] != NULL; i++)
    if (look_into (folder, our_folders[i]) == TRELLIS_FINDING_PRACTICE)
      return TRUE;
  return trellis_lock_is_ours (folder);
}
