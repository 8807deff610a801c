/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a person as lines of text, each of which can be edited. */

#include "config.h"

#include "trellis-person-draft.h"

#include "ui/common/trellis-typed-time.h"

#include <glib/gi18n-lib.h>

#define GUARDIAN "guardian."
#define BORN "born"

/**
 * trellis_person_draft_dup_text:
 * @member: a member of a person, such as "email", "born" or "guardian.name"
 *
 * Returns: (transfer full) (nullable): what is known
 */
char *
trellis_person_draft_dup_text (TrellisPerson *person, const char *member)
{
  char *text = NULL;

  if (g_str_equal (member, BORN))
    return trellis_date_is_set (person->born) ? trellis_typed_date_say (person->born) : NULL;
  if (!g_str_has_prefix (member, GUARDIAN))
    g_object_get (person, member, &text, NULL);
  else if (person->guardian != NULL)
    g_object_get (person->guardian, member + strlen (GUARDIAN), &text, NULL);
  return text;
}

static gboolean
set_born (TrellisPerson *person, const char *text, GError **error)
{
  TrellisDate born = TRELLIS_NO_DATE;

  if (text != NULL && !trellis_typed_date_read (text, &born))
    {
      g_autofree char *example = trellis_typed_date_dup_example ();

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: a day as it is typed in the language of the user */
                   _ ("A date looks like %s."), example);
      return FALSE;
    }
  trellis_record_set_date (person, BORN, born);
  return TRUE;
}

/* A guardian of whom nothing is known is none. */
static void
set_guardian (TrellisPerson *person, const char *member, const char *text)
{
  g_autoptr (TrellisGuardian) guardian = person->guardian == NULL
                                             ? g_object_new (TRELLIS_TYPE_GUARDIAN, NULL)
                                             : trellis_record_copy (person->guardian);
  gboolean known;

  trellis_record_set_string (guardian, member, text);
  known = trellis_record_is_set (guardian, "name") || trellis_record_is_set (guardian, "email");
  trellis_record_set_record (person, "guardian", known ? guardian : NULL);
}

/**
 * trellis_person_draft_set_text:
 * @person: a draft
 * @member: a member of a person, such as "email", "born" or "guardian.name"
 * @text: (nullable): what is typed
 *
 * Returns: whether the text could be read; whether it may be kept is for the verb to say
 */
gboolean
trellis_person_draft_set_text (TrellisPerson *person,
                               const char *member,
                               const char *text,
                               GError **error)
{
  if (g_str_equal (member, BORN))
    return set_born (person, text, error);
  if (g_str_has_prefix (member, GUARDIAN))
    set_guardian (person, member + strlen (GUARDIAN), text);
  else
    trellis_record_set_string (person, member, text);
  return TRUE;
}
