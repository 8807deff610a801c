/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb on export targets: what a target is, and what was sent to it. */

#include "config.h"

#include "trellis-practice-targets.h"

#include "base/trellis-id.h"
#include "base/trellis-shown-path.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_practice_find_target:
 *
 * Returns: (transfer none) (nullable): the target with that name, letter by letter
 */
TrellisExportTarget *
trellis_practice_find_target (TrellisPractice *self, const char *name)
{
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (self));

  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *target = trellis_list_get (targets, i);

      if (g_strcmp0 (target->name, name) == 0)
        return target;
    }
  return NULL;
}

static TrellisExportTarget *
find_live (TrellisPractice *self, const char *id)
{
  return id == NULL ? NULL
                    : trellis_list_find (G_LIST_STORE (trellis_practice_get_targets (self)), id);
}

static gboolean
is_same_file (const char *one, const char *other)
{
  g_autofree char *first = one == NULL ? NULL : g_canonicalize_filename (one, NULL);
  g_autofree char *second = other == NULL ? NULL : g_canonicalize_filename (other, NULL);

  return first != NULL && g_strcmp0 (first, second) == 0;
}

/**
 * trellis_practice_check_export_file:
 * @path: (type filename) (nullable): a file that an export would write; %NULL is none
 *
 * Returns: whether no other calendar is read from there, which the export would replace
 */
gboolean
trellis_practice_check_export_file (TrellisPractice *self, const char *path, GError **error)
{
  GListStore *calendars = G_LIST_STORE (trellis_practice_get_calendars (self));

  for (guint i = 0; i < trellis_list_length (calendars); i++)
    {
      TrellisCalendarSource *calendar = trellis_list_get (calendars, i);
      g_autofree char *name = NULL;

      if (!is_same_file (calendar->place, path))
        continue;
      name = trellis_shown_path_say (path);
      return trellis_practice_refuse (
          error, TRELLIS_PRACTICE_ERROR_REFUSED,
          _ ("The calendar “%s” is read from “%s”: choose another file to write."), calendar->name,
          name);
    }
  return TRUE;
}

/* Of two that keep one file each would take the other's away, names and all. */
static gboolean
check_place (TrellisPractice *self, TrellisExportTarget *target, GError **error)
{
  GListStore *targets = G_LIST_STORE (trellis_practice_get_targets (self));

  for (guint i = 0; i < trellis_list_length (targets); i++)
    {
      TrellisExportTarget *other = trellis_list_get (targets, i);

      if (g_strcmp0 (other->id, target->id) != 0 && is_same_file (other->place, target->place))
        return trellis_practice_refuse (
            error, TRELLIS_PRACTICE_ERROR_REFUSED,
            _ ("“%s” is kept up to date for “%s” already: choose another file."), target->place,
            other->name);
    }
  return trellis_practice_check_export_file (self, target->place, error);
}

/**
 * trellis_practice_check_target:
 * @target: as trellis_practice_put_target() would get it
 *
 * Returns: whether the target could be kept, as far as the practice knows; so that nothing is
 *   written to a target that cannot be remembered
 */
gboolean
trellis_practice_check_target (TrellisPractice *self, TrellisExportTarget *target, GError **error)
{
  TrellisExportTarget *other;

  if (!trellis_practice_check_writable (self, error) || !trellis_record_validate (target, error))
    return FALSE;
  other = trellis_practice_find_target (self, target->name);
  if (other != NULL && g_strcmp0 (other->id, target->id) != 0)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("There is a target called “%s” already."), target->name);
  return check_place (self, target, error);
}

/**
 * trellis_practice_put_target:
 * @target: (transfer none): as it shall stand; without an id it is a new one
 *
 * Keeps a target and what was sent to it. This cannot be undone: what was sent is out of the house,
 * and a target that forgot it would send it again.
 */
gboolean
trellis_practice_put_target (TrellisPractice *self, TrellisExportTarget *target, GError **error)
{
  TrellisExportTarget *live = find_live (self, target->id);
  g_autoptr (TrellisExportTarget) added = NULL;
  g_autoptr (TrellisEdit) edit = NULL;

  if (!trellis_practice_check_target (self, target, error))
    return FALSE;
  edit = trellis_edit_new (self, error);
  if (edit == NULL)
    return FALSE;
  trellis_edit_set_lasting (edit);
  if (live != NULL)
    trellis_record_assign (trellis_edit_draft (edit, live), target);
  else
    {
      g_autofree char *id = trellis_id_new ();

      added = trellis_record_copy (target);
      trellis_record_set_string (added, "id", id);
      trellis_edit_add (edit, added);
    }
  return trellis_edit_commit (edit, error);
}
