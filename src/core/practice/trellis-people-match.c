/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who a brief means: somebody the practice knows already, or somebody new. */

#include "config.h"

#include "trellis-people-match.h"

#include "base/trellis-id.h"
#include "contract/trellis-names.h"

static gboolean
same_email (TrellisPerson *a, TrellisPerson *b)
{
  g_autofree char *one = a->email == NULL ? NULL : g_utf8_casefold (a->email, -1);
  g_autofree char *other = b->email == NULL ? NULL : g_utf8_casefold (b->email, -1);

  return one != NULL && *one != '\0' && g_strcmp0 (one, other) == 0;
}

/* The person of the same e-mail; else the only one of the same name and no other e-mail. */
static TrellisPerson *
find_match (GPtrArray *people, TrellisPerson *described)
{
  TrellisPerson *namesake = NULL;
  guint n_namesakes = 0;

  for (guint i = 0; i < people->len; i++)
    {
      TrellisPerson *person = people->pdata[i];

      if (same_email (person, described))
        return person;
      if (!trellis_names_equal (person->name, described->name)
          || (trellis_record_is_set (person, "email")
              && trellis_record_is_set (described, "email")))
        continue;
      namesake = person;
      n_namesakes++;
    }
  return n_namesakes == 1 ? namesake : NULL;
}

/* What the practice does not know yet of somebody it knows. */
static void
complete (TrellisEdit *self, TrellisPerson *known, TrellisPerson *described)
{
  static const char *const texts[] = { "email", "phone", "organisation", "role", "field" };
  TrellisPerson *draft = trellis_edit_draft (self, known);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (described, texts[i], &text, NULL);
      if (text != NULL && !trellis_record_is_set (draft, texts[i]))
        trellis_record_set_string (draft, texts[i], text);
    }
  if (!trellis_date_is_set (draft->born))
    trellis_record_set_date (draft, "born", described->born);
  if (draft->guardian == NULL && described->guardian != NULL)
    trellis_record_set_record (draft, "guardian", described->guardian);
}

/**
 * trellis_edit_find_known:
 * @described: somebody as a brief has them
 *
 * Returns: (transfer none) (nullable): the id of the practice's person who is meant, if there is
 * one
 */
const char *
trellis_edit_find_known (TrellisEdit *self, TrellisPerson *described)
{
  g_autoptr (GPtrArray) people = trellis_edit_list_people (self);
  TrellisPerson *match = find_match (people, described);

  return match == NULL ? NULL : match->id;
}

/**
 * trellis_edit_update_person:
 * @described: a person of the practice, by the id
 * @whole: whether what is not said of them is not so; otherwise it stays
 *
 * What is said of them becomes true.
 */
void
trellis_edit_update_person (TrellisEdit *self, TrellisPerson *described, gboolean whole)
{
  static const char *const texts[] = { "name", "email", "phone", "organisation", "role" };
  TrellisPerson *known = trellis_edit_find_person (self, described->id);
  TrellisPerson *draft = known == NULL ? NULL : trellis_edit_draft (self, known);

  for (guint i = 0; draft != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (described, texts[i], &text, NULL);
      if (text != NULL || whole)
        trellis_record_set_string (draft, texts[i], text);
    }
  if (draft == NULL)
    return;
  if (trellis_date_is_set (described->born) || whole)
    trellis_record_set_date (draft, "born", described->born);
  if (described->guardian != NULL || whole)
    trellis_record_set_record (draft, "guardian", described->guardian);
}

/**
 * trellis_edit_match_person:
 * @described: somebody as a brief has them; with an id it is that person
 *
 * Finds or makes the person. What is known already stays; what was not known is added.
 *
 * Returns: (transfer none): the person's id
 */
const char *
trellis_edit_match_person (TrellisEdit *self, TrellisPerson *described)
{
  g_autoptr (GPtrArray) people = trellis_edit_list_people (self);
  TrellisPerson *match = find_match (people, described);
  g_autoptr (TrellisPerson) person = NULL;
  g_autofree char *id = NULL;

  if (described->id != NULL)
    return described->id;
  if (match != NULL)
    {
      complete (self, match, described);
      return match->id;
    }
  person = trellis_record_copy (described);
  id = trellis_id_new ();
  trellis_record_set_string (person, "id", id);
  trellis_edit_add (self, person);
  return person->id;
}
