/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who a brief means: somebody the practice knows already, or somebody new. */

#include "config.h"

#include "trellis-people-match.h"

#include "base/trellis-id.h"
#include "contract/trellis-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
same_email (TrellisPerson *a, TrellisPerson *b)
{
  g_autofree char *one = a->email == NULL ? NULL : g_utf8_casefold (a->email, -1);
  g_autofree char *other = b->email == NULL ? NULL : g_utf8_casefold (b->email, -1);

  return one != NULL && *one != '\0' && g_strcmp0 (one, other) == 0;
}

/* Two birthdays make two people of the same name: a father and a son. */
static gboolean
are_of_one_birth (TrellisPerson *a, TrellisPerson *b)
{
  return !trellis_date_is_set (a->born) || !trellis_date_is_set (b->born)
         || trellis_date_compare (a->born, b->born) == 0;
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
          || !are_of_one_birth (person, described)
          || (trellis_record_is_set (person, "email")
              && trellis_record_is_set (described, "email")))
        continue;
      namesake = person;
      n_namesakes++;
    }
  return n_namesakes == 1 ? namesake : NULL;
}

/* Whether one of the words begins with the other: “N.” and “Noor”. */
static gboolean
has_word (char **words, const char *word)
{
  g_autofree char *stem = g_strndup (word, strcspn (word, "."));

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *other = g_strndup (words[i], strcspn (words[i], "."));

      if (g_str_has_prefix (other, stem) || g_str_has_prefix (stem, other))
        return TRUE;
    }
  return FALSE;
}

/* Whether both can be the name of one person: each word of the shorter stands in the longer one,
 * as “N. Haddad” and “Layla” do in “Layla Noor Haddad”. */
static gboolean
do_names_agree (const char *a, const char *b)
{
  g_autofree char *one = trellis_name_normalize (a), *other = trellis_name_normalize (b);
  g_auto (GStrv) words = g_strsplit (one == NULL ? "" : one, " ", -1);
  g_auto (GStrv) others = g_strsplit (other == NULL ? "" : other, " ", -1);
  gboolean shorter = g_strv_length (words) <= g_strv_length (others);
  char **few = shorter ? words : others, **many = shorter ? others : words;

  for (guint i = 0; few[i] != NULL; i++)
    if (!has_word (many, few[i]))
      return FALSE;
  return TRUE;
}

/* Whoever shares a mailbox is not the same person: what is known of them must not contradict. */
static gboolean
check_agrees (TrellisPerson *known, TrellisPerson *described, GError **error)
{
  if (!do_names_agree (known->name, described->name))
    return trellis_record_refuse (
        error, "email",
        _ ("%s is the e-mail of “%s” in this practice, and this is “%s”; two people need two "
           "e-mails, or one of them none"),
        known->email, known->name, described->name);
  if (!are_of_one_birth (known, described))
    return trellis_record_refuse (error, "born",
                                  _ ("“%s”, whose e-mail this is in this practice, was born on "
                                     "another day; two people need two e-mails, or one of them "
                                     "none"),
                                  known->name);
  if (known->guardian != NULL && described->guardian != NULL
      && !do_names_agree (known->guardian->name, described->guardian->name))
    return trellis_record_refuse (error, "guardian",
                                  _ ("in this practice the guardian of “%s” is “%s”, and not “%s”"),
                                  known->name, known->guardian->name, described->guardian->name);
  return TRUE;
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

/* Returns: the id of somebody new */
static const char *
add_person (TrellisEdit *self, TrellisPerson *described)
{
  g_autoptr (TrellisPerson) person = trellis_record_copy (described);
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (person, "id", id);
  trellis_edit_add (self, person);
  return person->id;
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

  if (described->id != NULL)
    return described->id;
  if (match == NULL)
    return add_person (self, described);
  complete (self, match, described);
  return match->id;
}

/* Two in one brief are two people. */
static gboolean
check_others (GPtrArray *described, guint position, GError **error)
{
  TrellisPerson *person = described->pdata[position];

  for (guint i = 0; i < position; i++)
    {
      TrellisPerson *other = described->pdata[i];

      if (same_email (person, other))
        return trellis_record_refuse (error, "email",
                                      _ ("“%s” and “%s” have the same e-mail; two people need two, "
                                         "or one of them none"),
                                      other->name, person->name);
    }
  return TRUE;
}

static gboolean
take_person (TrellisEdit *self, GPtrArray *known, TrellisPerson *described, GError **error)
{
  TrellisPerson *match = find_match (known, described);
  const char *id;

  if (match != NULL)
    {
      if (!check_agrees (match, described, error))
        return FALSE;
      complete (self, match, described);
      g_ptr_array_remove (known, match);
      id = match->id;
    }
  else
    id = add_person (self, described);
  trellis_record_set_string (described, "id", id);
  return TRUE;
}

/**
 * trellis_edit_take_people:
 * @described: (element-type TrellisPerson): everybody in a brief
 * @paths: where each of them stands in it
 *
 * Finds or makes each, so that no two of them are one person, and gives them their ids. Somebody
 * whose e-mail is known, and of whom the practice knows something else than the brief says, is
 * refused: the brief would silently be about another.
 */
gboolean
trellis_edit_take_people (TrellisEdit *self,
                          GPtrArray *described,
                          const char *const *paths,
                          GError **error)
{
  g_autoptr (GPtrArray) known = trellis_edit_list_people (self);

  for (guint i = 0; i < described->len; i++)
    if (!check_others (described, i, error)
        || !take_person (self, known, described->pdata[i], error))
      {
        trellis_record_prefix_error (error, "%s", paths[i]);
        return FALSE;
      }
  return TRUE;
}
