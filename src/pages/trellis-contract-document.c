/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A coaching contract as a document: what its content says, in the content's own words. */

#include "config.h"

#include "trellis-contract-document.h"

#include "practice/trellis-amending.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-contract-writer.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * trellis_contract_write_heading:
 * @level: 1, 2 or 3
 * @heading: what the heading is called in the content
 *
 * Writes a heading in the content's words.
 */
void
trellis_contract_write_heading (TrellisContractWriter *self, int level, const char *heading)
{
  trellis_document_add_heading (self->document, level,
                                trellis_content_get_heading (self->content, heading));
}

static const char *
get_title (TrellisContent *content)
{
  return trellis_content_get_heading (content,
                                      content->version_number > 1 ? "amendment" : "contract");
}

/* A content that was damaged may lack its number. */
static gint64
get_number (TrellisContractWriter *self)
{
  return self->content->version_number < 1 && self->version != NULL ? self->version->number
                                                                    : self->content->version_number;
}

/* On every page: what it is, which version, and that a draft is one. */
static char *
make_running_head (TrellisContractWriter *self)
{
  TrellisContent *content = self->content;
  g_autofree char *title = trellis_say_apart (content->title ? content->title : "");
  GString *head = g_string_new (get_title (content));

  g_string_append_printf (head, " · %s · %s %" G_GINT64_FORMAT, title,
                          trellis_content_get_heading (content, "version"), get_number (self));
  if (self->version == NULL)
    g_string_append_printf (head, " · %s", trellis_content_get_heading (content, "draft"));
  return g_string_free (head, FALSE);
}

static void
write_changes (TrellisContractWriter *self)
{
  TrellisContent *content = self->content;

  if (content->changes != NULL && content->changes[0] != NULL)
    {
      trellis_contract_write_heading (self, 1, "changes");
      for (guint i = 0; content->changes[i] != NULL; i++)
        trellis_document_add_item (self->document, NULL, content->changes[i]);
    }
  trellis_contract_write_seal (self, "previous", content->previous);
}

static void
write_clause (TrellisContractWriter *self, TrellisClause *clause, guint number)
{
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, clause->heading);
  g_auto (GStrv) paragraphs = g_strsplit (clause->text ? clause->text : "", "\n", -1);

  trellis_document_add_heading (self->document, 2, heading);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*paragraphs[i] != '\0')
      trellis_document_add_paragraph (self->document, paragraphs[i]);
}

static void
write_clauses (TrellisContractWriter *self)
{
  GListStore *clauses = self->content->clauses;

  trellis_contract_write_heading (self, 1, "terms");
  for (guint i = 0; i < trellis_list_length (clauses); i++)
    write_clause (self, trellis_list_get (clauses, i), i + 1);
}

static void
write_term (TrellisContractWriter *self)
{
  TrellisTerm *term = self->content->term;
  g_autofree char *start = NULL, *end = NULL, *text = NULL;

  if (term == NULL)
    return;
  start = trellis_words_format_date (self->words, term->start);
  end = trellis_words_format_date (self->words, term->end);
  text = g_strdup_printf ("%s – %s", start, end);
  trellis_document_add_field (self->document, trellis_content_get_heading (self->content, "term"),
                              text);
}

