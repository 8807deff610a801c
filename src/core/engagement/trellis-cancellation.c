/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cancellation as the contract sees it: whether it is late, and what that means. */

#include "config.h"

#include "trellis-cancellation.h"

#include "engagement/trellis-session-time.h"

#define SECONDS_AN_HOUR 3600

/* What is signed by all binds; a draft does not. */
static TrellisContract *
find_contract (TrellisEngagement *self)
{
  TrellisCoaching *coaching
      = self->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? TRELLIS_COACHING (self) : NULL;

  return coaching == NULL || trellis_coaching_get_signed_version (coaching) == NULL
             ? NULL
             : coaching->contract;
}

/**
 * trellis_engagement_weigh_lateness:
 * @late: whether it is to be held to be late, which a person may see otherwise than the contract
 * @what: (inout): as of trellis_engagement_consider_cancelling()
 *
 * Says whether the session then counts as used, and whether its fee is owed. One of a package or of
 * a month has none of its own.
 */
void
trellis_engagement_weigh_lateness (TrellisEngagement *self,
                                   TrellisSession *session,
                                   TrellisCanceller by,
                                   gboolean late,
                                   TrellisCancellation *what)
{
  TrellisContract *contract = find_contract (self);
  TrellisTerms *terms = contract == NULL ? NULL : contract->terms;
  TrellisFee *fee = terms == NULL ? NULL : terms->fee;

  what->counts = late && by == TRELLIS_CANCELLER_CLIENT && !session->intake;
  what->fee_is_owed = what->counts && fee != NULL && fee->basis == TRELLIS_FEE_BASIS_PER_SESSION;
}

/**
 * trellis_engagement_consider_cancelling:
 * @session: one that is planned
 * @by: who would cancel it
 * @now: seconds since the epoch
 *
 * A cancellation is late when the session starts in fewer hours than the contract asks for; with
 * exactly as many it is in time. Whoever cancels, it may be late; only the client's then counts as
 * used (rule 7).
 *
 * Returns: what the contract says of it; its text is the engagement's
 */
TrellisCancellation
trellis_engagement_consider_cancelling (TrellisEngagement *self,
                                        TrellisSession *session,
                                        TrellisCanceller by,
                                        gint64 now)
{
  TrellisContract *contract = find_contract (self);
  TrellisTerms *terms = contract == NULL ? NULL : contract->terms;
  TrellisCancellation what = { .notice_hours = -1 };
  gint64 from, to;

  if (terms == NULL || terms->cancellation_hours < 0)
    return what;
  trellis_session_get_span (session, &from, &to);
  what.agreed = TRUE;
  what.notice_hours = terms->cancellation_hours;
  what.notice = from - now;
  what.late = what.notice / SECONDS_AN_HOUR < what.notice_hours || what.notice < 0;
  trellis_engagement_weigh_lateness (self, session, by, what.late, &what);
  if (contract->clauses != NULL)
    what.own_words = g_hash_table_lookup (contract->clauses, "cancellation");
  return what;
}
