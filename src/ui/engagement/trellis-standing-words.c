/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for where a coaching engagement stands, and what can be done about it. */

#include "config.h"

#include "trellis-standing-words.h"

#include "contract/trellis-items.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "practice/trellis-signing-desk.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

#define NAMED_MISSING 3

static gboolean
has_amendment (TrellisCoaching *coaching)
{
  return coaching->amendment != NULL && trellis_coaching_is_open (coaching);
}

/**
 * trellis_standing_find_offers:
 *
 * Returns: what is to be offered before anything else; the verbs have the last word
 */
TrellisOffer
trellis_standing_find_offers (TrellisCoaching *coaching, TrellisDate today)
{
  TrellisOffer offers
      = has_amendment (coaching) ? TRELLIS_OFFER_EDIT_CONTRACT | TRELLIS_OFFER_SIGN : 0;

  switch (coaching->state)
    {
    case TRELLIS_COACHING_STATE_DRAFT:
      return TRELLIS_OFFER_EDIT_CONTRACT | TRELLIS_OFFER_SIGN;
    case TRELLIS_COACHING_STATE_CONCLUDED:
    case TRELLIS_COACHING_STATE_ENDED:
      return TRELLIS_OFFER_PRINT_REPORT | TRELLIS_OFFER_REOPEN;
    case TRELLIS_COACHING_STATE_PAUSED:
      offers |= TRELLIS_OFFER_RESUME;
      break;
    default:
      break;
    }
  if (trellis_coaching_may_conclude (coaching, NULL))
    offers |= TRELLIS_OFFER_CONCLUDE;
  else if (trellis_coaching_is_term_over (coaching, today))
    offers |= TRELLIS_OFFER_AMEND_TERM | TRELLIS_OFFER_END;
  return offers;
}

static guint
count_coming (TrellisCoaching *coaching, gint64 now)
{
  GListStore *sessions = TRELLIS_ENGAGEMENT (coaching)->sessions;
  guint n = 0;

  for (guint i = 0; i < trellis_list_length (sessions); i++)
    n += trellis_session_is_coming (trellis_list_get (sessions, i), now);
  return n;
}

static guint
count_unsettled (TrellisCoaching *coaching, gint64 now)
{
  GListStore *sessions = TRELLIS_ENGAGEMENT (coaching)->sessions;
  guint n = 0;

  for (guint i = 0; i < trellis_list_length (sessions); i++)
    {
      TrellisSession *session = trellis_list_get (sessions, i);

      n += session->state == TRELLIS_SESSION_STATE_PLANNED
           && trellis_session_is_past (session, now);
    }
  return n;
}

static guint
count_open_goals (TrellisCoaching *coaching)
{
  guint met, required;

  trellis_coaching_count_goals (coaching, &met, &required);
  return required - met;
}

/* The first things, in the order of the wizard, which may propose answers to some of them: so it is
   not said how many there are. */
static char *
list_missing (GPtrArray *missing)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) listed = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < MIN (missing->len, NAMED_MISSING); i++)
    g_strv_builder_add (labels, ((TrellisMissing *) missing->pdata[i])->label);
  listed = g_strv_builder_end (labels);
  /* Translators: between the things of a list */
  names = g_strjoinv (_ (", "), listed);
  if (missing->len <= NAMED_MISSING)
    return g_steal_pointer (&names);
  /* Translators: %s is the beginning of a list: “Goals, First day, Last day” */
  return g_strdup_printf (_ ("%s, and more"), names);
}

static char *
say_draft (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autoptr (GPtrArray) missing = trellis_practice_find_missing (practice, coaching);
  g_autofree char *waiting = NULL;

  if (missing->len > 0)
    {
      g_autofree char *names = list_missing (missing);

      /* Translators: %s lists what a contract needs: “Goals, First day, Last day, and more” */
      return g_strdup_printf (_ ("This contract is a draft. Before it can be signed it needs: %s."),
                              names);
    }
  waiting = trellis_practice_dup_waiting (practice, coaching);
  /* Translators: %s says who has still to sign: “signed 2 of 3, waiting for Luc Peeters” */
  return g_strdup_printf (_ ("This contract is a draft: %s."), waiting);
}

static char *
say_amendment (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autofree char *waiting = trellis_practice_dup_waiting (practice, coaching);

  /* Translators: %s says who has still to sign: “signed 2 of 3, waiting for Luc Peeters” */
  return g_strdup_printf (_ ("An amendment is proposed: %s. Until then the contract stays as it "
                             "is."),
                          waiting);
}

static char *
say_paused (TrellisCoaching *coaching, gint64 now)
{
  guint n = count_coming (coaching, now);

  if (n == 0)
    return g_strdup (_ ("The coaching is paused. No session is planned meanwhile."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The coaching is paused. %u session is still planned: move or cancel it if it "
                   "falls in the pause.",
                   "The coaching is paused. %u sessions are still planned: move or cancel those "
                   "that fall in the pause.",
                   n),
      n);
}

