/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action plan of an engagement as a document, for those who work by it or for the sponsor. */

#include "config.h"

#include "trellis-plan-document.h"

#include "trellis-plan-writer.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static void
write_purpose (TrellisPlanWriter *self)
{
  TrellisContract *contract = TRELLIS_COACHING (self->engagement)->contract;

  if (contract == NULL || contract->purpose == NULL)
    return;
  trellis_document_add_heading (self->document, 1, _ ("Purpose"));
  trellis_document_add_paragraph (self->document, contract->purpose);
}

static gboolean
write_coaching (TrellisPlanWriter *self)
{
  write_purpose (self);
  return trellis_plan_write_goals (self);
}

static void
write_plan (TrellisPlanWriter *self)
{
  gboolean coaching = self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  gboolean any;

  trellis_plan_write_people (self);
  any = coaching ? write_coaching (self) : trellis_plan_write_aspirations (self);
  if (!trellis_plan_write_other_actions (self) && !any)
    trellis_document_add_note (self->document, _ ("Nothing is planned yet."),
                               coaching ? _ ("There are no goals and no actions so far.")
                                        : _ ("There are no aspirations and no actions so far."));
  trellis_plan_write_next_session (self);
  trellis_plan_write_empty_rows (self);
  trellis_plan_write_sign_off (self);
}

/**
 * trellis_plan_begin_document:
 * @title: what it is called, translated
 *
 * Begins a document on an engagement, in the user's language and dated by the practice's clock.
 *
 * Returns: (transfer full): the document
 */
TrellisDocument *
trellis_plan_begin_document (TrellisPractice *practice,
                             TrellisEngagement *engagement,
                             const char *title)
{
  TrellisMoment moment = trellis_practice_get_moment (practice);
  TrellisDocument *document = trellis_document_new (title, moment.now);
  g_autofree char *date = trellis_say_date (moment.today);
  g_autofree char *subject = trellis_say_apart (engagement->title);
  /* Translators: at the head of each page: what it is, of what engagement, and its date. */
  g_autofree char *head = g_strdup_printf (_ ("%s · %s · %s"), title, subject, date);

  trellis_document_set_subtitle (document, engagement->title);
  trellis_document_set_author (document, trellis_practice_get_practitioner (practice)->name);
  /* Translators: the BCP 47 tag of the language that you translate to, such as "nl". */
  trellis_document_set_language (document, C_ ("language tag", "en"));
  trellis_document_set_running_head (document, head);
  return document;
}

/**
 * trellis_plan_document_new:
 * @practice: the practice, whose clock dates the plan
 * @engagement: of either kind
 * @for_sponsor: whether to keep only what the contract lets the sponsor see
 *
 * Makes the action plan as it stands now, in the user's language: people, purpose or aspirations,
 * goals with their actions, the next session, rows to write in and boxes to sign.
 *
 * No notes stand on it, neither those of sessions nor those of readings, and no feedback. The
 * sponsor's copy has attendance, goals and progress as far as the contract allows each, attendance
 * alone where it says nothing, and never a working goal.
 *
 * Returns: (transfer full) (nullable): the document; %NULL with %TRELLIS_PRACTICE_ERROR_REFUSED
 *   when it is for a sponsor and there is none, or with the error of a contract that cannot be read
 */
TrellisDocument *
trellis_plan_document_new (TrellisPractice *practice,
                           TrellisEngagement *engagement,
                           gboolean for_sponsor,
                           GError **error)
{
  TrellisMoment moment;
  g_autoptr (TrellisDocument) document = NULL;
  TrellisPlanWriter writer;

  g_return_val_if_fail (TRELLIS_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (engagement != NULL, NULL);

  moment = trellis_practice_get_moment (practice);
  document = trellis_plan_begin_document (practice, engagement, _ ("Action plan"));
  writer = (TrellisPlanWriter){ practice, engagement, moment, document };
  if (!for_sponsor)
    write_plan (&writer);
  else if (!trellis_plan_write_sponsor_copy (&writer, error))
    return NULL;
  return g_steal_pointer (&document);
}
