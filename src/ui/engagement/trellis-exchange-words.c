/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for an exchange: what was shared, and by whom. */

#include "config.h"

#include "trellis-exchange-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

static const char *
say_kind (TrellisExchangeKind kind)
{
  switch (kind)
    {
    case TRELLIS_EXCHANGE_KIND_KNOWLEDGE:
      return C_ ("exchange", "Knowledge");
    case TRELLIS_EXCHANGE_KIND_SKILL:
      return C_ ("exchange", "Skill");
    case TRELLIS_EXCHANGE_KIND_CONTACT:
      return C_ ("exchange", "Contact");
    case TRELLIS_EXCHANGE_KIND_ADVICE:
      return C_ ("exchange", "Advice");
    case TRELLIS_EXCHANGE_KIND_ENCOURAGEMENT:
      return C_ ("exchange", "Encouragement");
    case TRELLIS_EXCHANGE_KIND_RESOURCE:
      return C_ ("exchange", "Resource");
    case TRELLIS_EXCHANGE_KIND_NONE:
    default:
      return NULL;
    }
}

static char *
say_direction (TrellisPractice *practice, TrellisMentoring *mentoring, TrellisExchange *exchange)
{
  TrellisPerson *mentee = trellis_practice_find_person (practice, mentoring->mentee);

  switch (exchange->direction)
    {
    case TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE:
      return g_strdup (C_ ("exchange", "from you"));
    case TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR:
      if (mentee == NULL)
        return g_strdup (C_ ("exchange", "to you"));
      /* Translators: who shared something with the user: “from Rosa Lind” */
      return g_strdup_printf (C_ ("exchange", "from %s"), mentee->name);
    case TRELLIS_EXCHANGE_DIRECTION_BOTH:
      return g_strdup (C_ ("exchange", "both ways"));
    default:
      return NULL;
    }
}

/**
 * trellis_exchange_words_line:
 *
 * Returns: (transfer full): what kind of thing was shared, who gave it (rule 11), and when
 */
char *
trellis_exchange_words_line (gpointer self,
                             TrellisPractice *practice,
                             TrellisMentoring *mentoring,
                             TrellisExchange *exchange,
                             guint revision)
{
  g_autofree char *direction = say_direction (practice, mentoring, exchange);
  g_autofree char *given = trellis_words_facts (say_kind (exchange->kind), direction);
  g_autofree char *date = trellis_say_date (exchange->date);

  return trellis_words_facts (given, date);
}

/**
 * trellis_exchange_words_date:
 * @date: (nullable):
 *
 * Returns: (transfer full): the date, or a dash
 */
char *
trellis_exchange_words_date (gpointer self, const TrellisDate *date)
{
  return trellis_say_date (date == NULL ? TRELLIS_NO_DATE : *date);
}
