/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clauses of a contract: our texts, filled in, and the coach's own in their place. */

#include "config.h"

#include "trellis-clauses.h"

#include "base/trellis-record-path.h"
#include "contract/trellis-clause-values.h"
#include "contract/trellis-contract-data.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TrellisClauseTemplate, trellis_clause_template, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisClauseBook, trellis_clause_book, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisClause, trellis_clause, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisClauseTemplate, member)

static const TrellisField clause_template_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), TRELLIS_FIELD_REQUIRED },
  { "heading", TRELLIS_FIELD_STRING, AT (heading), TRELLIS_FIELD_REQUIRED },
  { "required-when", TRELLIS_FIELD_ENUM, AT (required_when), 0, trellis_need_get_type },
  { "text", TRELLIS_FIELD_TEXT, AT (text), 0 },
  { "member", TRELLIS_FIELD_STRING, AT (member), 0 },
  { "texts", TRELLIS_FIELD_TEXTS, AT (texts), 0 },
  { "text-yes", TRELLIS_FIELD_TEXT, AT (text_yes), 0 },
  { "text-no", TRELLIS_FIELD_TEXT, AT (text_no), 0 },
};

#undef AT

static void
trellis_clause_template_class_init (TrellisClauseTemplateClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), clause_template_fields,
                                   G_N_ELEMENTS (clause_template_fields));
}

static void
trellis_clause_template_init (TrellisClauseTemplate *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisClauseBook, member)

static const TrellisField clause_book_fields[] = {
  { "language", TRELLIS_FIELD_STRING, AT (language), TRELLIS_FIELD_REQUIRED },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED },
  { "note", TRELLIS_FIELD_TEXT, AT (note), 0 },
  { "headings", TRELLIS_FIELD_TEXTS, AT (headings), TRELLIS_FIELD_REQUIRED },
  { "words", TRELLIS_FIELD_RECORD, AT (words), TRELLIS_FIELD_REQUIRED, trellis_words_get_type },
  { "clauses", TRELLIS_FIELD_LIST, AT (clauses), TRELLIS_FIELD_REQUIRED,
    trellis_clause_template_get_type },
};

#undef AT

static void
trellis_clause_book_class_init (TrellisClauseBookClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.clauses";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, clause_book_fields,
                                   G_N_ELEMENTS (clause_book_fields));
}

static void
trellis_clause_book_init (TrellisClauseBook *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisClause, member)

static const TrellisField clause_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "heading", TRELLIS_FIELD_STRING, AT (heading), 0 },
  { "text", TRELLIS_FIELD_TEXT, AT (text), 0 },
};

#undef AT

static void
trellis_clause_class_init (TrellisClauseClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), clause_fields,
                                   G_N_ELEMENTS (clause_fields));
}

static void
trellis_clause_init (TrellisClause *self)
{
}

/* Our text for the form; none while the form does not say what chooses it. */
static const char *
choose_text (TrellisClauseTemplate *clause, TrellisBrief *form)
{
  g_autofree char *value
      = clause->member == NULL ? NULL : trellis_record_path_dup_text (form, clause->member);

  if (clause->member == NULL)
    return clause->text;
  if (value == NULL)
    return NULL;
  if (clause->texts != NULL)
    return g_hash_table_lookup (clause->texts, value);
  return g_str_equal (value, "yes") ? clause->text_yes : clause->text_no;
}

static char *
fill_text (TrellisClauseTemplate *clause, TrellisBrief *form, char **values)
{
  const char *text = choose_text (clause, form);

  return text == NULL ? g_strdup (TRELLIS_WORDS_GAP)
                      : trellis_words_fill (text, (const char *const *) values);
}

/* The coach's own text; a blank one is none. */
static char *
dup_own_text (TrellisClauseTemplate *clause, TrellisBrief *form)
{
  g_autofree char *path = g_strconcat ("clauses.", clause->id, NULL);

  return trellis_record_path_is_set (form, path) ? trellis_record_path_dup_text (form, path) : NULL;
}

