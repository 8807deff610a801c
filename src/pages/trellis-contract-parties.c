/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parties of a printed contract as a table: as what, who, and what else is said of them. */

#include "config.h"

#include "trellis-contract-writer.h"

/* A detail of a party: the heading that names it, and its value, where it has one. */
typedef struct
{
  const char *heading;
  const char *value;
} Detail;

static char *
join_details (TrellisContractWriter *self, const Detail *details, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (details[i].value != NULL && *details[i].value != '\0')
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                              trellis_content_get_heading (self->content, details[i].heading),
                              details[i].value);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_party (TrellisContractWriter *self,
           TrellisTable *table,
           const char *heading,
           const char *name,
           const Detail *details,
           guint n)
{
  g_autofree char *joined = join_details (self, details, n);

  trellis_table_add_row (table);
  trellis_table_add_text (table, trellis_content_get_heading (self->content, heading));
  trellis_table_add_text (table, name ? name : TRELLIS_WORDS_GAP);
  trellis_table_add_text (table, joined);
}

static void
add_coach (TrellisContractWriter *self, TrellisTable *table)
{
  TrellisPractitioner *coach = self->content->practitioner;
  g_autofree char *qualifications = NULL;

  if (coach == NULL)
    {
      add_party (self, table, "coach", NULL, NULL, 0);
      return;
    }

  if (coach->qualifications != NULL)
    qualifications
        = g_strjoinv (self->words->comma ? self->words->comma : ", ", coach->qualifications);
  add_party (self, table, "coach", coach->name,
             (Detail[]){
                 { "business", coach->business },
                 { "qualifications", qualifications },
                 { "credential", coach->credential },
                 { "address", coach->address },
                 { "email", coach->email },
                 { "phone", coach->phone },
             },
             6);
}

static void
add_person (TrellisContractWriter *self,
            TrellisTable *table,
            const char *heading,
            TrellisContentPerson *person)
{
  TrellisGuardian *guardian = person->guardian;
  g_autofree char *born = NULL;

  if (trellis_date_is_set (person->born))
    born = trellis_words_format_date (self->words, person->born);
  add_party (self, table, heading, person->name,
             (Detail[]){
                 { "role", person->role },
                 { "organisation", person->organisation },
                 { "email", person->email },
                 { "phone", person->phone },
                 { "born", born },
             },
             5);
  if (guardian != NULL)
    add_party (self, table, "guardian", guardian->name,
               (Detail[]){ { "signed-for", person->name }, { "email", guardian->email } }, 2);
}

static void
add_team (TrellisContractWriter *self, TrellisTable *table)
{
  TrellisTeam *team = self->content->team;
  g_autofree char *size = NULL;

  if (team == NULL)
    return;
  if (team->size > 0)
    size = g_strdup_printf ("%" G_GINT64_FORMAT, team->size);
  add_party (self, table, "team", team->name,
             (Detail[]){ { "representative", team->representative }, { "members", size } }, 2);
}

/**
 * trellis_contract_write_parties:
 *
 * Writes who the contract is between, as its content has them.
 */
void
trellis_contract_write_parties (TrellisContractWriter *self)
{
  TrellisContent *content = self->content;
  TrellisTable *table;

  trellis_contract_write_heading (self, 1, "parties");
  table = trellis_document_add_table (self->document);
  trellis_table_add_column (table, NULL, 1.7);
  trellis_table_add_column (table, NULL, 2.6);
  trellis_table_add_column (table, NULL, 4.4);
  add_coach (self, table);
  add_team (self, table);
  for (guint i = 0; i < trellis_list_length (content->coachees); i++)
    add_person (self, table, "coachee", trellis_list_get (content->coachees, i));
  if (content->sponsor != NULL)
    add_person (self, table, "sponsor", content->sponsor);
}
