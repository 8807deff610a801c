/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the content of a version of the contract out of the form: copies, and texts filled in. */

#include "config.h"

#include "trellis-content.h"

#include "base/trellis-record-json.h"
#include "contract/trellis-brief.h"
#include "contract/trellis-parties.h"

/* What of the practitioner belongs to a contract. */
static const char *const identity[]
    = { "name",           "email",      "phone",  "business", "address",
        "qualifications", "credential", "ethics", NULL };

/* What of a person belongs to a contract. */
static const char *const person[]
    = { "id", "name", "email", "phone", "organisation", "role", NULL };

/* The words that only the texts are made with, which stand in the content already. */
static const char *const spent_words[] = { "measure", "country", NULL };

static void
copy_members (gpointer from, gpointer to, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (from, names[i], &value);
      g_object_set_property (to, names[i], &value);
    }
}

/* A copy of what the wizard knows of a record, without members that nobody is shown. */
static gpointer
copy_known (gpointer record)
{
  g_autoptr (TrellisJson) json = NULL;

  if (record == NULL)
    return NULL;
  json = trellis_record_to_json (record, TRELLIS_WRITING_BRIEF);
  return trellis_record_from_json (G_OBJECT_TYPE (record), json, TRELLIS_READING_DOCUMENT, NULL);
}

static void
set_known (TrellisContent *self, const char *member, gpointer record)
{
  g_autoptr (GObject) copy = copy_known (record);

  trellis_record_set_record (self, member, copy);
}

static void
add_practitioner (TrellisContent *self, TrellisPractitioner *practitioner)
{
  g_autoptr (TrellisPractitioner) copy = NULL;

  if (practitioner == NULL)
    return;
  copy = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  copy_members (practitioner, copy, identity);
  trellis_record_set_record (self, "practitioner", copy);
}

static TrellisContentPerson *
copy_person (TrellisPerson *from, gboolean is_minor)
{
  TrellisContentPerson *copy = g_object_new (TRELLIS_TYPE_CONTENT_PERSON, NULL);
  g_autoptr (GObject) guardian = is_minor ? copy_known (from->guardian) : NULL;

  copy_members (from, copy, person);
  if (is_minor)
    trellis_record_set_date (copy, "born", from->born);
  trellis_record_set_record (copy, "guardian", guardian);
  return copy;
}

static void
add_people (TrellisContent *self, TrellisBrief *form, TrellisDate on)
{
  for (guint i = 0; i < trellis_list_length (form->coachees); i++)
    {
      TrellisPerson *coachee = trellis_list_get (form->coachees, i);
      g_autoptr (TrellisContentPerson) copy
          = copy_person (coachee, trellis_need_holds (TRELLIS_NEED_MINOR, form, coachee, on));

      trellis_record_append (self, "coachees", copy);
    }
  if (form->sponsor != NULL)
    {
      g_autoptr (TrellisContentPerson) sponsor = copy_person (form->sponsor, FALSE);

      trellis_record_set_record (self, "sponsor", sponsor);
    }
}

static void
add_parties (TrellisContent *self, TrellisBrief *form, TrellisDate on)
{
  g_autoptr (GPtrArray) parties = trellis_parties_of (form, on);

  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *party = parties->pdata[i];
      g_autoptr (TrellisContentParty) copy = g_object_new (TRELLIS_TYPE_CONTENT_PARTY, NULL);

      trellis_record_set_enum (copy, "party", party->party);
      trellis_record_set_string (copy, "name", party->name);
      trellis_record_set_string (copy, "person", party->person_id);
      trellis_record_set_string (copy, "on-behalf-of", party->on_behalf_of);
      trellis_record_append (self, "parties", copy);
    }
}

