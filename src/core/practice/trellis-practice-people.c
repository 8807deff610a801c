/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on people: somebody new, and what is known of somebody. */

#include "config.h"

#include "trellis-practice-people.h"

#include "base/trellis-id.h"
#include "contract/trellis-names.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (const char **member, const char *which, GError **error, const char *message)
{
  *member = which;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED, "%s", message);
}

static gboolean
is_named (const char *name)
{
  g_autofree char *normal = trellis_name_normalize (name);

  return normal != NULL;
}

/* What can be written to: somebody, an @, somewhere, and no gap. */
static gboolean
is_address (const char *email)
{
  const char *at = email == NULL ? NULL : strchr (email, '@');

  return email == NULL
         || (at != NULL && at > email && at[1] != '\0' && strchr (at + 1, '@') == NULL
             && strpbrk (email, " \t") == NULL);
}

static char *
fold_email (TrellisPerson *person)
{
  return trellis_record_is_set (person, "email") ? g_utf8_casefold (person->email, -1) : NULL;
}

/* By their addresses people are told apart when they come again, so two of them have no one
   address. Those who have it already, from an import, may keep it. */
static TrellisPerson *
find_other (TrellisPractice *self, TrellisPerson *known, TrellisPerson *described)
{
  GListStore *people = G_LIST_STORE (trellis_practice_get_people (self));
  g_autofree char *email = fold_email (described);
  g_autofree char *before = known == NULL ? NULL : fold_email (known);

  for (guint i = 0;
       email != NULL && g_strcmp0 (email, before) != 0 && i < trellis_list_length (people); i++)
    {
      TrellisPerson *other = trellis_list_get (people, i);
      g_autofree char *theirs = fold_email (other);

      if (other != known && g_strcmp0 (theirs, email) == 0)
        return other;
    }
  return NULL;
}

static gboolean
check_guardian (TrellisGuardian *guardian, const char **member, GError **error)
{
  if (guardian == NULL)
    return TRUE;
  if (!is_named (guardian->name))
    return refuse (member, "guardian.name", error, _ ("The guardian needs a name."));
  return is_address (guardian->email)
         || refuse (member, "guardian.email", error,
                    _ ("An e-mail address looks like amina@example.org."));
}

/**
 * trellis_practice_check_person:
 * @known: (nullable): whom it is about, %NULL for somebody new
 * @described: what is known of them, as it shall stand
 * @member: (out) (optional): which member is refused, such as "guardian.name"; %NULL when the
 *   message says it
 *
 * Returns: whether that can be kept
 */
gboolean
trellis_practice_check_person (TrellisPractice *self,
                               TrellisPerson *known,
                               TrellisPerson *described,
                               const char **member,
                               GError **error)
{
  TrellisDate today = trellis_practice_get_moment (self).today;
  TrellisPerson *other = find_other (self, known, described);
  const char *unused;

  if (member == NULL)
    member = &unused;
  *member = NULL;
  if (!is_named (described->name))
    return refuse (member, "name", error, _ ("A person needs a name."));
  if (!is_address (described->email))
    return refuse (member, "email", error, _ ("An e-mail address looks like amina@example.org."));
  if (other != NULL)
    {
      *member = "email";
      return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                      _ ("%s has this e-mail address already."), other->name);
    }
  if (trellis_date_is_set (described->born) && trellis_date_compare (described->born, today) > 0)
    return refuse (member, "born", error, _ ("Nobody is born after today."));
  return check_guardian (described->guardian, member, error)
         && trellis_record_validate (described, error);
}

/**
 * trellis_practice_add_person:
 * @described: somebody new; an id is given to them
 *
 * Returns: (transfer none) (nullable): the person
 */
TrellisPerson *
trellis_practice_add_person (TrellisPractice *self, TrellisPerson *described, GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisPerson) person = trellis_record_copy (described);
  g_autofree char *id = trellis_id_new ();

  if (edit == NULL || !trellis_practice_check_person (self, NULL, described, NULL, error))
    return NULL;
  trellis_record_set_string (person, "id", id);
  trellis_edit_add (edit, person);
  return trellis_edit_commit (edit, error) ? trellis_practice_find_person (self, id) : NULL;
}

/**
 * trellis_practice_set_person:
 * @person: somebody in the practice
 * @described: what is known of them, as it shall stand
 *
 * What was signed keeps the name that it was signed with.
 */
gboolean
trellis_practice_set_person (TrellisPractice *self,
                             TrellisPerson *person,
                             TrellisPerson *described,
                             GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisPerson) person_now = trellis_record_copy (described);

  if (edit == NULL || !trellis_practice_check_person (self, person, described, NULL, error))
    return FALSE;
  trellis_record_set_string (person_now, "id", person->id);
  trellis_record_assign (trellis_edit_draft (edit, person), person_now);
  return trellis_edit_commit (edit, error);
}
