/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether answers speak for coaching or for mentoring, point by point. */

#include "config.h"

#include "trellis-guide-advice.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_guide_advice_free:
 * @self: (transfer full):
 */
void
trellis_guide_advice_free (TrellisGuideAdvice *self)
{
  g_array_unref (self->points);
  g_object_unref (self->guide);
  g_free (self);
}

static gboolean
refuse_missing (GPtrArray *missing, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      TrellisGuideQuestion *question = missing->pdata[i];

      g_string_append_printf (text, "\n%s: %s", question->id, question->text);
    }
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING,
               ngettext ("%u answer is missing:%s", "%u answers are missing:%s", missing->len),
               missing->len, text->str);
  return FALSE;
}

static void
take_point (TrellisGuideAdvice *self, TrellisGuidePoint point)
{
  gint64 *sums = point.reason->against ? self->against_it : self->for_it;

  sums[point.reason->kind] += point.reason->points;
  self->ruled_out[point.reason->kind] |= point.reason->rules_out;
  g_array_append_val (self->points, point);
}

static void
take_answers (TrellisGuideAdvice *self, TrellisGuideAnswers *answers)
{
  for (guint i = 0; i < trellis_list_length (self->guide->questions); i++)
    {
      TrellisGuideQuestion *question = trellis_list_get (self->guide->questions, i);
      TrellisGuideChoice *answer = trellis_guide_answers_get_choice (answers, question);

      for (guint j = 0; answer != NULL && j < trellis_list_length (answer->reasons); j++)
        take_point (self,
                    (TrellisGuidePoint){ question, answer, trellis_list_get (answer->reasons, j) });
    }
}

/* g_array_sort() keeps what weighs the same in its order. */
static int
compare_points (gconstpointer a, gconstpointer b)
{
  const TrellisGuideReason *one = ((const TrellisGuidePoint *) a)->reason;
  const TrellisGuideReason *other = ((const TrellisGuidePoint *) b)->reason;

  if (one->rules_out != other->rules_out)
    return one->rules_out ? -1 : 1;
  return (int) (other->points - one->points);
}

static gint64
weigh (TrellisGuideAdvice *self, TrellisGuideKind kind)
{
  return self->for_it[kind] - self->against_it[kind];
}

static TrellisGuideKind
choose (TrellisGuideAdvice *self)
{
  const gboolean *out = self->ruled_out;
  gint64 lead
      = weigh (self, TRELLIS_GUIDE_KIND_COACHING) - weigh (self, TRELLIS_GUIDE_KIND_MENTORING);

  if (out[TRELLIS_GUIDE_KIND_COACHING] != out[TRELLIS_GUIDE_KIND_MENTORING])
    return out[TRELLIS_GUIDE_KIND_COACHING] ? TRELLIS_GUIDE_KIND_MENTORING
                                            : TRELLIS_GUIDE_KIND_COACHING;
  if (lead >= self->guide->margin)
    return TRELLIS_GUIDE_KIND_COACHING;
  return -lead >= self->guide->margin ? TRELLIS_GUIDE_KIND_MENTORING : TRELLIS_GUIDE_KIND_EITHER;
}

/**
 * trellis_guide_advise:
 *
 * The rule: every answer has reasons, each for or against one kind and with its weight. What speaks
 * for a kind is added up, and what speaks against it taken off. A kind that an answer rules out is
 * not recommended - coaching where no end is wanted, since a contract has a last day. Else a kind
 * is recommended alone when it is ahead by the guide's margin, and either when it is not: then the
 * two can be had together, mentoring with a stretch of coaching in it.
 *
 * Returns: (transfer full) (nullable): the recommendation with all its reasons; or an error that
 *   names what is not answered yet
 */
TrellisGuideAdvice *
trellis_guide_advise (TrellisGuideAnswers *answers, GError **error)
{
  g_autoptr (GPtrArray) missing = trellis_guide_answers_list_missing (answers);
  TrellisGuideAdvice *self;

  if (missing->len > 0)
    {
      refuse_missing (missing, error);
      return NULL;
    }
  self = g_new0 (TrellisGuideAdvice, 1);
  self->guide = g_object_ref (trellis_guide_answers_get_guide (answers));
  self->points = g_array_new (FALSE, FALSE, sizeof (TrellisGuidePoint));
  take_answers (self, answers);
  g_array_sort (self->points, compare_points);
  self->kind = choose (self);
  return self;
}
