/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to the questions of a guide: which there may be, which are missing, and what they say
   of what is begun. */

#include "config.h"

#include "trellis-guide-answers.h"

#include <glib/gi18n-lib.h>

#define LONGEST_WORDS 2000 /* characters */

struct _TrellisGuideAnswers
{
  TrellisGuide *guide;
  GHashTable *said; /* by the ids of questions: the id of an answer, or somebody's own words */
};

/**
 * trellis_guide_answers_new:
 *
 * Returns: (transfer full): no answers yet
 */
TrellisGuideAnswers *
trellis_guide_answers_new (TrellisGuide *guide)
{
  TrellisGuideAnswers *self = g_new0 (TrellisGuideAnswers, 1);

  self->guide = g_object_ref (guide);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
trellis_guide_answers_free (TrellisGuideAnswers *self)
{
  g_object_unref (self->guide);
  g_hash_table_unref (self->said);
  g_free (self);
}

TrellisGuide *
trellis_guide_answers_get_guide (TrellisGuideAnswers *self)
{
  return self->guide;
}

static char *
list_ids (GListStore *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < trellis_list_length (items); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ",
                            trellis_record_get_id (trellis_list_get (items, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
check_answer (TrellisGuideQuestion *question, const char *answer, GError **error)
{
  g_autofree char *known = NULL;

  if (trellis_guide_question_is_open (question))
    return g_utf8_strlen (answer, -1) <= LONGEST_WORDS
           || trellis_record_refuse (error, question->id, _ ("expected at most %d characters"),
                                     LONGEST_WORDS);
  if (trellis_list_find (question->answers, answer) != NULL)
    return TRUE;
  known = list_ids (question->answers);
  return trellis_record_refuse (error, question->id, _ ("expected one of %s, got “%.60s”"), known,
                                answer);
}

/**
 * trellis_guide_answers_set:
 * @question: the id of a question
 * @answer: (nullable): the id of one of its answers, or somebody's own words; nothing takes the
 *   answer back
 *
 * Returns: whether there is such a question and such an answer to it
 */
gboolean
trellis_guide_answers_set (TrellisGuideAnswers *self,
                           const char *question,
                           const char *answer,
                           GError **error)
{
  TrellisGuideQuestion *asked = trellis_list_find (self->guide->questions, question);
  g_autofree char *text = g_strstrip (g_strdup (answer == NULL ? "" : answer));

  if (asked == NULL)
    {
      g_autofree char *known = list_ids (self->guide->questions);

      return trellis_record_refuse (error, question, _ ("there is no such question; there are %s"),
                                    known);
    }
  if (*text == '\0')
    g_hash_table_remove (self->said, question);
  else if (check_answer (asked, text, error))
    g_hash_table_insert (self->said, g_strdup (question), g_steal_pointer (&text));
  else
    return FALSE;
  return TRUE;
}

/**
 * trellis_guide_answers_read:
 * @json: an object with the ids of questions and, for each, the id of an answer or own words
 *
 * Returns: (transfer full) (nullable): the answers, maybe not all; or an error that begins with the
 *   question's id
 */
TrellisGuideAnswers *
trellis_guide_answers_read (TrellisGuide *guide, TrellisJson *json, GError **error)
{
  g_autoptr (TrellisGuideAnswers) self = trellis_guide_answers_new (guide);
  g_auto (GStrv) questions = trellis_json_is_object (json) ? trellis_json_members (json) : NULL;

  if (questions == NULL)
    {
      g_set_error_literal (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_TYPE,
                           _ ("expected an object with an answer for each question"));
      return NULL;
    }
  for (guint i = 0; questions[i] != NULL; i++)
    {
      g_autofree char *answer = trellis_json_dup_string (json, questions[i]);

      if (!trellis_guide_answers_set (self, questions[i], answer, error))
        return NULL;
      if (answer == NULL)
        {
          trellis_record_refuse (error, questions[i], _ ("expected a text"));
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

/**
 * trellis_guide_answers_get:
 *
 * Returns: (transfer none) (nullable): what was answered
 */
const char *
trellis_guide_answers_get (TrellisGuideAnswers *self, const char *question)
{
  return g_hash_table_lookup (self->said, question);
}

/**
 * trellis_guide_answers_get_choice:
 *
 * Returns: (transfer none) (nullable): the answer that was chosen; %NULL too where one answers in
 *   one's own words
 */
TrellisGuideChoice *
trellis_guide_answers_get_choice (TrellisGuideAnswers *self, TrellisGuideQuestion *question)
{
  const char *answer = trellis_guide_answers_get (self, question->id);

  return answer == NULL ? NULL : trellis_list_find (question->answers, answer);
}

/**
 * trellis_guide_answers_list_missing:
 *
 * Returns: (transfer container) (element-type TrellisGuideQuestion): what has to be answered still
 */
GPtrArray *
trellis_guide_answers_list_missing (TrellisGuideAnswers *self)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (self->guide->questions); i++)
    {
      TrellisGuideQuestion *question = trellis_list_get (self->guide->questions, i);

      if (!trellis_guide_question_is_open (question)
          && trellis_guide_answers_get (self, question->id) == NULL)
        g_ptr_array_add (missing, question);
    }
  return missing;
}

static void
add_facts (GHashTable *facts, GHashTable *more)
{
  GHashTableIter iter;
  gpointer member, text;

  if (more == NULL)
    return;
  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &member, &text))
    g_hash_table_insert (facts, g_strdup (member), g_strdup (text));
}

static void
add_question (TrellisGuideAnswers *self,
              TrellisGuideQuestion *question,
              TrellisGuideKind kind,
              GHashTable *facts)
{
  gboolean coaching = kind == TRELLIS_GUIDE_KIND_COACHING;
  TrellisGuideChoice *choice = trellis_guide_answers_get_choice (self, question);
  const char *member = coaching ? question->coaching_member : question->mentoring_member;
  const char *words = trellis_guide_answers_get (self, question->id);

  if (choice != NULL)
    add_facts (facts, coaching ? choice->coaching : choice->mentoring);
  else if (member != NULL && words != NULL)
    g_hash_table_insert (facts, g_strdup (member), g_strdup (words));
}

/**
 * trellis_guide_answers_list_facts:
 * @kind: coaching or mentoring
 *
 * What was answered and stands in a contract, or in a mentoring relationship, all the same: who
 * asked for it, say. What is only a wish says nothing.
 *
 * Returns: (transfer full) (element-type utf8 utf8): by the member of a brief of that kind, what
 *   one would type there
 */
GHashTable *
trellis_guide_answers_list_facts (TrellisGuideAnswers *self, TrellisGuideKind kind)
{
  GHashTable *facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < trellis_list_length (self->guide->questions); i++)
    add_question (self, trellis_list_get (self->guide->questions, i), kind, facts);
  return facts;
}
