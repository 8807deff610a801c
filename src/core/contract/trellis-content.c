/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a version of the contract: everything that a signer sees, as it is read. */

#include "config.h"

#include "trellis-content.h"

#include "base/trellis-record-json.h"
#include "contract/trellis-contract-version.h"

G_DEFINE_FINAL_TYPE (TrellisContentPerson, trellis_content_person, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisContentParty, trellis_content_party, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisContentGoal, trellis_content_goal, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisContent, trellis_content, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisContentPerson, member)

static const TrellisField content_person_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "email", TRELLIS_FIELD_STRING, AT (email), 0 },
  { "phone", TRELLIS_FIELD_STRING, AT (phone), 0 },
  { "organisation", TRELLIS_FIELD_STRING, AT (organisation), 0 },
  { "role", TRELLIS_FIELD_STRING, AT (role), 0 },
  { "born", TRELLIS_FIELD_DATE, AT (born), 0 },
  { "guardian", TRELLIS_FIELD_RECORD, AT (guardian), 0, trellis_guardian_get_type },
};

#undef AT

static void
trellis_content_person_class_init (TrellisContentPersonClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), content_person_fields,
                                   G_N_ELEMENTS (content_person_fields));
}

static void
trellis_content_person_init (TrellisContentPerson *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisContentParty, member)

static const TrellisField content_party_fields[] = {
  { "party", TRELLIS_FIELD_ENUM, AT (party), 0, trellis_party_get_type },
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "person", TRELLIS_FIELD_STRING, AT (person), 0 },
  { "on-behalf-of", TRELLIS_FIELD_STRING, AT (on_behalf_of), 0 },
};

#undef AT

static void
trellis_content_party_class_init (TrellisContentPartyClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), content_party_fields,
                                   G_N_ELEMENTS (content_party_fields));
}

static void
trellis_content_party_init (TrellisContentParty *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisContentGoal, member)

static const TrellisField content_goal_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "statement", TRELLIS_FIELD_TEXT, AT (statement), 0 },
  { "measure", TRELLIS_FIELD_RECORD, AT (measure), 0, trellis_measure_get_type },
  { "measure-words", TRELLIS_FIELD_TEXT, AT (measure_words), 0 },
  { "owner", TRELLIS_FIELD_ENUM, AT (owner), 0, trellis_goal_owner_get_type },
  { "required", TRELLIS_FIELD_BOOLEAN, AT (required), 0 },
};

#undef AT

static void
trellis_content_goal_class_init (TrellisContentGoalClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), content_goal_fields,
                                   G_N_ELEMENTS (content_goal_fields));
}

static void
trellis_content_goal_init (TrellisContentGoal *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisContent, member)

static const TrellisField content_fields[] = {
  { "language", TRELLIS_FIELD_STRING, AT (language), 0 },
  { "version-number", TRELLIS_FIELD_INTEGER, AT (version_number), 0 },
  { "previous", TRELLIS_FIELD_STRING, AT (previous), 0 },
  { "changes", TRELLIS_FIELD_STRINGS, AT (changes), 0 },
  { "title", TRELLIS_FIELD_STRING, AT (title), 0 },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), 0, trellis_initiator_get_type },
  { "practitioner", TRELLIS_FIELD_RECORD, AT (practitioner), 0, trellis_practitioner_get_type },
  { "coachees", TRELLIS_FIELD_LIST, AT (coachees), 0, trellis_content_person_get_type },
  { "team", TRELLIS_FIELD_RECORD, AT (team), 0, trellis_team_get_type },
  { "sponsor", TRELLIS_FIELD_RECORD, AT (sponsor), 0, trellis_content_person_get_type },
  { "parties", TRELLIS_FIELD_LIST, AT (parties), 0, trellis_content_party_get_type },
  { "purpose", TRELLIS_FIELD_TEXT, AT (purpose), 0 },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), 0, trellis_content_goal_get_type },
  { "term", TRELLIS_FIELD_RECORD, AT (term), 0, trellis_term_get_type },
  { "plan", TRELLIS_FIELD_RECORD, AT (plan), 0, trellis_plan_get_type },
  { "dates", TRELLIS_FIELD_STRINGS, AT (dates), 0 },
  { "protocol", TRELLIS_FIELD_STRING, AT (protocol), 0 },
  { "terms", TRELLIS_FIELD_RECORD, AT (terms), 0, trellis_terms_get_type },
  { "clauses", TRELLIS_FIELD_LIST, AT (clauses), 0, trellis_clause_get_type },
  { "headings", TRELLIS_FIELD_TEXTS, AT (headings), 0 },
  { "words", TRELLIS_FIELD_RECORD, AT (words), 0, trellis_words_get_type },
};

#undef AT

static void
trellis_content_class_init (TrellisContentClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), content_fields,
                                   G_N_ELEMENTS (content_fields));
}

static void
trellis_content_init (TrellisContent *self)
{
}

/* @good with the member of @content, unless that is missing or cannot be read. */
static TrellisJson *
add_readable (TrellisJson *good, TrellisJson *content, const char *member)
{
  g_autoptr (TrellisJson) value = trellis_json_get (content, member);
  g_autoptr (TrellisJson) alone = value == NULL ? NULL : trellis_json_with (NULL, member, value);
  g_autoptr (GObject) read = alone == NULL
                                 ? NULL
                                 : trellis_record_from_json (TRELLIS_TYPE_CONTENT, alone,
                                                             TRELLIS_READING_DOCUMENT, NULL);

  return read == NULL ? trellis_json_ref (good) : trellis_json_with (good, member, value);
}

static TrellisContent *
read_what_can_be (TrellisJson *content)
{
  g_autoptr (TrellisContent) empty = g_object_new (TRELLIS_TYPE_CONTENT, NULL);
  g_autoptr (TrellisJson) good = trellis_record_to_json (empty, TRELLIS_WRITING_DOCUMENT);

  for (guint i = 0; i < G_N_ELEMENTS (content_fields); i++)
    {
      TrellisJson *more = add_readable (good, content, content_fields[i].name);

      trellis_json_unref (good);
      good = more;
    }
  return trellis_record_from_json (TRELLIS_TYPE_CONTENT, good, TRELLIS_READING_DOCUMENT, NULL);
}

/**
 * trellis_content_read:
 * @content: the content of a version of the contract
 *
 * Reads a content to show it. A seal is never made from what is read: see
 * trellis_contract_version_check(). A member that somebody has damaged is left out, so that the
 * rest can still be read.
 *
 * Returns: (transfer full) (nullable): the content; or an error of %TRELLIS_RECORD_ERROR when it is
 *   no object at all
 */
TrellisContent *
trellis_content_read (TrellisJson *content, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_auto (GStrv) members = trellis_json_members (content);
  TrellisContent *self
      = trellis_record_from_json (TRELLIS_TYPE_CONTENT, content, TRELLIS_READING_DOCUMENT, &damage);

  if (self == NULL && members[0] != NULL)
    self = read_what_can_be (content);
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&damage));
  return self;
}

/**
 * trellis_content_get_heading:
 * @id: what the heading is called in the data
 *
 * Returns: (transfer none): the heading in the content's language; @id itself when there is none
 */
const char *
trellis_content_get_heading (TrellisContent *self, const char *id)
{
  return trellis_words_get (self->headings, id);
}
