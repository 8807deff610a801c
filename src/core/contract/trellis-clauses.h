/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-need.h"
#include "contract/trellis-words.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CLAUSE_TEMPLATE (trellis_clause_template_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisClauseTemplate, trellis_clause_template, TRELLIS, CLAUSE_TEMPLATE, TrellisRecord)

/**
 * TrellisClauseTemplate:
 * @id: what it is called in the data, and in a brief's `clauses`
 * @heading: what stands above it
 * @required_when: a #TrellisNeed
 * @text: (nullable): the text, when there is one alone
 * @member: (nullable): the member of the form that chooses the text
 * @texts: (nullable) (element-type utf8 utf8): the texts by the member's value
 * @text_yes: (nullable): the text when the answer is yes
 * @text_no: (nullable): the text when the answer is no
 *
 * A clause of ours, with places to fill.
 */
struct _TrellisClauseTemplate
{
  TrellisRecord parent_instance;

  char *id;
  char *heading;
  int required_when;
  char *text;
  char *member;
  GHashTable *texts;
  char *text_yes;
  char *text_no;
};

#define TRELLIS_TYPE_CLAUSE_BOOK (trellis_clause_book_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClauseBook, trellis_clause_book, TRELLIS, CLAUSE_BOOK, TrellisRecord)

/**
 * TrellisClauseBook:
 * @language: the language of all that stands in it, by its code
 * @name: what the language calls itself
 * @note: what whoever uses the texts should know
 * @headings: (element-type utf8 utf8): what a contract is printed with
 * @words: the words for values
 * @clauses: (element-type TrellisClauseTemplate): in the order in which they are printed
 *
 * Our texts in one language.
 */
struct _TrellisClauseBook
{
  TrellisRecord parent_instance;

  char *language;
  char *name;
  char *note;
  GHashTable *headings;
  TrellisWords *words;
  GListStore *clauses;
};

#define TRELLIS_TYPE_CLAUSE (trellis_clause_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClause, trellis_clause, TRELLIS, CLAUSE, TrellisRecord)

/**
 * TrellisClause:
 * @id: which clause of ours it is, or whose place it takes
 * @heading: what stands above it
 * @text: the whole text; a line break starts a paragraph
 *
 * A clause as it stands in a contract.
 */
struct _TrellisClause
{
  TrellisRecord parent_instance;

  char *id;
  char *heading;
  char *text;
};

char **trellis_clause_book_list_languages (void);
TrellisClauseBook *trellis_clause_book_load (const char *language);
TrellisClauseTemplate *trellis_clause_book_find (TrellisClauseBook *self, const char *id);
char *trellis_clause_book_suggest (TrellisClauseBook *self,
                                   const char *id,
                                   TrellisBrief *form,
                                   guint n_sessions);
GListStore *trellis_clause_book_write (TrellisClauseBook *self,
                                       TrellisBrief *form,
                                       guint n_sessions,
                                       TrellisDate on);

G_END_DECLS
