/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closing report of a coaching: what was agreed, what came of it, and what stays open. */

#include "config.h"

#include "trellis-closing-document.h"

#include "trellis-plan-writer.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static const char *
say_ending (TrellisEnding ending)
{
  static const char *const words[] = {
    [TRELLIS_ENDING_BY_CLIENT] = NC_ ("ending", "by the client"),
    [TRELLIS_ENDING_BY_COACH] = NC_ ("ending", "by the coach"),
    [TRELLIS_ENDING_BY_SPONSOR] = NC_ ("ending", "by the sponsor"),
    [TRELLIS_ENDING_TERM_OVER] = NC_ ("ending", "the term is over"),
    [TRELLIS_ENDING_REFERRED] = NC_ ("ending", "referred to somebody else"),
    [TRELLIS_ENDING_NO_CONTACT] = NC_ ("ending", "no contact"),
    [TRELLIS_ENDING_GOALS_MET] = NC_ ("ending", "the goals are met"),
    [TRELLIS_ENDING_OTHER] = NC_ ("ending", "for another reason"),
  };

  return ending == TRELLIS_ENDING_NONE ? NULL
                                       : g_dpgettext2 (GETTEXT_PACKAGE, "ending", words[ending]);
}

/* What happened to the engagement as a whole; what is about a goal stands at the goal. */
static const char *
say_event (TrellisEventKind kind)
{
  switch (kind)
    {
    case TRELLIS_EVENT_KIND_ACTIVATED:
      return _ ("Begun: everybody had signed the contract");
    case TRELLIS_EVENT_KIND_AMENDED:
      return _ ("Contract amended");
    case TRELLIS_EVENT_KIND_PAUSED:
      return _ ("Paused");
    case TRELLIS_EVENT_KIND_RESUMED:
      return _ ("Resumed");
    case TRELLIS_EVENT_KIND_CLOSING:
      return _ ("Goals met, with a closing session to come");
    case TRELLIS_EVENT_KIND_CONCLUDED:
      return _ ("Concluded: its goals are met");
    case TRELLIS_EVENT_KIND_ENDED:
      return _ ("Ended");
    case TRELLIS_EVENT_KIND_REOPENED:
      return _ ("Reopened");
    default:
      return NULL;
    }
}

static TrellisDate
get_local_date (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (instant);
  int year, month, day;

  if (time == NULL)
    return TRELLIS_NO_DATE;
  g_date_time_get_ymd (time, &year, &month, &day);
  return trellis_date_new (year, month, day);
}

static void
add_event (TrellisPlanWriter *self, TrellisTable *table, TrellisEvent *event)
{
  const char *ending = event->kind == TRELLIS_EVENT_KIND_ENDED
                           ? say_ending (TRELLIS_COACHING (self->engagement)->ending)
                           : NULL;
  g_autofree char *date = trellis_say_date (get_local_date (event->at));
  g_autofree char *words = NULL;

  if (ending != NULL)
    /* Translators: why a coaching ended, such as “the term is over”. */
    words = g_strdup_printf (_ ("Ended: %s"), ending);
  trellis_table_add_row (table);
  trellis_table_add_text (table, date);
  trellis_table_add_text (table, words != NULL ? words : say_event (event->kind));
}

static void
write_course (TrellisPlanWriter *self)
{
  GListStore *events = self->engagement->events;
  TrellisTable *table = NULL;

  for (guint i = 0; i < trellis_list_length (events); i++)
    {
      TrellisEvent *event = trellis_list_get (events, i);

      if (say_event (event->kind) == NULL)
        continue;
      if (table == NULL)
        {
          trellis_document_add_heading (self->document, 1, _ ("The course of the coaching"));
          table = trellis_document_add_table (self->document);
          trellis_table_add_column (table, NULL, 2);
          trellis_table_add_column (table, NULL, 6);
        }
      add_event (self, table, event);
    }
}

static void
write_agreed (TrellisPlanWriter *self)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (self->engagement);
  TrellisContractVersion *version = trellis_coaching_get_signed_version (coaching);
  TrellisTerm *term = coaching->contract == NULL ? NULL : coaching->contract->term;
  g_autofree char *number = NULL, *start = NULL, *end = NULL, *dates = NULL;

  if (version != NULL)
    {
      /* Translators: of a contract. */
      number = g_strdup_printf (_ ("version %" G_GINT64_FORMAT ", signed by everybody"),
                                version->number);
      trellis_document_add_field (self->document, _ ("Contract"), number);
    }
  if (term == NULL)
    return;
  start = trellis_say_date (term->start);
  end = trellis_say_date (term->end);
  dates = g_strdup_printf ("%s – %s", start, end);
  trellis_document_add_field (self->document, C_ ("contract", "Term"), dates);
}

static void
write_report (TrellisPlanWriter *self)
{
  TrellisContract *contract = TRELLIS_COACHING (self->engagement)->contract;

  trellis_plan_write_people (self);
  write_agreed (self);
  if (contract != NULL && contract->purpose != NULL)
    {
      trellis_document_add_heading (self->document, 1, _ ("Purpose"));
      trellis_document_add_paragraph (self->document, contract->purpose);
    }
  trellis_closing_write_goals (self);
  trellis_plan_write_attendance (self, _ ("Sessions"));
  trellis_plan_write_actions_in (self, TRELLIS_ACTION_STATE_DONE, _ ("Actions that are done"));
  trellis_plan_write_actions_in (self, TRELLIS_ACTION_STATE_OPEN, _ ("Actions that stay open"));
  write_course (self);
  trellis_plan_write_sign_off (self);
}

/**
 * trellis_closing_document_is_due:
 *
 * Returns: whether a coaching is closing or over, so that there is something to report
 */
gboolean
trellis_closing_document_is_due (TrellisCoaching *coaching)
{
  return coaching->state == TRELLIS_COACHING_STATE_CLOSING
         || trellis_engagement_is_over (TRELLIS_ENGAGEMENT (coaching));
}

/**
 * trellis_closing_document_new:
 * @practice: the practice, whose clock dates the report
 * @coaching: a coaching that is closing or over
 * @for_sponsor: whether to keep only what the contract lets the sponsor see
 *
 * Makes the closing report in the user's language: purpose, goals with their results and evidence,
 * sessions, what was done and what stays open, the course of the coaching, and boxes to sign.
 *
 * Neither notes nor feedback stand on it, nor why a goal was dropped or set back. The sponsor's
 * copy has attendance, goals and progress as far as the contract allows each (rule 17).
 *
 * Returns: (transfer full) (nullable): the document; %NULL with %TRELLIS_PRACTICE_ERROR_REFUSED
 *   while the coaching goes on, or as trellis_plan_document_new() fails
 */
TrellisDocument *
trellis_closing_document_new (TrellisPractice *practice,
                              TrellisCoaching *coaching,
                              gboolean for_sponsor,
                              GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autoptr (TrellisDocument) document = NULL;
  TrellisPlanWriter writer;

  g_return_val_if_fail (TRELLIS_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (TRELLIS_IS_COACHING (coaching), NULL);

  if (!trellis_closing_document_is_due (coaching))
    {
      g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED,
                   _ ("“%s” goes on: a closing report is made once it is closing or over"),
                   engagement->title);
      return NULL;
    }

  document = trellis_plan_begin_document (practice, engagement, _ ("Closing report"));
  writer = (TrellisPlanWriter){ practice, engagement, trellis_practice_get_moment (practice),
                                document };
  if (!for_sponsor)
    write_report (&writer);
  else if (!trellis_plan_write_sponsor_copy (&writer, error))
    return NULL;
  return g_steal_pointer (&document);
}