static void
add_goals (TrellisContent *self, TrellisBrief *form, TrellisWords *words)
{
  g_autoptr (GPtrArray) goals = trellis_brief_list_goals (form);

  for (guint i = 0; i < goals->len; i++)
    {
      TrellisGoal *goal = goals->pdata[i];
      g_autoptr (TrellisContentGoal) copy = g_object_new (TRELLIS_TYPE_CONTENT_GOAL, NULL);
      g_autoptr (GObject) measure = copy_known (goal->measure);
      g_autofree char *in_words = trellis_words_format_measure (words, goal->measure);

      trellis_record_set_string (copy, "id", goal->id);
      trellis_record_set_string (copy, "statement", goal->statement);
      trellis_record_set_record (copy, "measure", measure);
      trellis_record_set_string (copy, "measure-words", in_words);
      trellis_record_set_enum (copy, "owner", goal->owner);
      trellis_record_set_boolean (copy, "required", goal->required);
      trellis_record_append (self, "goals", copy);
    }
}

static void
add_dates (TrellisContent *self, GArray *dates)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      g_autofree char *text = trellis_wall_to_string (g_array_index (dates, TrellisWall, i));

      g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  trellis_record_set_strings (self, "dates", (const char *const *) texts);
}

static void
add_clauses (TrellisContent *self, GListStore *clauses)
{
  for (guint i = 0; i < trellis_list_length (clauses); i++)
    trellis_record_append (self, "clauses", trellis_list_get (clauses, i));
}

static void
add_words (TrellisContent *self, TrellisClauseBook *book)
{
  g_autoptr (TrellisWords) words = trellis_record_copy (book->words);

  for (guint i = 0; spent_words[i] != NULL; i++)
    trellis_record_set_texts (words, spent_words[i], NULL);
  trellis_record_set_record (words, "rhythm", NULL);
  trellis_record_set_string (self, "language", book->language);
  trellis_record_set_texts (self, "headings", book->headings);
  trellis_record_set_record (self, "words", words);
}

/* Reminders are the coach's own affair. */
static void
add_plan (TrellisContent *self, TrellisPlan *plan)
{
  set_known (self, "plan", plan);
  if (self->plan != NULL)
    trellis_record_set_integers (self->plan, "reminders-minutes", NULL);
}

static void
add_form (TrellisContent *self, TrellisBrief *form)
{
  trellis_record_set_string (self, "title", form->title);
  trellis_record_set_enum (self, "initiated-by", form->initiated_by);
  trellis_record_set_string (self, "purpose", form->purpose);
  trellis_record_set_string (self, "protocol", form->protocol);
  set_known (self, "team", form->team);
  set_known (self, "term", form->term);
  add_plan (self, form->plan);
  set_known (self, "terms", form->terms);
}

/**
 * trellis_content_build:
 * @form: the answers; a draft may have gaps
 * @language: (nullable): in which our texts are wanted, see trellis_clause_book_load()
 * @dates: (nullable) (element-type TrellisWall): when the sessions of the plan start
 * @number: which version it is, from 1
 * @previous_seal: (nullable): the seal of the version before, from 2 on
 * @changes: (nullable): what has changed since, a sentence each
 * @on: the day on which somebody is a minor or not
 *
 * Copies everything that a signer sees, and nothing else: the full text of every clause, the
 * contract goals and never a working goal, the words it is printed with. What a goal's life changes
 * is not in it: when it is due, readings, state.
 *
 * Returns: (transfer full): strings, whole numbers, booleans, lists and objects, see
 *   #TrellisContent
 */
TrellisJson *
trellis_content_build (TrellisBrief *form,
                       const char *language,
                       GArray *dates,
                       gint64 number,
                       const char *previous_seal,
                       const char *const *changes,
                       TrellisDate on)
{
  g_autoptr (TrellisContent) self = g_object_new (TRELLIS_TYPE_CONTENT, NULL);
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (language);
  g_autoptr (GListStore) clauses
      = trellis_clause_book_write (book, form, dates == NULL ? 0 : dates->len, on);

  trellis_record_set_integer (self, "version-number", number);
  trellis_record_set_string (self, "previous", previous_seal);
  trellis_record_set_strings (self, "changes", changes);
  add_form (self, form);
  add_practitioner (self, form->practitioner);
  add_people (self, form, on);
  add_parties (self, form, on);
  add_goals (self, form, book->words);
  add_dates (self, dates);
  add_clauses (self, clauses);
  add_words (self, book);
  return trellis_record_to_json (self, TRELLIS_WRITING_DOCUMENT);
}