/* Our own text of a clause says the purpose; a coach's text in its place may not. */
static gboolean
is_in_clauses (TrellisContent *content, const char *text)
{
  for (guint i = 0; i < trellis_list_length (content->clauses); i++)
    {
      TrellisClause *clause = trellis_list_get (content->clauses, i);

      if (clause->text != NULL && strstr (clause->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
write_head (TrellisContractWriter *self)
{
  TrellisContent *content = self->content;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, get_number (self));

  trellis_contract_write_broken_seal (self);
  if (self->version == NULL)
    trellis_document_add_note (self->document, NULL,
                               trellis_content_get_heading (content, "draft"));
  trellis_document_add_field (self->document, trellis_content_get_heading (content, "version"),
                              number);
  write_term (self);
  write_changes (self);
  trellis_contract_write_parties (self);
  if (content->purpose != NULL && !is_in_clauses (content, content->purpose))
    {
      trellis_contract_write_heading (self, 1, "purpose");
      trellis_document_add_paragraph (self->document, content->purpose);
    }
}

/* The words of a content that was damaged are those that we would use today. */
static TrellisWords *
dup_words (TrellisContent *content)
{
  g_autoptr (TrellisClauseBook) book = NULL;

  if (content->words != NULL)
    return g_object_ref (content->words);
  book = trellis_clause_book_load (content->language);
  return g_object_ref (book->words);
}

/* What pages add of themselves is said in the contract's language too. */
static void
set_captions (TrellisContractWriter *self)
{
  static const char *const headings[TRELLIS_N_CAPTIONS] = {
    [TRELLIS_CAPTION_NAME] = "name",           [TRELLIS_CAPTION_DATE] = "signed-on",
    [TRELLIS_CAPTION_SIGNATURE] = "signature", [TRELLIS_CAPTION_SIGNED] = "signed-how",
    [TRELLIS_CAPTION_PAGE] = "page",
  };

  if (self->content->headings == NULL)
    return;
  for (guint i = 0; i < TRELLIS_N_CAPTIONS; i++)
    trellis_document_set_caption (self->document, i,
                                  g_hash_table_lookup (self->content->headings, headings[i]));
}

static TrellisDocument *
write_document (TrellisPractice *practice,
                TrellisCoaching *coaching,
                TrellisContent *content,
                TrellisContractVersion *version)
{
  gint64 now = trellis_practice_get_moment (practice).now;
  TrellisDocument *document = trellis_document_new (get_title (content), now);
  g_autoptr (TrellisWords) words = dup_words (content);
  TrellisContractWriter writer
      = { practice, TRELLIS_ENGAGEMENT (coaching), content, words, version, document };
  g_autofree char *head = make_running_head (&writer);

  trellis_document_set_subtitle (document, content->title);
  trellis_document_set_language (document, content->language);
  trellis_document_set_running_head (document, head);
  set_captions (&writer);
  if (content->practitioner != NULL)
    trellis_document_set_author (document, content->practitioner->name);
  write_head (&writer);
  write_clauses (&writer);
  trellis_document_suggest_page_break (document);
  trellis_contract_write_goals (&writer);
  trellis_contract_write_sessions (&writer);
  trellis_contract_write_signatures (&writer);
  return document;
}

/* The proposal as it would be sealed today. */
static TrellisContent *
build_amendment (TrellisPractice *practice, TrellisCoaching *coaching, GError **error)
{
  TrellisContractVersion *before = trellis_coaching_get_signed_version (coaching);
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (practice);
  g_autoptr (TrellisBrief) brief
      = trellis_practice_compose_brief (practice, coaching, coaching->amendment);
  g_auto (GStrv) changes = trellis_amendment_dup_changes (coaching);
  g_autoptr (GArray) dates = NULL;
  g_autoptr (TrellisJson) content = NULL;

  if (brief->plan != NULL)
    dates = trellis_plan_expand (brief->plan, days_off, NULL);
  content = trellis_content_build (
      brief, trellis_practice_get_settings (practice)->language, dates,
      trellis_list_length (coaching->versions) + 1, before == NULL ? NULL : before->seal,
      (const char *const *) changes, trellis_practice_get_moment (practice).today);
  return trellis_content_read (content, error);
}

/**
 * trellis_contract_document_new:
 * @practice: the practice
 * @coaching: whose contract
 *
 * Prints the contract as it stands: the version in force, else the one that is being signed, else
 * the draft as it would be sealed today, which says on every page that it is one.
 *
 * Everything comes from the content of the version: its language, its headings, its words. What
 * has happened to the records since makes no difference. A broken seal is said in words.
 *
 * Returns: (transfer full) (nullable): the document; or an error when there is no contract or
 *   nothing of it can be read
 */
TrellisDocument *
trellis_contract_document_new (TrellisPractice *practice, TrellisCoaching *coaching, GError **error)
{
  TrellisContractVersion *version = NULL;
  g_autoptr (TrellisContent) content = NULL;

  g_return_val_if_fail (TRELLIS_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (TRELLIS_IS_COACHING (coaching), NULL);

  content = trellis_practice_read_content (practice, coaching, &version, error);
  return content == NULL ? NULL : write_document (practice, coaching, content, version);
}

/**
 * trellis_contract_document_new_amendment:
 * @practice: the practice
 * @coaching: whose contract
 *
 * Prints the next version of a contract that is in force: as it is being signed, or as it would be
 * sealed today, to be read and signed on paper.
 *
 * Returns: (transfer full) (nullable): the document; %NULL with %TRELLIS_PRACTICE_ERROR_REFUSED
 *   when nothing is proposed, or with the error of a content that cannot be read
 */
TrellisDocument *
trellis_contract_document_new_amendment (TrellisPractice *practice,
                                         TrellisCoaching *coaching,
                                         GError **error)
{
  TrellisContractVersion *version;
  g_autoptr (TrellisContent) content = NULL;

  g_return_val_if_fail (TRELLIS_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (TRELLIS_IS_COACHING (coaching), NULL);

  if (coaching->amendment == NULL)
    {
      g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED,
                   _ ("No amendment of “%s” is proposed."), TRELLIS_ENGAGEMENT (coaching)->title);
      return NULL;
    }
  version = trellis_coaching_get_open_version (coaching);
  content = version == NULL ? build_amendment (practice, coaching, error)
                            : trellis_content_read (version->content, error);
  return content == NULL ? NULL : write_document (practice, coaching, content, version);
}