static void
add_clause (GListStore *clauses, TrellisClauseTemplate *template, const char *text)
{
  g_autoptr (TrellisClause) clause = g_object_new (TRELLIS_TYPE_CLAUSE, NULL);

  trellis_record_set_string (clause, "id", template->id);
  trellis_record_set_string (clause, "heading", template->heading);
  trellis_record_set_string (clause, "text", text);
  g_list_store_append (clauses, clause);
}

/**
 * trellis_clause_book_list_languages:
 *
 * Returns: (transfer full): the codes of the languages that we have texts in
 */
char **
trellis_clause_book_list_languages (void)
{
  g_auto (GStrv) files = trellis_contract_data_list ();
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();

  for (guint i = 0; files[i] != NULL; i++)
    if (!g_str_equal (files[i], "items.json"))
      {
        g_autofree char *language = g_strndup (files[i], strcspn (files[i], "."));

        g_strv_builder_add (languages, language);
      }
  return g_strv_builder_end (languages);
}

static gboolean
is_known (const char *language)
{
  g_auto (GStrv) languages = trellis_clause_book_list_languages ();

  return language != NULL && g_strv_contains ((const char *const *) languages, language);
}

/**
 * trellis_clause_book_load:
 * @language: (nullable): its code, such as `en`
 *
 * Returns: (transfer full): our texts in that language; in English where we have none
 */
TrellisClauseBook *
trellis_clause_book_load (const char *language)
{
  g_autofree char *name = g_strconcat (is_known (language) ? language : "en", ".json", NULL);

  return trellis_contract_data_load (TRELLIS_TYPE_CLAUSE_BOOK, name);
}

/**
 * trellis_clause_book_find:
 *
 * Returns: (transfer none) (nullable): the clause of that id
 */
TrellisClauseTemplate *
trellis_clause_book_find (TrellisClauseBook *self, const char *id)
{
  return trellis_list_find (self->clauses, id);
}

/**
 * trellis_clause_book_suggest:
 * @id: of a clause of ours
 * @n_sessions: how many sessions the plan gives; 0 while that is not known
 *
 * Returns: (transfer full) (nullable): our text for that form, with a mark where the form does not
 *   say yet what stands there; %NULL when there is no such clause
 */
char *
trellis_clause_book_suggest (TrellisClauseBook *self,
                             const char *id,
                             TrellisBrief *form,
                             guint n_sessions)
{
  TrellisClauseTemplate *clause = trellis_clause_book_find (self, id);
  g_auto (GStrv) values = trellis_clause_values_new (self->words, form, n_sessions);

  return clause == NULL ? NULL : fill_text (clause, form, values);
}

/**
 * trellis_clause_book_write:
 * @n_sessions: how many sessions the plan gives; 0 while that is not known
 * @on: the day on which somebody is a minor or not
 *
 * Writes the clauses that belong to the contract of that form. A text of the coach's own stands in
 * the place of ours as it is, and where ours would not stand too.
 *
 * Returns: (transfer full): a list of #TrellisClause in the order in which they are printed
 */
GListStore *
trellis_clause_book_write (TrellisClauseBook *self,
                           TrellisBrief *form,
                           guint n_sessions,
                           TrellisDate on)
{
  GListStore *clauses = g_list_store_new (TRELLIS_TYPE_CLAUSE);
  g_auto (GStrv) values = trellis_clause_values_new (self->words, form, n_sessions);

  for (guint i = 0; i < trellis_list_length (self->clauses); i++)
    {
      TrellisClauseTemplate *clause = trellis_list_get (self->clauses, i);
      g_autofree char *text = dup_own_text (clause, form);

      if (text == NULL && trellis_need_holds (clause->required_when, form, NULL, on))
        text = fill_text (clause, form, values);
      if (text != NULL)
        add_clause (clauses, clause, text);
    }
  return clauses;
}