static char *
say_closing (TrellisCoaching *coaching)
{
  TrellisSession *kept
      = trellis_engagement_find_session (TRELLIS_ENGAGEMENT (coaching), coaching->closing_session);
  g_autofree char *when = NULL;

  if (kept == NULL || kept->state != TRELLIS_SESSION_STATE_PLANNED)
    return g_strdup (_ ("The goals are met. Plan and hold a last session, or conclude now."));
  when = trellis_say_when (kept->start, kept->zone, kept->minutes);
  /* Translators: %s is the day and the time of a session */
  return g_strdup_printf (_ ("The goals are met. Holding the last session, %s, concludes the "
                             "coaching."),
                          when);
}

/* Past sessions stay as they are, and nothing that is over hides them. */
static char *
say_over (TrellisCoaching *coaching, const char *how, gint64 now)
{
  guint n = count_unsettled (coaching, now);

  if (n == 0)
    return g_strdup (how);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s %u past session is not settled yet.",
                                       "%s %u past sessions are not settled yet.", n),
                          how, n);
}

static char *
say_ended (TrellisCoaching *coaching, gint64 now)
{
  g_autoptr (GEnumClass) endings = g_type_class_ref (TRELLIS_TYPE_ENDING);
  const char *nick = g_enum_get_value (endings, coaching->ending)->value_nick;
  /* Translators: %s is a reason, such as “The term is over” */
  g_autofree char *how = g_strdup_printf (_ ("The coaching has ended. Reason: %s."),
                                          trellis_standing_words_reason (nick));

  return say_over (coaching, how, now);
}

static char *
say_term_over (TrellisCoaching *coaching)
{
  guint n = count_open_goals (coaching);

  if (n == 0)
    return g_strdup (_ ("The term is over. Amend the term, or end with a reason."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The term is over, and %u goal is open. Amend the term, or end with a reason.",
                   "The term is over, and %u goals are open. Amend the term, or end with a "
                   "reason.",
                   n),
      n);
}

/**
 * trellis_standing_words_text:
 *
 * Returns: (transfer full) (nullable): where it stands, when something is to be said of that
 */
char *
trellis_standing_words_text (TrellisPractice *practice,
                             TrellisCoaching *coaching,
                             TrellisMoment moment)
{
  switch (coaching->state)
    {
    case TRELLIS_COACHING_STATE_DRAFT:
      return say_draft (practice, coaching);
    case TRELLIS_COACHING_STATE_CONCLUDED:
      return say_over (coaching, _ ("The coaching is concluded: its goals are met."), moment.now);
    case TRELLIS_COACHING_STATE_ENDED:
      return say_ended (coaching, moment.now);
    case TRELLIS_COACHING_STATE_CLOSING:
      return say_closing (coaching);
    default:
      break;
    }
  if (has_amendment (coaching))
    return say_amendment (practice, coaching);
  if (trellis_coaching_may_conclude (coaching, NULL))
    return g_strdup (_ ("Every required goal is met. You can conclude the coaching."));
  if (trellis_coaching_is_term_over (coaching, moment.today))
    return say_term_over (coaching);
  return coaching->state == TRELLIS_COACHING_STATE_PAUSED ? say_paused (coaching, moment.now)
                                                          : NULL;
}

/**
 * trellis_standing_words_ending:
 *
 * Returns: (transfer full): what brings the coaching to its end, and what that does (rule 4)
 */
char *
trellis_standing_words_ending (gpointer self, TrellisCoaching *coaching, guint revision)
{
  guint n = count_open_goals (coaching);

  if (!trellis_coaching_is_open (coaching))
    return g_strdup (_ ("It is over. Its record stays, and readings can still be taken."));
  if (!trellis_coaching_has_required_goal (coaching))
    return g_strdup (_ ("No goal is required, so it ends when you say so."));
  if (n == 0)
    return g_strdup (_ ("Every required goal is met. Concluding cancels the sessions that are "
                        "still planned."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u required goal is open. Meeting it brings the coaching to its end: the "
                   "sessions still planned are cancelled, or you keep one as the last.",
                   "%u required goals are open. Meeting the last of them brings the coaching to "
                   "its end: the sessions still planned are cancelled, or you keep one as the "
                   "last.",
                   n),
      n);
}

static const struct
{
  const char *nick;
  const char *words;
} reasons[] = {
  { "by-client", N_ ("The client ends it") },
  { "by-coach", N_ ("You end it") },
  { "by-sponsor", N_ ("The sponsor ends it") },
  { "term-over", N_ ("The term is over") },
  { "referred", N_ ("Referred to somebody else") },
  { "no-contact", N_ ("No contact any more") },
  { "goals-met", N_ ("The goals are met") },
  { "by-mentee", N_ ("The mentee ends it") },
  { "by-mentor", N_ ("You end it") },
  { "agreed", N_ ("You both agreed to end it") },
  { "moved", N_ ("One of you has moved away") },
  { "other", N_ ("Another reason") },
};

/**
 * trellis_standing_words_reason:
 * @nick: the name of a reason to end
 *
 * Returns: its words
 */
const char *
trellis_standing_words_reason (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].nick, nick))
      return _ (reasons[i].words);
  return nick;
}
